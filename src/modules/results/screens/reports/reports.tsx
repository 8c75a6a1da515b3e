import './reports.css';
import { Select } from 'antd';
import { Link, useSearchParams } from 'react-router';
import { formatDate } from '../../../../kernel/format-date.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { InstantText } from '../../../../ui/figure-text.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { EmptyState, ProblemNotice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { resultsContracts, type StateReply } from '../../contract.ts';
import { PeriodSelect } from '../period-select.tsx';
import type { List } from './list.ts';
import { reports } from './messages.ts';
import { PeriodActs } from './period-acts.tsx';
import { StateSign } from './state-sign.tsx';

type Row = List['rows'][number];
type T = ReturnType<typeof useWords<typeof reports.vi>>;

const states = [
  'missing',
  'draft',
  'submitted',
  'returned',
  'accepted',
] as const satisfies readonly StateReply[];

/** What pressing the row's link is for. */
function verbOf(row: Row) {
  if (row.may.includes('accept')) return 'decide';
  if (!row.may.includes('save')) return 'view';
  if (row.state === 'draft') return 'continueDraft';
  return row.state === 'returned' ? 'mend' : 'enter';
}

function columnsIn(t: T, list: List): readonly Column<Row>[] {
  const hasParents = new Set(list.rows.map((row) => row.parent?.id)).size > 1;
  const to = (row: Row) => `/reports/${row.unit.id}/${list.form.code}/${list.period.code}`;
  return [
    {
      key: 'unit',
      title: t('unit'),
      isName: true,
      cell: (row) => <Link to={to(row)}>{row.unit.name}</Link>,
    },
    ...(hasParents
      ? [{ key: 'parent', title: t('parent'), cell: (row: Row) => row.parent?.name ?? '' }]
      : []),
    { key: 'state', title: t('state'), cell: (row) => <StateSign state={row.state} /> },
    {
      key: 'filled',
      title: t('filled'),
      isNumber: true,
      cell: (row) => <span className="figure">{t('cells', { filled: row.filled, cells: row.cells })}</span>,
    },
    {
      key: 'act',
      title: t('lastAct'),
      cell: ({ lastAct }) =>
        lastAct && (
          <>
            {t(`${lastAct.kind as 'submit' | 'accept' | 'return' | 'correct'}Did`)}: {lastAct.title},{' '}
            <InstantText instant={lastAct.at} />
          </>
        ),
    },
    {
      key: 'open',
      title: t('open'),
      cell: (row) => (
        <Link className={verbOf(row) === 'view' ? undefined : 'act-link'} to={to(row)}>
          {t(verbOf(row))}
          <span className="only-read"> {row.unit.name}</span>
        </Link>
      ),
    },
  ];
}

function StateCounts(props: {
  readonly rows: readonly Row[];
  readonly chosen: string | null;
  readonly onChoose: (state: StateReply | null) => void;
}) {
  const t = useWords(reports);
  const count = (state: StateReply) => props.rows.filter((row) => row.state === state).length;
  return (
    <ul className="state-counts" aria-label={t('counts')}>
      {states.map((state) => (
        <li key={state}>
          <button
            type="button"
            aria-pressed={props.chosen === state}
            onClick={() => props.onChoose(props.chosen === state ? null : state)}
          >
            <strong className="figure">{count(state)}</strong> <StateSign state={state} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** Which units have sent their figures for a period, which are missing, and what waits for me. */
export function Reports() {
  const t = useWords(reports);
  const say = useSay();
  const [params, setParams] = useSearchParams();
  const [period, form, state] = [params.get('period'), params.get('form'), params.get('state')];
  const ask = (change: Record<string, string | null>) =>
    setParams((now) => {
      const next = new URLSearchParams(now);
      for (const [name, value] of Object.entries(change)) {
        if (value === null) next.delete(name);
        else next.set(name, value);
      }
      return next;
    });
  const list = useRead(resultsContracts.listSubmissions, {
    query: { ...(period !== null && { period }), ...(form !== null && { form }) },
  });
  const { data } = list;
  const rows = (data?.rows ?? []).filter((row) => state === null || row.state === state);
  const isNothingDue = list.error?.code === 'results.no-such-form';
  return (
    <>
      <PageHeader
        title={data ? `${t('title')}: ${say(data.period.label)}` : t('title')}
        {...(data && {
          about: t('about', {
            form: say(data.form.name),
            from: formatDate(isoDate(data.period.from)),
            to: formatDate(isoDate(data.period.to)),
          }),
        })}
        acts={data && <PeriodActs list={data} />}
      />
      <div className="report-filters not-on-paper">
        <PeriodSelect
          label={t('period')}
          value={period ?? data?.period.code}
          kinds={['month', 'half']}
          onChange={(next) => ask({ period: next, form: null, state: null })}
          say={say}
        />
        {data && data.forms.length > 1 && (
          <Select
            className="filter-form"
            aria-label={t('form')}
            value={data.form.code}
            options={data.forms.map((one) => ({ value: one.code, label: say(one.name) }))}
            onChange={(next: string) => ask({ period: data.period.code, form: next, state: null })}
          />
        )}
      </div>
      {isNothingDue && <EmptyState title={t('nothingDue')} next={t('nothingDueNext')} />}
      {list.error && !isNothingDue && <ProblemNotice problem={list.error} onAgain={() => list.refetch()} />}
      {data && data.rows.length > 1 && (
        <StateCounts rows={data.rows} chosen={state} onChoose={(next) => ask({ state: next })} />
      )}
      {(data || list.isPending) && (
        <DataTable
          name="submissions"
          label={t('title')}
          columns={data ? columnsIn(t, data) : []}
          rowKey={(row) => row.unit.id}
          answer={{
            data: data && { rows },
            error: null,
            isPending: list.isPending,
            isFetching: list.isFetching,
            refetch: list.refetch,
          }}
          empty={{ title: t('empty'), next: t('emptyNext') }}
        />
      )}
    </>
  );
}
