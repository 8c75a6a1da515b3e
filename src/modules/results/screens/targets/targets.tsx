import './targets.css';
import { Segmented } from 'antd';
import { useMemo, useState } from 'react';
import { percentOf } from '../../../../kernel/decimal.ts';
import { formatDate } from '../../../../kernel/format-date.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { formatPercent } from '../../../../kernel/numbers.ts';
import { ButtonLink } from '../../../../ui/button-link.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { EmptyState, LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { usePhone } from '../../../../ui/use-media.ts';
import { useWho } from '../../../../ui/who.ts';
import { orgContracts } from '../../../org/contract.ts';
import { resultsContracts } from '../../contract.ts';
import type { LineColumn, LineSort } from '../../domain/table-lines.ts';
import { NumberDrawer } from '../explain/number-drawer.tsx';
import { PlanDrawer } from '../explain/plan-drawer.tsx';
import { CourseSummary } from './course-summary.tsx';
import { targets } from './messages.ts';
import { groupsOf, type Row } from './table-rows.ts';
import { ColumnsOfTable, ExportTable } from './table-tools.tsx';
import { TargetCards } from './target-cards.tsx';
import { useTargetColumns } from './target-columns.tsx';
import { TargetFilters } from './target-filters.tsx';
import { TargetPictures } from './target-pictures.tsx';
import { TargetTable } from './target-table.tsx';
import { useAsked } from './use-asked.ts';

/** Columns that leave room for the map. */
const besideMap: readonly LineColumn[] = ['plan', 'done', 'percent', 'light'];

function useFieldNames() {
  const say = useSay();
  const fields = useRead(orgContracts.listWorkFields, { query: {} });
  return (fields.data?.rows ?? []).map(({ code, name }) => ({ code, name: say(name) }));
}

/** The table of targets: what is done of what was planned, how fast, and what each number is made of. */
export function Targets() {
  const t = useWords(targets);
  const say = useSay();
  const isPhone = usePhone();
  const control = useAsked();
  const { asked, ask, query } = control;
  const [plan, setPlan] = useState<Row | null>(null);
  const table = useRead(resultsContracts.readTargetTable, { query }, { keepFormer: true });
  const series = useRead(resultsContracts.readTargetSeries, { query }, { keepFormer: true });
  const fields = useFieldNames();
  const columns = useTargetColumns();
  const mayImport = useWho().verbs.has('figure.import');
  const runs = useMemo(
    () => new Map((series.data?.rows ?? []).map((row) => [row.code, row.values])),
    [series.data],
  );
  const { data } = table;
  const rows = data?.rows ?? [];
  const groups = groupsOf(rows, asked);
  const isMap = asked.view === 'map' && !isPhone;
  const fieldName = (code: string) => fields.find((field) => field.code === code)?.name ?? code;
  const counted = groups.flatMap((group) => group.rows).filter((row) => !row.isHeading);
  const shown =
    counted.find((row) => row.code === asked.at) ?? counted.find((row) => row.plan !== null) ?? counted[0];
  const props = {
    groups,
    rows,
    fieldName,
    runs,
    columns: columns.filter(({ key }) => (isMap ? besideMap.includes(key) : !asked.hidden.includes(key))),
    sort: asked.sort,
    onSort: (sort: LineSort | null) => ask({ sort }),
    hasMap: isMap,
    chosen: isMap ? (shown?.code ?? null) : null,
    onChoose: (row: Row) => ask({ at: row.code, view: 'map' }),
    onOpenNumber: (row: Row) => ask({ open: row.code }),
    onOpenPlan: (row: Row) => setPlan(row),
  };
  const number = rows.find((row) => row.code === asked.open && !row.isHeading);
  const share = data && percentOf(String(data.share.part), String(data.share.whole), 1);
  return (
    <>
      <PageHeader
        title={data ? `${t('title')}: ${data.unit.name}` : t('title')}
        {...(data && {
          about: t('about', {
            period: say(data.period.label),
            from: formatDate(isoDate(data.toDate.from)),
            to: formatDate(isoDate(data.toDate.to)),
            share: formatPercent(share ?? null, 1),
          }),
        })}
        acts={
          <>
            {!isPhone && (
              <Segmented<'table' | 'map'>
                aria-label={t('view')}
                value={asked.view}
                onChange={(view) => ask({ view })}
                options={[
                  { value: 'table', label: t('viewTable') },
                  { value: 'map', label: t('viewMap') },
                ]}
              />
            )}
            {!isPhone && !isMap && <ColumnsOfTable {...control} />}
            <ExportTable {...control} />
            {mayImport && !isPhone && <ButtonLink to="/targets/import">{t('import')}</ButtonLink>}
          </>
        }
      />
      <TargetFilters {...control} unitId={data?.unit.id} period={data?.period.code} fields={fields} />
      {table.error && <ProblemNotice problem={table.error} onAgain={() => table.refetch()} />}
      {table.isPending && <LoadingLines lines={12} />}
      {data && <CourseSummary {...control} rows={rows} />}
      {data && groups.length === 0 && <EmptyState title={t('empty')} next={t('emptyNext')} />}
      {data && groups.length > 0 && isPhone && <TargetCards {...props} />}
      {data && groups.length > 0 && !isPhone && (
        <div className={isMap ? 'targets-and-map' : undefined} aria-busy={table.isFetching}>
          <TargetTable {...props} />
          {isMap && shown && (
            <TargetPictures
              key={shown.code}
              row={shown}
              query={{ ...query, unitId: data.unit.id }}
              to={isoDate(data.toDate.to)}
              months={series.data?.months ?? []}
              run={runs.get(shown.code) ?? []}
              onOpenUnit={(unitId) => ask({ unitId })}
            />
          )}
        </div>
      )}
      {data && number && (
        <NumberDrawer
          row={number}
          opened={{
            indicator: number.code,
            unitId: data.unit.id,
            window: { from: isoDate(data.toDate.from), to: isoDate(data.toDate.to) },
            structureOn: query.structureOn,
            knownOn: query.knownOn,
          }}
          onClose={() => ask({ open: null })}
        />
      )}
      {data && plan && (
        <PlanDrawer row={plan} unit={data.unit} year={data.year} onClose={() => setPlan(null)} />
      )}
    </>
  );
}
