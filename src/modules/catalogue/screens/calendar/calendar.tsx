import './calendar.css';
import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { type IsoDate, readIsoDate } from '../../../../kernel/iso-date.ts';
import { useWords } from '../../../../ui/language.tsx';
import { LoadingLines, Notice, ProblemNotice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { useWho } from '../../../../ui/who.ts';
import { catalogueContracts } from '../../contract.ts';
import { calendarWords } from '../messages.ts';
import { specialKinds } from './day-kind.ts';
import { DayPanel } from './day-panel.tsx';
import { History } from './history.tsx';
import { Reckon } from './reckon.tsx';
import { YearMonths } from './year-months.tsx';

const readYear = (text: string | null) => (text !== null && /^20\d\d$/.test(text) ? Number(text) : null);

/** A year of working days: holidays and swapped days with their documents, and what follows from them for deadlines. */
export function Calendar() {
  const t = useWords(calendarWords);
  const { today } = useWho();
  const [params, setParams] = useSearchParams();
  const year = readYear(params.get('year')) ?? Number(today.slice(0, 4));
  const chosenDay = readIsoDate(params.get('day') ?? '');
  const chosen = chosenDay?.startsWith(`${year}-`) ? chosenDay : null;
  const read = useRead(catalogueContracts.readCalendar, { query: { year } }, { keepFormer: true });
  const total = read.data?.workingDaysByMonth.reduce((sum, n) => sum + n, 0) ?? 0;
  const go = (next: number) => setParams({ year: String(next) });
  const pick = (day: IsoDate) => setParams({ year: String(year), day }, { preventScrollReset: true });
  return (
    <>
      <PageHeader title={t('title')} about={t('about')} />
      <div className="calendar-bar">
        <div className="calendar-year not-on-paper">
          <Button
            icon={<LeftOutlined />}
            aria-label={t('earlier')}
            disabled={year <= 2000}
            onClick={() => go(year - 1)}
          />
          <strong aria-live="polite">{year}</strong>
          <Button
            icon={<RightOutlined />}
            aria-label={t('later')}
            disabled={year >= 2099}
            onClick={() => go(year + 1)}
          />
        </div>
        {read.data && <span>{t('workingYear', { n: total, year })}</span>}
        <ul className="calendar-legend" aria-label={t('legend')}>
          {specialKinds.map((kind) => (
            <li key={kind}>
              <span className={`year-swatch year-${kind}`} aria-hidden />
              {t(kind)}
            </li>
          ))}
        </ul>
      </div>
      {read.error && <ProblemNotice problem={read.error} onAgain={() => read.refetch()} />}
      {read.isPending && !read.error && <LoadingLines lines={10} />}
      {read.data && (
        <>
          {read.data.days.length === 0 && (
            <Notice tone="info" title={t('unknown', { year })}>
              <p>{t('unknownNext')}</p>
            </Notice>
          )}
          <div className="calendar-panes">
            <YearMonths key={year} year={year} calendar={read.data} chosen={chosen} onPick={pick} />
            <div className="calendar-side">
              {chosen ? (
                <DayPanel key={chosen} day={chosen} calendar={read.data} />
              ) : (
                <Notice tone="info" title={t('choose')} />
              )}
              <Reckon />
            </div>
          </div>
          <History year={year} />
        </>
      )}
    </>
  );
}
