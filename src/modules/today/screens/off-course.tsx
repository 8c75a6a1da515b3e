import { Link } from 'react-router';
import type { Reply } from '../../../kernel/contract.ts';
import { compareDecimals, type Decimal, percentOf, shiftPoint } from '../../../kernel/decimal.ts';
import { formatDate } from '../../../kernel/format-date.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import { formatNumber, formatPercent } from '../../../kernel/numbers.ts';
import { useSay, useWords } from '../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../ui/notices.tsx';
import { StateTag } from '../../../ui/state-tag.tsx';
import { useRead } from '../../../ui/use-call.ts';
import { type resultsContracts as Contracts, resultsContracts } from '../../results/contract.ts';
import type { DutyReply } from '../contract.ts';
import { today } from './messages.ts';
import { useInSentence } from './use-waiting.ts';

type Row = Reply<typeof Contracts.readTargetTable>['rows'][number];

const mostShown = 6;

/** What lags, the worst first; what cannot be compared last. */
function lagging(rows: readonly Row[]): readonly Row[] {
  const off = rows.filter(({ light }) => light === 'red' || light === 'amber');
  return off.toSorted((a, b) => compareDecimals(a.ofPace ?? '100', b.ofPace ?? '100'));
}

function usePace() {
  const t = useWords(today);
  const say = useSay();
  return ({ pace, shift, decimals, unit }: Row): string | null => {
    if (!pace || pace.neededPerMonth === null) return null;
    const shown = (value: Decimal) =>
      pace.isPercent
        ? formatNumber(value, { decimals: 1, trim: true })
        : formatNumber(shiftPoint(value, shift), { decimals: Math.max(1, decimals), trim: true });
    const [done, needed] = [shown(pace.donePerMonth), shown(pace.neededPerMonth)];
    return t(
      'paceNeeds',
      pace.isPercent
        ? { done: `${done}%`, needed: `${needed}%`, unit: '' }
        : { done, needed, unit: say(unit) },
    ).trim();
  };
}

function Line({ row }: { readonly row: Row }) {
  const t = useWords(today);
  const say = useSay();
  const pace = usePace()(row);
  const width = Math.min(100, Math.max(0, Number(row.percentOfPlan ?? 0)));
  const about = [
    pace,
    row.ofPace === null ? null : t('ofPace', { percent: formatPercent(row.ofPace, 0) }),
    row.percentOrigin === 'asserted' ? t('paper') : null,
  ].filter((part) => part !== null);
  return (
    <li className="lag">
      <div className="lag-name">
        <Link to={`/targets?course=off&open=${row.code}`}>{say(row.name)}</Link>
        <p className="faint">{about.join(' · ')}</p>
      </div>
      <div className="lag-share">
        <span className="figure">{t('ofPlan', { percent: formatPercent(row.percentOfPlan) })}</span>
        <span className="lag-bar" aria-hidden>
          <span className={`lag-${row.light}`} style={{ width: `${width}%` }} />
        </span>
      </div>
      <StateTag tone={row.light === 'red' ? 'bad' : 'warn'}>
        {t(row.light === 'red' ? 'red' : 'amber')}
      </StateTag>
    </li>
  );
}

/** Sheets that units within reach have not sent, for those who do not collect them. */
function Owed({ owed }: { readonly owed: readonly DutyReply[] }) {
  const t = useWords(today);
  const say = useSay();
  const inside = useInSentence();
  return (
    <ul className="owed">
      {owed.map(({ count: n, of, form, period }) => (
        <li key={form.code + period.code}>
          <Link to={`/reports?period=${period.code}&form=${form.code}`}>
            {t('unsent', { n, of, period: inside(period.label) })}
          </Link>
          <span className="faint"> {say(form.name)}</span>
        </li>
      ))}
    </ul>
  );
}

/** What is off course within my reach: few lines, the worst first, each with the way to where its number comes from. */
export function OffCourse({ owed }: { readonly owed: readonly DutyReply[] }) {
  const t = useWords(today);
  const table = useRead(resultsContracts.readTargetTable, { query: { planned: true } });
  const { data } = table;
  const rows = data ? lagging(data.rows) : [];
  if (data && data.rows.length === 0 && owed.length === 0) return null;
  const share = data && formatPercent(percentOf(String(data.share.part), String(data.share.whole), 1), 1);
  return (
    <section className="panel" aria-labelledby="off-course">
      <h2 id="off-course">
        {t('offCourse')}
        {rows.length > 0 && <span className="today-count">{rows.length}</span>}
      </h2>
      {table.error && <ProblemNotice problem={table.error} onAgain={() => table.refetch()} />}
      {table.isPending && <LoadingLines lines={6} />}
      {data && (
        <p className="faint today-about">
          {t('offCourseAbout', {
            unit: data.unit.name,
            date: formatDate(isoDate(data.toDate.to)),
            share: share ?? '',
          })}
        </p>
      )}
      {data && rows.length === 0 && data.rows.length > 0 && <p>{t('offCourseNone')}</p>}
      <ul className="lags">
        {rows.slice(0, mostShown).map((row) => (
          <Line key={row.code} row={row} />
        ))}
      </ul>
      {owed.length > 0 && <Owed owed={owed} />}
      {data && (
        <p className="today-more">
          <Link to={rows.length > 0 ? '/targets?course=off' : '/targets'}>
            {rows.length > mostShown ? t('offCourseAll', { n: rows.length }) : t('offCourseTable')}
          </Link>
        </p>
      )}
    </section>
  );
}
