import './reports.css';
import { formatDate } from '../../../../kernel/format-date.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { EmptyState, ProblemNotice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { resultsContracts } from '../../contract.ts';
import { columnsIn } from './columns.tsx';
import { reports } from './messages.ts';
import { PeriodActs } from './period-acts.tsx';
import { ReportFilters } from './report-filters.tsx';
import { SheetView } from './sheet/sheet-view.tsx';
import { StateCounts, StillOwed } from './standing.tsx';
import { useAskedReports } from './use-asked-reports.ts';

/** Which units have sent their figures for a period, which are missing, and what waits for me; my own sheet where there is no other. */
export function Reports() {
  const t = useWords(reports);
  const say = useSay();
  const asked = useAskedReports();
  const { period, form, state, within, ask } = asked;
  const list = useRead(resultsContracts.listSubmissions, {
    query: { ...(period !== null && { period }), ...(form !== null && { form }) },
  });
  const { data } = list;
  const inside = (data?.rows ?? []).filter((row) => within === null || row.parent?.id === within);
  const rows = inside.filter((row) => state === null || row.state === state);
  const filters = <ReportFilters {...asked} list={data} />;
  const [only, another] = data?.rows ?? [];
  if (data && only && !another)
    return (
      <SheetView
        unitId={only.unit.id}
        form={data.form.code}
        period={data.period.code}
        trail={[]}
        choices={filters}
      />
    );
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
      {filters}
      {isNothingDue && <EmptyState title={t('nothingDue')} next={t('nothingDueNext')} />}
      {list.error && !isNothingDue && <ProblemNotice problem={list.error} onAgain={() => list.refetch()} />}
      {data && <StateCounts rows={inside} chosen={state} onChoose={(next) => ask({ state: next })} />}
      {data && <StillOwed list={data} rows={inside} />}
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
