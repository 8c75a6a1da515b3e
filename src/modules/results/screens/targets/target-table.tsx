import { useSay, useWords } from '../../../../ui/language.tsx';
import type { LineSort } from '../../domain/table-lines.ts';
import { WarningSign } from './cells.tsx';
import { targets } from './messages.ts';
import { type Group, placeOf, type Row } from './table-rows.ts';
import type { CellProps, TargetColumn } from './target-columns.tsx';
import { TargetHead } from './target-head.tsx';

export interface TargetTableProps extends CellProps {
  /** One without a field: sorted, lines of all fields among each other. */
  readonly groups: readonly Group[];
  readonly rows: readonly Row[];
  readonly columns: readonly TargetColumn[];
  readonly sort: LineSort | null;
  readonly onSort: (sort: LineSort | null) => void;
  readonly fieldName: (code: string) => string;
  /** Beside the map: the line whose figures it shows. */
  readonly chosen: string | null;
  readonly hasMap: boolean;
  readonly onChoose: (row: Row) => void;
}

/** Place, name and unit; the name takes what is left. */
const fixedWidths = { place: 42, name: 180, unit: 60 };

function Widths({ columns }: Pick<TargetTableProps, 'columns'>) {
  return (
    <colgroup>
      <col style={{ width: fixedWidths.place }} />
      <col />
      <col style={{ width: fixedWidths.unit }} />
      {columns.map(({ key, width }) => (
        <col key={key} style={{ width }} />
      ))}
    </colgroup>
  );
}

function Line({ row, props }: { readonly row: Row; readonly props: TargetTableProps }) {
  const t = useWords(targets);
  const say = useSay();
  const { columns, chosen, sort } = props;
  const place = placeOf(row, props.rows);
  if (row.isHeading) {
    return (
      <tr className="heading-line">
        <td className="place-cell">{place}</td>
        <th scope="row" colSpan={columns.length + 2}>
          {say(row.name)}
        </th>
      </tr>
    );
  }
  const whole = props.rows.find((one) => one.code === row.partOf);
  const isPart = row.partOf !== null && sort === null;
  return (
    <tr className={`${isPart ? 'part-line' : ''}${chosen === row.code ? ' chosen-line' : ''}`}>
      <td className="place-cell">{sort === null ? place : ''}</td>
      <th scope="row">
        <span className="line-name">
          <button
            type="button"
            className="name-button"
            aria-pressed={props.hasMap ? chosen === row.code : undefined}
            title={t('choose', { name: say(row.name) })}
            onClick={() => props.onChoose(row)}
          >
            {whole !== undefined && sort !== null && <span className="faint">{say(whole.name)}: </span>}
            {say(row.name)}
          </button>
          <WarningSign row={row} />
        </span>
      </th>
      <td className="unit-cell">{say(row.unit)}</td>
      {columns.map((column, at) => {
        const isEdge = column.group !== undefined && columns[at - 1]?.group !== column.group;
        return (
          <td key={column.key} className={isEdge ? `${column.look} group-edge` : column.look}>
            {column.cell(row, props)}
          </td>
        );
      })}
    </tr>
  );
}

/** The table of targets: dense, by field, in the order of the official one, or sorted by a column. */
export function TargetTable(props: TargetTableProps) {
  const t = useWords(targets);
  const { groups, fieldName, columns, sort, onSort } = props;
  const width = columns.reduce((sum, column) => sum + column.width, 0);
  const { place, name, unit } = fixedWidths;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reached by keyboard
    <section className="target-table" tabIndex={0} aria-label={t('title')}>
      <table style={{ minWidth: width + place + name + unit }}>
        <caption className="only-read">{t('title')}</caption>
        <Widths columns={columns} />
        <TargetHead columns={columns} sort={sort} onSort={onSort} />
        {groups.map(({ field, numbering, rows }) => (
          <tbody key={field}>
            {field !== '' && (
              <tr className="field-line">
                <td className="place-cell">{numbering}</td>
                <th scope="rowgroup" colSpan={columns.length + 2}>
                  {fieldName(field)}
                </th>
              </tr>
            )}
            {rows.map((row) => (
              <Line key={row.code} row={row} props={props} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  );
}
