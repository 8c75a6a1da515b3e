import './field.css';
import { Button } from 'antd';
import { furniture } from './furniture-messages.ts';
import { useWords } from './language.tsx';
import type { Draft } from './use-draft.ts';

/** Says that what is typed is kept on this device, since when, and lets it be thrown away. */
export function DraftNote<T>({ draft }: { readonly draft: Draft<T> }) {
  const t = useWords(furniture);
  if (draft.isUnkept) {
    return (
      <p className="draft-note field-error" role="alert">
        {t('draftNotKept')}
      </p>
    );
  }
  if (draft.keptAt === null) return null;
  const time = new Date(draft.keptAt).toLocaleTimeString('vi-VN', { hour: '2-digit', minute: '2-digit' });
  return (
    <p className="draft-note">
      {draft.isRestored && <strong>{t('draftRestored')} </strong>}
      {t('draftKept', { time })}
      <Button type="link" size="small" onClick={draft.discard}>
        {t('draftDiscard')}
      </Button>
    </p>
  );
}
