import { Button } from 'antd';
import { useState } from 'react';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { DateText } from '../../../../ui/figure-text.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { EmptyState, LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { catalogueContracts } from '../../contract.ts';
import { calendarWords } from '../messages.ts';

const shownAtFirst = 8;

/** Every day of a year that was entered, changed or taken out: when, by whom, by which document. */
export function History({ year }: { readonly year: number }) {
  const t = useWords(calendarWords);
  const say = useSay();
  const [isAll, setAll] = useState(false);
  const read = useRead(catalogueContracts.listCalendarChanges, { query: { year } }, { keepFormer: true });
  const rows = read.data?.rows ?? [];
  const shown = isAll ? rows : rows.slice(0, shownAtFirst);
  return (
    <section className="panel calendar-history" aria-labelledby="history">
      <h2 id="history">{t('history', { year })}</h2>
      {read.error && <ProblemNotice problem={read.error} onAgain={() => read.refetch()} />}
      {read.isPending && !read.error && <LoadingLines />}
      {read.data && rows.length === 0 && <EmptyState title={t('historyNone')} next={t('historyNoneNext')} />}
      {rows.length > 0 && (
        <ul className="rows">
          {shown.map((row) => (
            <li key={row.id}>
              <div>
                <strong>
                  <DateText date={isoDate(row.day)} />
                </strong>{' '}
                {row.kind === null ? t('removedDay') : `${t(row.kind)}: ${row.name ? say(row.name) : ''}`}
                <p className="faint">
                  {row.basis} · {t('recordedOn')} <DateText date={isoDate(row.recordedOn)} /> ·{' '}
                  {row.title ?? t('byCatalogue')}
                </p>
              </div>
            </li>
          ))}
        </ul>
      )}
      {rows.length > shown.length && (
        <Button onClick={() => setAll(true)}>{t('olderChanges', { n: rows.length - shown.length })}</Button>
      )}
    </section>
  );
}
