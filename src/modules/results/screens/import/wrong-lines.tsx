import type { Reply } from '../../../../kernel/contract.ts';
import { formatDate } from '../../../../kernel/format-date.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { useSay, useWords } from '../../../../ui/language.tsx';
import type { figuresContracts } from '../../../figures/contract.ts';
import { importing } from './messages.ts';

export type WrongLine = Reply<typeof figuresContracts.rehearseImport>['lines'][number];

const day = (text: string | null) => (text === null ? null : formatDate(isoDate(text)));
const contentOf = ({ unitCode, indicator, from, to, value }: WrongLine) =>
  [unitCode, indicator, day(from), day(to), value].map((part) => part ?? '–').join(' · ');

/** Rows that cannot be recorded: where they stand, in which cell, why, and what to do. */
export function WrongLines({
  lines,
  count,
}: {
  readonly lines: readonly WrongLine[];
  readonly count: number;
}) {
  const t = useWords(importing);
  const say = useSay();
  if (lines.length === 0) return null;
  return (
    <section aria-label={t('lines')} className="import-lines">
      <h2>{t('lines')}</h2>
      {count > lines.length && <p className="faint">{t('firstLines', { n: lines.length })}</p>}
      <ul>
        {lines.map((line) => (
          <li key={`${line.sheet} ${line.line}`}>
            <p>
              <strong>
                {t('placeOf', { sheet: line.sheet, line: line.line })}
                {line.column !== null && ` · ${t('column')} “${line.column}”`}
              </strong>
            </p>
            <p>{say(line.reason)}</p>
            <p className="faint">{contentOf(line)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
