import { InstantText } from '../../../../ui/figure-text.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { Notice } from '../../../../ui/notices.tsx';
import type { Report } from '../use-review.ts';
import { report } from './messages.ts';

/** Who signed, when, as what, and the hash by which the content can be proved. */
export function SignedNotice({ content }: { readonly content: Report }) {
  const t = useWords(report);
  const { signature } = content;
  if (!signature) return null;
  const figures = content.figures.filter(({ value }) => value !== null).length;
  return (
    <Notice tone="good" title={t('signed', { authority: signature.authority.join(' / ') })}>
      <p>
        <InstantText instant={signature.signedAt} /> · {t('signedBy', { title: signature.title, figures })}
        {signature.number !== null && <> {t('number', { number: signature.number })}.</>}
      </p>
      <p className="faint">{t('signedHash', { hash: `${signature.contentHash.slice(0, 24)}…` })}</p>
    </Notice>
  );
}
