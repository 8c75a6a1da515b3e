import { Segmented } from 'antd';
import { useState } from 'react';
import { formatDate } from '../../../../kernel/format-date.ts';
import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { formatPercent } from '../../../../kernel/numbers.ts';
import { BarChart } from '../../../../ui/charts/bar-chart.tsx';
import { LineChart } from '../../../../ui/charts/line-chart.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { resultsContracts } from '../../contract.ts';
import type { By } from './map-classes.ts';
import { targets } from './messages.ts';
import { asPrinted, inShownUnit } from './shown.ts';
import type { Row } from './table-rows.ts';
import { TargetMap } from './target-map.tsx';
import type { AskedControl } from './use-asked.ts';

export interface PicturesProps {
  readonly row: Row;
  readonly query: AskedControl['query'];
  readonly to: IsoDate;
  readonly months: readonly { readonly code: string }[];
  readonly run: readonly (string | null)[];
  readonly onOpenUnit: (unitId: number) => void;
}

/** One target on the map, unit by unit and month by month. */
export function TargetPictures({ row, query, to, months, run, onOpenUnit }: PicturesProps) {
  const t = useWords(targets);
  const say = useSay();
  const [wanted, setWanted] = useState<By>('percent');
  const map = useRead(resultsContracts.readTargetMap, { query: { ...query, indicator: row.code } });
  const areas = map.data?.areas ?? [];
  const hasPlans = areas.some((area) => area.percentOfPlan !== null);
  const by: By = hasPlans ? wanted : 'value';
  const unit = say(row.unit);
  const level = t(map.data?.level === 'commune' ? 'commune' : 'district');
  const title = t('mapTitle', { name: say(row.name), level });
  const about = t('mapAbout', {
    what: by === 'percent' ? t('mapPercent') : t('mapValue', { unit }),
    to: formatDate(to),
  });
  const values = areas.map((area) => (by === 'percent' ? area.percentOfPlan : inShownUnit(row, area.result)));
  const shown = areas.map((area) =>
    area.isHidden
      ? t('hidden')
      : by === 'percent'
        ? formatPercent(area.percentOfPlan)
        : asPrinted(row, area.result),
  );
  return (
    <div className="target-pictures">
      {map.isPending && <LoadingLines lines={6} />}
      {map.error && <ProblemNotice problem={map.error} onAgain={() => map.refetch()} />}
      {areas.length > 0 && (
        <>
          {hasPlans && (
            <Segmented
              className="not-on-paper"
              aria-label={t('mapBy')}
              value={by}
              onChange={setWanted}
              options={[
                { value: 'percent', label: t('mapPercent') },
                { value: 'value', label: t('mapValue', { unit }) },
              ]}
            />
          )}
          <TargetMap
            title={title}
            about={about}
            row={row}
            by={by}
            areas={areas}
            values={values}
            shown={shown}
            structureOn={query.structureOn}
            onOpenUnit={onOpenUnit}
          />
          <section className="panel">
            <BarChart
              title={t('barTitle', { name: say(row.name) })}
              about={about}
              head={t('place')}
              labels={areas.map((area) => area.name)}
              series={[{ name: by === 'percent' ? t('mapPercent') : t('done'), values }]}
              unit={by === 'percent' ? '%' : unit}
            />
          </section>
        </>
      )}
      {run.some((value) => value !== null) && (
        <section className="panel">
          <LineChart
            title={t('seriesTitle', { name: say(row.name) })}
            about={t('seriesAbout', { unit })}
            head={t('month')}
            labels={months.map(({ code }) => `${code.slice(5)}/${code.slice(0, 4)}`)}
            series={[{ name: t('done'), values: run.map((value) => inShownUnit(row, value)) }]}
            unit={unit}
          />
        </section>
      )}
    </div>
  );
}
