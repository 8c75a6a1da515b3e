import { Link } from 'react-router';
import type { Column } from '../../../../ui/data-table/column.ts';
import { InstantText } from '../../../../ui/figure-text.tsx';
import type { Say } from '../../../../ui/messages.ts';
import type { List, Row } from './list.ts';
import type { reports } from './messages.ts';
import { StateSign } from './state-sign.tsx';

type T = Say<typeof reports.vi>;

/** What pressing the row's link is for. */
function verbOf(row: Row) {
  if (row.may.includes('accept')) return 'decide';
  if (!row.may.includes('save')) return 'view';
  if (row.state === 'draft') return 'continueDraft';
  return row.state === 'returned' ? 'mend' : 'enter';
}

/** Columns of the list of units; the one above each is named only where units of several stand together. */
export function columnsIn(t: T, list: List): readonly Column<Row>[] {
  const hasParents = new Set(list.rows.map((row) => row.parent?.id)).size > 1;
  const to = (row: Row) => `/reports/${row.unit.id}/${list.form.code}/${list.period.code}`;
  const parent: Column<Row> = { key: 'parent', title: t('parent'), cell: (row) => row.parent?.name ?? '' };
  return [
    {
      key: 'unit',
      title: t('unit'),
      isName: true,
      cell: (row) => <Link to={to(row)}>{row.unit.name}</Link>,
    },
    ...(hasParents ? [parent] : []),
    { key: 'state', title: t('state'), width: 150, cell: (row) => <StateSign state={row.state} /> },
    {
      key: 'filled',
      title: t('filled'),
      isNumber: true,
      width: 100,
      cell: (row) => <span className="figure">{t('cells', { filled: row.filled, cells: row.cells })}</span>,
    },
    {
      key: 'act',
      title: t('lastAct'),
      cell: ({ lastAct }) =>
        lastAct ? (
          <>
            {t(`${lastAct.kind as 'submit' | 'accept' | 'return' | 'correct' | 'complete'}Did`)}:{' '}
            {lastAct.title}, <InstantText instant={lastAct.at} />
          </>
        ) : (
          <span className="faint">{t('noAct')}</span>
        ),
    },
    {
      key: 'open',
      title: t('open'),
      width: 110,
      cell: (row) => (
        <Link className={verbOf(row) === 'view' ? undefined : 'act-link'} to={to(row)}>
          {t(verbOf(row))}
          <span className="only-read"> {row.unit.name}</span>
        </Link>
      ),
    },
  ];
}
