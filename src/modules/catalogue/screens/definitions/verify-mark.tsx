import { useWords } from '../../../../ui/language.tsx';
import { StateTag } from '../../../../ui/state-tag.tsx';
import { catalogueWords } from '../messages.ts';

/** Whether somebody has held the definition against its source. */
export function VerifyMark({ needsCheck }: { readonly needsCheck: boolean }) {
  const t = useWords(catalogueWords);
  return needsCheck ? (
    <StateTag tone="warn">{t('toVerify')}</StateTag>
  ) : (
    <StateTag tone="good">{t('verified')}</StateTag>
  );
}
