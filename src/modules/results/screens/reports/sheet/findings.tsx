import { useSay, useWords } from '../../../../../ui/language.tsx';
import { Notice } from '../../../../../ui/notices.tsx';
import { sheetWords } from './messages.ts';
import type { Sheet } from './sheet-types.ts';

/** What the rules of the form find in the sheet: what holds it back first, then what asks for a second look. */
export function Findings({ findings }: { readonly findings: Sheet['findings'] }) {
  const t = useWords(sheetWords);
  const say = useSay();
  const kinds = [
    ['error', 'heldBack', 'warn'],
    ['warning', 'lookAgain', 'info'],
  ] as const;
  return kinds.map(([severity, title, tone]) => {
    const rows = findings.filter((one) => one.severity === severity);
    if (rows.length === 0) return null;
    return (
      <Notice key={severity} tone={tone} title={t(title, { n: rows.length })}>
        <ul className="finding-list">
          {rows.map(({ cells, reason }) => (
            <li key={`${cells.join(' ')} ${reason.vi}`}>{say(reason)}</li>
          ))}
        </ul>
      </Notice>
    );
  });
}
