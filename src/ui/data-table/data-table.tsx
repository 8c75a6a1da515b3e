import './data-table.css';
import { Button, Table, type TableProps } from 'antd';
import type { ReactNode } from 'react';
import { furniture } from '../furniture-messages.ts';
import { useWords } from '../language.tsx';
import { EmptyState, LoadingLines, ProblemNotice } from '../notices.tsx';
import type { Problem } from '../problem.ts';
import { usePhone } from '../use-media.ts';
import { CardList } from './card-list.tsx';
import type { Column, Filter } from './column.ts';
import { ColumnChoice, useColumnChoice } from './column-choice.tsx';
import { Pager } from './pager.tsx';
import type { TableControl } from './table-state.ts';
import { TableTools } from './table-tools.tsx';

interface Answer<Row> {
  readonly data: { readonly rows: readonly Row[]; readonly total?: number } | undefined;
  readonly error: Problem | null;
  readonly isPending: boolean;
  readonly isFetching: boolean;
  readonly refetch: () => unknown;
}

interface DataTableProps<Row> {
  /** Short name in the program, under which the choice of columns is kept. */
  readonly name: string;
  /** What the list is, for those who cannot see where it stands. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string | number;
  /** What `useRead` gave. */
  readonly answer: Answer<Row>;
  /** From `useTableState`; without it the list has neither pages nor order of its own. */
  readonly control?: TableControl;
  readonly hasSearch?: boolean;
  /** What is searched, where it is not the name of the row. */
  readonly searchLabel?: string;
  readonly filters?: readonly Filter[];
  /** Given the keys of the columns that are shown, so that the sheet has the same. */
  readonly exportRows?: (columns: readonly string[]) => Promise<void>;
  /** What to say, and do, when there is no row at all. */
  readonly empty: { readonly title: string; readonly next: string; readonly act?: ReactNode };
  readonly tools?: ReactNode;
  /** Rows under a row; antd draws the tree by them. */
  readonly childrenOf?: (row: Row) => readonly Row[] | undefined;
  readonly rowClass?: (row: Row) => string;
}

type AntdColumns<Row> = NonNullable<TableProps<Row>['columns']>;

function antdColumns<Row>(
  columns: readonly Column<Row>[],
  control: TableControl | undefined,
): AntdColumns<Row> {
  const sort = control?.state.sort;
  const one = (column: Column<Row>) => ({
    key: column.key,
    title: column.about === undefined ? column.title : <span title={column.about}>{column.title}</span>,
    render: (_: unknown, row: Row) => column.cell(row),
    ...(column.isNumber ? { align: 'right' as const, className: 'number-cell' } : {}),
    ...(column.width === undefined ? {} : { width: column.width }),
    ...(column.isName ? { className: 'name-cell', rowScope: 'row' as const } : {}),
    ...(column.canSort && control
      ? {
          sorter: true,
          showSorterTooltip: false,
          sortOrder:
            sort?.key !== column.key ? null : sort.isDescending ? ('descend' as const) : ('ascend' as const),
        }
      : {}),
  });
  const heads: (ReturnType<typeof one> | { title: string; children: ReturnType<typeof one>[] })[] = [];
  for (const column of columns) {
    const before = heads.at(-1);
    if (column.group === undefined) heads.push(one(column));
    else if (before && 'children' in before && before.title === column.group)
      before.children.push(one(column));
    else heads.push({ title: column.group, children: [one(column)] });
  }
  return heads;
}

/** A list: dense on a wide screen, cards on a phone; searched, narrowed, sorted and paged by the server. */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { name, label, columns, rowKey, answer, control, hasSearch = false, filters = [], empty } = props;
  const t = useWords(furniture);
  const isPhone = usePhone();
  const choice = useColumnChoice(name, columns);
  const shown = columns.filter((column) => !choice.hidden.has(column.key));
  const rows = answer.data?.rows ?? [];
  const { exportRows } = props;
  const isNarrowed =
    control !== undefined && (control.state.search !== '' || Object.keys(control.state.filters).length > 0);
  const clear = (
    <Button onClick={() => control?.change({ search: '', filters: {} })}>{t('clearFilters')}</Button>
  );
  const onChange: TableProps<Row>['onChange'] = (_pages, _filters, sorter) => {
    const one = Array.isArray(sorter) ? sorter[0] : sorter;
    if (!one?.columnKey || !control) return;
    control.change({
      sort: one.order ? { key: String(one.columnKey), isDescending: one.order === 'descend' } : null,
    });
  };
  return (
    <section className="data-table" aria-label={label} aria-busy={answer.isFetching}>
      {control && (
        <TableTools
          control={control}
          hasSearch={hasSearch}
          searchLabel={props.searchLabel}
          filters={filters}
          exportRows={exportRows && (() => exportRows(shown.map(({ key }) => key)))}
          choice={columns.length > 4 && !isPhone && <ColumnChoice columns={columns} choice={choice} />}
          more={props.tools}
        />
      )}
      {answer.error && <ProblemNotice problem={answer.error} onAgain={answer.refetch} />}
      {answer.isPending && !answer.error && <LoadingLines lines={8} />}
      {answer.data && rows.length === 0 && isNarrowed && (
        <EmptyState title={t('noneFound')} next={t('noneFoundNext')} act={clear} />
      )}
      {answer.data && rows.length === 0 && !isNarrowed && <EmptyState {...empty} />}
      {rows.length > 0 && isPhone && <CardList columns={shown} rows={rows} rowKey={rowKey} label={label} />}
      {rows.length > 0 && !isPhone && (
        <Table<Row>
          size="small"
          columns={antdColumns(shown, control)}
          dataSource={treeRows(rows, props.childrenOf)}
          rowKey={rowKey}
          pagination={false}
          onChange={onChange}
          {...(props.rowClass ? { rowClassName: props.rowClass } : {})}
        />
      )}
      {control && answer.data?.total !== undefined && (
        <Pager control={control} total={answer.data.total} table={label} />
      )}
    </section>
  );
}

function treeRows<Row extends object>(
  rows: readonly Row[],
  childrenOf: DataTableProps<Row>['childrenOf'],
): Row[] {
  if (!childrenOf) return [...rows];
  return rows.map((row) => {
    const below = childrenOf(row);
    return below === undefined || below.length === 0
      ? row
      : { ...row, children: treeRows(below, childrenOf) };
  });
}
