import './compare.css';
import { Fragment } from 'react';
import { Link } from 'react-router';
import type { Reply } from '../../../../kernel/contract.ts';
import { formatDate } from '../../../../kernel/format-date.ts';
import { addDays, type IsoDate, isoDate } from '../../../../kernel/iso-date.ts';
import { ChangeText, DateText, NumberText } from '../../../../ui/figure-text.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { EmptyState, LoadingLines, Notice, ProblemNotice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { StateTag } from '../../../../ui/state-tag.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { useWho } from '../../../../ui/who.ts';
import { orgContracts } from '../../contract.ts';
import { levelNames } from '../../domain/level-names.ts';
import { levels } from '../../domain/unit-life.ts';
import { DayBar, useChangeDays } from '../day-bar.tsx';
import { org } from '../messages.ts';
import { unitPath, useDay } from '../use-day.ts';

type Event = Reply<typeof orgContracts.listUnitEvents>['rows'][number];
type Named = Event['ended'][number];

function Counts({ from, to }: { readonly from: IsoDate; readonly to: IsoDate }) {
  const t = useWords(org);
  const say = useSay();
  const before = useRead(orgContracts.listUnits, { query: { on: from } });
  const after = useRead(orgContracts.listUnits, { query: { on: to } });
  if (!before.data || !after.data) return <LoadingLines lines={5} />;
  const old = before.data.rows;
  const now = after.data.rows;
  const rows = levels
    .map((level) => ({
      key: level as string,
      name: say(levelNames[level]),
      before: old.filter((unit) => unit.level === level).length,
      after: now.filter((unit) => unit.level === level).length,
    }))
    .filter((row) => row.before + row.after > 0);
  const all = [...rows, { key: 'total', name: t('total'), before: old.length, after: now.length }];
  return (
    <table className="compare-table">
      <thead>
        <tr>
          <th scope="col">{t('count')}</th>
          <th scope="col">{formatDate(from)}</th>
          <th scope="col">{formatDate(to)}</th>
          <th scope="col">{t('difference')}</th>
        </tr>
      </thead>
      <tbody>
        {all.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td>
              <NumberText value={String(row.before)} />
            </td>
            <td>
              <NumberText value={String(row.after)} />
            </td>
            <td>
              <ChangeText value={String(row.after - row.before)} unit="" />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Names({ units, on }: { readonly units: readonly Named[]; readonly on: IsoDate }) {
  const { today } = useWho();
  return units.map((unit, n) => (
    <Fragment key={unit.id}>
      {n > 0 && ', '}
      <Link to={unitPath(unit.id, on, today)}>{unit.name}</Link>
    </Fragment>
  ));
}

function EventCard({ event }: { readonly event: Event }) {
  const t = useWords(org);
  const { ended, begun, changed } = event;
  const on = isoDate(event.on);
  const kind = event.kind === 'create' ? 'create_' : (event.kind ?? 'change');
  return (
    <li className="panel change-event">
      <p className="change-event-head">
        <strong>
          <DateText date={on} />
        </strong>
        <strong>{t(kind)}</strong>
        <span className="faint">{event.legalBasis ?? t('noBasis')}</span>
        {event.needsCheck && <StateTag tone="warn">{t('toCheck')}</StateTag>}
      </p>
      <dl>
        {ended.length > 0 && (
          <div>
            <dt>{t('endedUnits', { n: ended.length })}</dt>
            <dd>
              <Names units={ended} on={addDays(on, -1)} />
            </dd>
          </div>
        )}
        {begun.length > 0 && (
          <div>
            <dt>{t('begunUnits', { n: begun.length })}</dt>
            <dd>
              <Names units={begun} on={on} />
            </dd>
          </div>
        )}
        {changed.length > 0 && (
          <div>
            <dt>{t('changedUnits', { n: changed.length })}</dt>
            <dd>
              {changed.map((unit) => (
                <p key={unit.id}>
                  <Names units={[unit]} on={on} />
                  {unit.name !== unit.nameBefore && (
                    <> · {t('nameChanged', { before: unit.nameBefore, after: unit.name })}</>
                  )}
                  {unit.parent !== unit.parentBefore && (
                    <>
                      {' '}
                      · {t('parentChanged', { before: unit.parentBefore ?? '', after: unit.parent ?? '' })}
                    </>
                  )}
                </p>
              ))}
            </dd>
          </div>
        )}
      </dl>
    </li>
  );
}

/** What changed between two days: counts by level, then act by act with its document. */
export function Compare() {
  const t = useWords(org);
  const { today } = useWho();
  const days = useChangeDays();
  const [asked, setFrom] = useDay('from');
  const [to, setTo] = useDay('to');
  // Opened without an address it shows the last change so far.
  const last = days.find((day) => day <= to);
  const from = asked === today && last !== undefined && to === today ? addDays(last, -1) : asked;
  const isOrdered = from < to;
  const events = useRead(
    orgContracts.listUnitEvents,
    { query: { after: from, until: to } },
    { enabled: isOrdered },
  );
  const rows = events.data?.rows ?? [];
  const sum = (key: 'ended' | 'begun' | 'changed') => rows.reduce((n, event) => n + event[key].length, 0);
  return (
    <div className="compare">
      <PageHeader title={t('compareTitle')} about={t('compareAbout')} />
      <div className="compare-bars">
        <DayBar label={t('from')} day={from} onDay={setFrom} hasBefore />
        <DayBar label={t('to')} day={to} onDay={setTo} />
      </div>
      {!isOrdered && <Notice tone="warn" title={t('wrongOrder')} />}
      {isOrdered && (
        <div className="compare-panes">
          <Counts from={from} to={to} />
          <section aria-labelledby="compare-changes">
            <h2 id="compare-changes">{t('changes')}</h2>
            {events.error && <ProblemNotice problem={events.error} onAgain={() => events.refetch()} />}
            {events.isPending && !events.error && <LoadingLines lines={6} />}
            {events.data && rows.length === 0 && (
              <EmptyState
                title={t('nothing', { from: formatDate(from), to: formatDate(to) })}
                next={t('nothingNext', { days: days.map(formatDate).join(', ') })}
              />
            )}
            {rows.length > 0 && (
              <>
                <p className="faint">
                  {t('summary', { ended: sum('ended'), begun: sum('begun'), changed: sum('changed') })}
                </p>
                <ul className="change-events">
                  {rows.map((event) => (
                    <EventCard key={`${event.on}-${event.id}`} event={event} />
                  ))}
                </ul>
              </>
            )}
          </section>
        </div>
      )}
    </div>
  );
}
