import { useWords } from '../../../../ui/language.tsx';
import { report } from './messages.ts';
import type { SaveState } from './use-autosave.ts';

interface SaveNoteProps {
  readonly state: SaveState;
  /** What is shown came from this device. */
  readonly isRestored: boolean;
}

/** How far the saving has come, read out as it changes. */
export function SaveNote({ state, isRestored }: SaveNoteProps) {
  const t = useWords(report);
  const text = () => {
    switch (state.kind) {
      case 'clean':
        return isRestored ? t('restoredDraft') : '';
      case 'dirty':
        return t('unsaved');
      case 'saving':
        return t('saving');
      case 'saved':
        return t('savedAt', {
          time: new Date(state.at).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' }),
        });
      default:
        return t('notSaved');
    }
  };
  return <span role="status">{text()}</span>;
}
