import { furniture } from '../furniture-messages.ts';
import { useWords } from '../language.tsx';
import { mapFills } from '../theme.ts';
import type { DrawnArea } from './projection.ts';

/** A class of the map's key: a colour and, since colour alone tells nothing to some, a pattern. */
export interface MapClass {
  readonly key: string;
  readonly label: string;
  readonly colour: string;
  readonly pattern?: 'lines' | 'dots';
}

export interface MapValue {
  readonly id: string;
  readonly name: string;
  /** As shown and read: `49,5%`. */
  readonly shown: string;
  /** Key of its class; null where there is no figure. */
  readonly classKey: string | null;
}

/** The three classes of states, with the patterns by which they differ without colour. */
export const stateClasses = (labels: {
  readonly good: string;
  readonly warn: string;
  readonly bad: string;
}) =>
  [
    { key: 'good', label: labels.good, colour: mapFills.good },
    { key: 'warn', label: labels.warn, colour: mapFills.warn, pattern: 'dots' },
    { key: 'bad', label: labels.bad, colour: mapFills.bad, pattern: 'lines' },
  ] as const satisfies readonly MapClass[];

export const fillOf = (mapId: string, classKey: string | null | undefined) =>
  classKey ? `url(#${mapId}-${classKey})` : mapFills.none;

const mark = 'rgb(29 36 51 / 28%)';

export function Patterns({
  classes,
  mapId,
}: {
  readonly classes: readonly MapClass[];
  readonly mapId: string;
}) {
  return (
    <defs>
      {classes.map(({ key, colour, pattern }) => (
        <pattern
          key={key}
          id={`${mapId}-${key}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="8" height="8" fill={colour} />
          {pattern === 'lines' && <rect width="1.5" height="8" fill={mark} />}
          {pattern === 'dots' && <circle cx="4" cy="4" r="1.2" fill={mark} />}
        </pattern>
      ))}
    </defs>
  );
}

/** 7 px a letter at 13 px: a name wider than its area would stand on the neighbours. */
const fits = (name: string, area: DrawnArea) => name.length * 7 < area.width;

interface NamesProps {
  readonly areas: readonly DrawnArea[];
  readonly values: ReadonlyMap<string, MapValue>;
}

/** Names and figures on the areas that have room for them; the others are read by pointing, by keyboard and in the table. */
export function Names({ areas, values }: NamesProps) {
  return areas.map((area) => {
    const value = values.get(area.id);
    const [x, y] = area.centre;
    if (!value || !fits(value.shown, area)) return null;
    const isNamed = fits(value.name, area);
    return (
      <text key={area.id} x={x} y={y} className="area-name" aria-hidden>
        {isNamed && <tspan x={x}>{value.name}</tspan>}
        <tspan x={x} dy={isNamed ? '1.25em' : '0.3em'} className="area-value">
          {value.shown}
        </tspan>
      </text>
    );
  });
}

interface MapKeyProps {
  readonly mapId: string;
  readonly classes: readonly MapClass[];
  readonly hasMissing: boolean;
}

export function MapKey({ mapId, classes, hasMissing }: MapKeyProps) {
  const t = useWords(furniture);
  const rows = [...classes, ...(hasMissing ? [{ key: null, label: t('noFigure') }] : [])];
  return (
    <ul className="map-key">
      {rows.map(({ key, label }) => (
        <li key={label}>
          <svg width="22" height="14" aria-hidden="true">
            <rect width="22" height="14" rx="2" fill={fillOf(mapId, key)} stroke="rgb(0 0 0 / 30%)" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
