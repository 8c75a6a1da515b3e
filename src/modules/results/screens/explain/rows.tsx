import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatDate } from '../../../../kernel/format-date.ts';
import { type IsoDate, isoDate } from '../../../../kernel/iso-date.ts';
import { DateText, InstantText } from '../../../../ui/figure-text.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { explain } from './messages.ts';
import { type Card, type Explanation, printed, Shown } from './shown-value.tsx';
import { useOrigins } from './use-explained.ts';

interface RowsProps {
  readonly data: Explanation;
  readonly measure: Card;
}

type LedgerRow = Explanation['rows'][number];
type Origin = ReturnType<typeof useOrigins> extends Map<string, infer One> ? One : never;

const days = ({ from, to }: LedgerRow) =>
  from === to ? formatDate(isoDate(to)) : `${formatDate(isoDate(from))} – ${formatDate(isoDate(to))}`;

function Source({ row, origin }: { readonly row: LedgerRow; readonly origin: Origin | undefined }) {
  const t = useWords(explain);
  return (
    <>
      {t(`${row.source}Source`)}
      {row.reason !== null && <div className="faint">{row.reason}</div>}
      {origin && (
        <div>
          <Link to={`/reports/${origin.unitId}/${origin.form}/${origin.period}?version=${origin.version}`}>
            {t('openSheet')} {origin.period}
          </Link>
          , {t('version', { n: origin.version })}
        </div>
      )}
    </>
  );
}

function Hands({ origin }: { readonly origin: Origin | undefined }) {
  const t = useWords(explain);
  if (!origin) return null;
  const { sent, decided } = origin;
  return (
    <>
      {sent && (
        <div>
          {t('sent')}: {sent.title}, <InstantText instant={sent.at} />
        </div>
      )}
      {decided && (
        <div>
          {t(decided.kind === 'return' ? 'returned' : 'accepted')}: {decided.title},{' '}
          <InstantText instant={decided.at} />
        </div>
      )}
    </>
  );
}

function Line({
  row,
  measure,
  origin,
}: {
  readonly row: LedgerRow;
  readonly measure: Card;
  readonly origin: Origin | undefined;
}) {
  const t = useWords(explain);
  const isOut = !row.counts;
  return (
    <tr className={isOut ? 'row-out' : undefined}>
      <th scope="row">
        {row.unit.name}
        <div className="faint figure">{days(row)}</div>
      </th>
      <td className="number-cell">
        {isOut ? (
          <del className="figure">{printed(measure, row.value)}</del>
        ) : (
          <Shown measure={measure} value={row.value} />
        )}
        {row.part !== row.value && !isOut && (
          <div className="faint">{t('partOf', { part: printed(measure, row.part) })}</div>
        )}
      </td>
      <td>
        <Source row={row} origin={origin} />
        {row.isStraddling && <div className="faint">{t('straddles')}</div>}
        {row.reversed !== null && (
          <div className="faint">
            {t('reversed', { on: formatDate(isoDate(row.reversed.on)), reason: row.reversed.reason ?? '–' })}
          </div>
        )}
      </td>
      <td>
        <Hands origin={origin} />
      </td>
      <td>
        <DateText date={row.recordedOn as IsoDate} />
      </td>
    </tr>
  );
}

/** So many rows are shown at once; more on request, since a province has hundreds. */
const few = 12;

/** The rows of the ledger behind a number, each with its source, who sent and accepted it, and what became of it. */
export function Rows({ data, measure }: RowsProps) {
  const t = useWords(explain);
  const [isOpen, setOpen] = useState(data.rowCount <= few);
  const origins = useOrigins(isOpen ? data.rows.map((row) => row.id) : []);
  if (data.terms.length > 0) return null;
  if (data.rowCount === 0) return <p className="faint">{t('noRows')}</p>;
  if (!isOpen) {
    return (
      <Button className="show-rows" onClick={() => setOpen(true)}>
        {t('showRows', { n: data.rowCount })}
      </Button>
    );
  }
  return (
    <div>
      <h2>
        {t('rows')} ({data.rowCount})
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reached by keyboard */}
      <section className="explained-rows" tabIndex={0} aria-label={t('rows')}>
        <table className="explained-table">
          <thead>
            <tr>
              <th scope="col">
                {t('unit')}, {t('days')}
              </th>
              <th scope="col" className="number-cell">
                {t('value')}
              </th>
              <th scope="col">{t('source')}</th>
              <th scope="col">{t('sentBy')}</th>
              <th scope="col">{t('recorded')}</th>
            </tr>
          </thead>
          <tbody>
            {data.rows.map((row) => (
              <Line key={row.id} row={row} measure={measure} origin={origins.get(row.id)} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
