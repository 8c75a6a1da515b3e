import { CaretDownFilled, CaretUpFilled } from '@ant-design/icons';
import { useWords } from '../../../../ui/language.tsx';
import type { LineSort } from '../../domain/table-lines.ts';
import { targets } from './messages.ts';
import type { TargetColumn } from './target-columns.tsx';

interface HeadProps {
  readonly columns: readonly TargetColumn[];
  readonly sort: LineSort | null;
  readonly onSort: (sort: LineSort | null) => void;
}

interface SortHeadProps extends Omit<HeadProps, 'columns'> {
  readonly column: TargetColumn;
  readonly rows?: number;
}

/** Largest first, then smallest first, then back to the order of the official table. */
function nextSort({ key }: TargetColumn, sort: LineSort | null): LineSort | null {
  if (sort?.key !== key) return { key, isDescending: true };
  return sort.isDescending ? { key, isDescending: false } : null;
}

function SortHead({ column, rows, sort, onSort }: SortHeadProps) {
  const t = useWords(targets);
  const isOn = sort?.key === column.key;
  const way = isOn ? (sort.isDescending ? 'descending' : 'ascending') : undefined;
  const span = rows === undefined ? {} : { rowSpan: rows };
  const look = column.look.replace(' done-cell', '');
  if (column.key === 'run') {
    return (
      <th scope="col" {...span}>
        {column.title}
      </th>
    );
  }
  return (
    <th scope="col" {...span} className={look} aria-sort={way}>
      <button
        type="button"
        className="sort-button"
        title={column.about ?? t('sortBy', { column: column.title })}
        onClick={() => onSort(nextSort(column, sort))}
      >
        {column.title}
        {isOn && (sort.isDescending ? <CaretDownFilled aria-hidden /> : <CaretUpFilled aria-hidden />)}
      </button>
    </th>
  );
}

/** Columns side by side that share a head; those without one stand alone, two rows high. */
function groupsOf(columns: readonly TargetColumn[]) {
  const groups: { readonly title: string | undefined; readonly columns: TargetColumn[] }[] = [];
  for (const column of columns) {
    const last = groups.at(-1);
    if (column.group !== undefined && last?.title === column.group) last.columns.push(column);
    else groups.push({ title: column.group, columns: [column] });
  }
  return groups;
}

/** The head of the table: every column of figures sorts by its button. */
export function TargetHead(props: HeadProps) {
  const t = useWords(targets);
  const { columns, ...sorting } = props;
  const hasGroups = columns.some((column) => column.group !== undefined);
  const span = hasGroups ? { rowSpan: 2 } : {};
  return (
    <thead>
      <tr>
        <th scope="col" {...span} className="place-cell">
          {t('number')}
        </th>
        <th scope="col" {...span}>
          {t('indicator')}
        </th>
        <th scope="col" {...span}>
          {t('measure')}
        </th>
        {groupsOf(columns).map(({ title, columns: [first, ...more] }) => {
          if (first === undefined) return null;
          if (title === undefined) {
            return <SortHead key={first.key} column={first} {...(hasGroups && { rows: 2 })} {...sorting} />;
          }
          return (
            <th key={first.key} scope="colgroup" colSpan={1 + more.length} className="group-head">
              {title}
            </th>
          );
        })}
      </tr>
      {hasGroups && (
        <tr>
          {columns
            .filter((column) => column.group !== undefined)
            .map((column) => (
              <SortHead key={column.key} column={column} {...sorting} />
            ))}
        </tr>
      )}
    </thead>
  );
}
