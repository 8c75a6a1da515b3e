import { useSay, useWords } from '../../../../ui/language.tsx';
import { ChangeCell, EstimateCell, PaceCell, PercentCell, Printed, RunCell, WarningSign } from './cells.tsx';
import { LightSign } from './light-sign.tsx';
import { targets } from './messages.ts';
import { NumberButton } from './number-button.tsx';
import { type Group, placeOf, type Row } from './table-rows.ts';

export interface TargetTableProps {
  readonly groups: readonly Group[];
  readonly rows: readonly Row[];
  readonly fieldName: (code: string) => string;
  readonly runs: ReadonlyMap<string, readonly (string | null)[]>;
  /** Fewer columns, beside the map. */
  readonly isNarrow: boolean;
  readonly chosen: string | null;
  readonly onChoose: (row: Row) => void;
  readonly onOpenNumber: (row: Row) => void;
  readonly onOpenPlan: (row: Row) => void;
}

/** Widths in px; the name takes what is left. Money in million đồng has nine characters. */
const wide = [42, 0, 56, 66, 78, 86, 70, 66, 88, 58, 62, 70, 120, 84, 80];
const narrow = [42, 0, 68, 70, 80, 96, 82];

function Columns({ isNarrow }: { readonly isNarrow: boolean }) {
  const widths = isNarrow ? narrow : wide;
  return (
    <colgroup>
      {widths.map((width, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: columns have no other name and never move
        <col key={at} {...(width > 0 && { style: { width } })} />
      ))}
    </colgroup>
  );
}

function Head({ isNarrow }: { readonly isNarrow: boolean }) {
  const t = useWords(targets);
  const one = isNarrow ? {} : { rowSpan: 2 };
  return (
    <thead>
      <tr>
        <th scope="col" {...one} className="place-cell">
          {t('number')}
        </th>
        <th scope="col" {...one}>
          {t('indicator')}
        </th>
        <th scope="col" {...one}>
          {t('measure')}
        </th>
        <th scope="col" {...one} className="number-cell">
          {t('plan')}
        </th>
        <th scope="col" {...one} className="number-cell" title={t('doneAbout')}>
          {t('done')}
        </th>
        <th scope="col" {...one} className="number-cell" title={t('percentAbout')}>
          {t('percent')}
        </th>
        {!isNarrow && (
          <>
            <th scope="colgroup" colSpan={3} className="group-head">
              {t('before')}
            </th>
            <th scope="colgroup" colSpan={2} className="group-head">
              {t('pace')}
            </th>
            <th scope="colgroup" colSpan={2} className="group-head">
              {t('estimate')}
            </th>
            <th scope="col" rowSpan={2}>
              {t('run')}
            </th>
          </>
        )}
        <th scope="col" {...one}>
          {t('light')}
        </th>
      </tr>
      {!isNarrow && (
        <tr>
          <th scope="col" className="number-cell">
            {t('beforeValue')}
          </th>
          <th scope="col" className="number-cell" title={t('pointsAbout')}>
            {t('points')}
          </th>
          <th scope="col" className="number-cell" title={t('relativeAbout')}>
            {t('relative')}
          </th>
          <th scope="col" className="number-cell">
            {t('paceDone')}
          </th>
          <th scope="col" className="number-cell">
            {t('paceNeeded')}
          </th>
          <th scope="col" className="number-cell">
            {t('estimateValue')}
          </th>
          <th scope="col" className="number-cell">
            {t('estimatePercent')}
          </th>
        </tr>
      )}
    </thead>
  );
}

function Line({ row, props }: { readonly row: Row; readonly props: TargetTableProps }) {
  const t = useWords(targets);
  const say = useSay();
  const { isNarrow, chosen, runs } = props;
  const place = placeOf(row, props.rows);
  if (row.isHeading) {
    return (
      <tr className="heading-line">
        <td className="place-cell">{place}</td>
        <th scope="row" colSpan={isNarrow ? 6 : 14}>
          {say(row.name)}
        </th>
      </tr>
    );
  }
  return (
    <tr className={`${row.partOf === null ? '' : 'part-line'}${chosen === row.code ? ' chosen-line' : ''}`}>
      <td className="place-cell">{place}</td>
      <th scope="row">
        <span className="line-name">
          <button
            type="button"
            className="name-button"
            aria-pressed={isNarrow ? chosen === row.code : undefined}
            title={t('choose', { name: say(row.name) })}
            onClick={() => props.onChoose(row)}
          >
            {say(row.name)}
          </button>
          <WarningSign row={row} />
        </span>
      </th>
      <td className="unit-cell">{say(row.unit)}</td>
      <td className="number-cell">
        <NumberButton row={row} value={row.plan} opens="openPlan" onOpen={props.onOpenPlan} />
      </td>
      <td className="number-cell done-cell">
        <NumberButton row={row} value={row.result} opens="openNumber" onOpen={props.onOpenNumber} />
      </td>
      <td className="number-cell">
        <PercentCell row={row} />
      </td>
      {!isNarrow && (
        <>
          <td className="number-cell group-edge">
            <Printed row={row} value={row.before} />
          </td>
          <td className="number-cell">
            <ChangeCell row={row} of="points" />
          </td>
          <td className="number-cell">
            <ChangeCell row={row} of="percent" />
          </td>
          <td className="number-cell group-edge">
            <PaceCell row={row} of="donePerMonth" />
          </td>
          <td className="number-cell">
            <PaceCell row={row} of="neededPerMonth" />
          </td>
          <td className="number-cell group-edge">
            <Printed row={row} value={row.estimate?.value ?? null} />
          </td>
          <td className="number-cell">
            <EstimateCell row={row} />
          </td>
          <td className="run-cell">
            <RunCell row={row} values={runs.get(row.code)} />
          </td>
        </>
      )}
      <td className="light-cell">
        <LightSign row={row} />
      </td>
    </tr>
  );
}

/** The table of targets: dense, by field, in the order of the official one. */
export function TargetTable(props: TargetTableProps) {
  const t = useWords(targets);
  const { groups, fieldName, isNarrow } = props;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reached by keyboard
    <section className="target-table" tabIndex={0} aria-label={t('title')}>
      <table>
        <caption className="only-read">{t('title')}</caption>
        <Columns isNarrow={isNarrow} />
        <Head isNarrow={isNarrow} />
        {groups.map(({ field, numbering, rows }) => (
          <tbody key={field}>
            <tr className="field-line">
              <td className="place-cell">{numbering}</td>
              <th scope="rowgroup" colSpan={isNarrow ? 6 : 14}>
                {fieldName(field)}
              </th>
            </tr>
            {rows.map((row) => (
              <Line key={row.code} row={row} props={props} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
