import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { formatPercent } from '../../../../kernel/numbers.ts';
import { TableTwin } from '../../../../ui/charts/table-twin.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { Choropleth } from '../../../../ui/map/choropleth.tsx';
import { type MapClass, stateClasses } from '../../../../ui/map/map-parts.tsx';
import type { Area } from '../../../../ui/map/projection.ts';
import { useRead } from '../../../../ui/use-call.ts';
import { catalogueContracts } from '../../../catalogue/contract.ts';
import { type By, classesOfValues } from './map-classes.ts';
import { bareName, targets } from './messages.ts';
import { asPrinted } from './shown.ts';
import type { Row } from './table-rows.ts';

interface AreaValue {
  readonly id: number;
  readonly code: string;
  readonly name: string;
  readonly light: 'green' | 'amber' | 'red' | null;
}

interface TargetMapProps {
  readonly title: string;
  readonly about: string;
  readonly row: Row;
  readonly by: By;
  readonly areas: readonly AreaValue[];
  readonly values: readonly (string | null)[];
  readonly shown: readonly string[];
  readonly structureOn: IsoDate | undefined;
  readonly onOpenUnit: (unitId: number) => void;
}

const keys = { green: 'good', amber: 'warn', red: 'bad' } as const;

/** The target on the map of the structure's day: by course where there are plans, else by size. */
export function TargetMap(props: TargetMapProps) {
  const { title, about, row, by, areas, values, shown, structureOn } = props;
  const t = useWords(targets);
  const say = useSay();
  const map = useRead(catalogueContracts.readMap, { query: { ...(structureOn && { on: structureOn }) } });
  const outlines = (map.data?.areas ?? []) as readonly (Area & { readonly name: string })[];
  const byCode = new Map(areas.map((area, at) => [area.code, { area, at }]));
  const drawn = outlines.filter((outline) => byCode.has(outline.id));
  if (map.isPending || drawn.length === 0) {
    return map.isPending ? null : <p className="faint">{t('noMap')}</p>;
  }
  const sizes = classesOfValues(values);
  const classes: readonly MapClass[] =
    by === 'percent'
      ? stateClasses({
          good: t('reaches', { from: formatPercent('95') }),
          warn: t('between', { from: formatPercent('80'), to: formatPercent('95') }),
          bad: t('under', { to: formatPercent('80') }),
        })
      : sizes.classes.map((one) => ({
          ...one,
          label: t('upTo', { to: asPrinted({ ...row, shift: 0 }, one.upTo) }),
        }));
  const classKey = (at: number, light: AreaValue['light']) =>
    by === 'percent' ? (light === null ? null : keys[light]) : sizes.keyOf(values[at] ?? null);
  return (
    <section className="panel">
      <Choropleth
        title={title}
        about={map.data?.warning ? `${about}. ${say(map.data.warning)}` : about}
        areas={drawn}
        values={areas.map((area, at) => ({
          id: area.code,
          name: bareName(area.name),
          shown: shown[at] ?? '',
          classKey: classKey(at, area.light),
        }))}
        classes={classes}
        onChoose={(code) => {
          const found = byCode.get(code);
          if (found) props.onOpenUnit(found.area.id);
        }}
        twin={
          <TableTwin
            caption={title}
            head={t('place')}
            labels={areas.map((area) => area.name)}
            series={[{ name: by === 'percent' ? t('mapPercent') : t('done'), values }]}
            unit={by === 'percent' ? '%' : say(row.unit)}
          />
        }
      />
    </section>
  );
}
