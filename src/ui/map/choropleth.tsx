import './choropleth.css';
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { furniture } from '../furniture-messages.ts';
import { useWords } from '../language.tsx';
import { type Area, draw, nearest, type Point } from './projection.ts';

/** A class of the map's key: a colour and, since colour alone tells nothing to some, a pattern or a plain tint. */
export interface MapClass {
  readonly key: string;
  readonly label: string;
  readonly colour: string;
  readonly pattern?: 'lines' | 'dots';
  /** Text on it is white. */
  readonly isDark?: boolean;
}

export interface MapValue {
  readonly id: string;
  readonly name: string;
  /** As shown and read: `49,5%`. */
  readonly shown: string;
  /** Key of its class; null where there is no figure. */
  readonly classKey: string | null;
}

interface ChoroplethProps {
  readonly title: string;
  readonly about?: string;
  readonly areas: readonly Area[];
  readonly values: readonly MapValue[];
  readonly classes: readonly MapClass[];
  readonly chosen?: string | null;
  readonly onChoose?: (id: string) => void;
  readonly twin: ReactNode;
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

const drawingWidth = 640;

function Patterns({ classes, id }: { readonly classes: readonly MapClass[]; readonly id: string }) {
  return (
    <defs>
      {classes.map(({ key, colour, pattern }) => (
        <pattern
          key={key}
          id={`${id}-${key}`}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <rect width="7" height="7" fill={colour} />
          {pattern === 'lines' && <rect width="2" height="7" fill="rgb(255 255 255 / 45%)" />}
          {pattern === 'dots' && <circle cx="3.5" cy="3.5" r="1.4" fill="rgb(255 255 255 / 60%)" />}
        </pattern>
      ))}
    </defs>
  );
}

/** A map of areas coloured by class: one stop of the Tab key, arrows go from area to area, Enter chooses. */
export function Choropleth(props: ChoroplethProps) {
  const { title, about, areas, values, classes, chosen = null, onChoose, twin } = props;
  const t = useWords(furniture);
  const id = useId();
  const drawing = useMemo(() => draw(areas, drawingWidth), [areas]);
  const [at, setAt] = useState(chosen ?? areas[0]?.id ?? '');
  const paths = useRef(new Map<string, SVGPathElement>());
  const valuesById = new Map(values.map((value) => [value.id, value]));
  const onKeyDown = (event: KeyboardEvent) => {
    const from = drawing.areas.find((area) => area.id === at);
    const arrow = arrows[event.key];
    if (arrow && from) {
      event.preventDefault();
      const next = nearest(drawing.areas, from, arrow);
      if (!next) return;
      setAt(next.id);
      paths.current.get(next.id)?.focus();
    } else if ((event.key === 'Enter' || event.key === ' ') && onChoose) {
      event.preventDefault();
      onChoose(at);
    }
  };
  const picture = (
    <div className="map">
      {/* biome-ignore lint/a11y/useSemanticElements: a group of drawn areas has no element of its own in HTML */}
      <svg
        viewBox={`-4 -4 ${drawing.width + 8} ${drawing.height + 8}`}
        role="group"
        aria-label={`${title}. ${t('mapHint')}`}
      >
        <Patterns classes={classes} id={id} />
        {drawing.areas.map((area) => {
          const value = valuesById.get(area.id);
          const shown = value?.shown ?? t('noFigure');
          return (
            // biome-ignore lint/a11y/useSemanticElements: an area of a drawing cannot be a button element
            <path
              key={area.id}
              ref={(path) => void (path ? paths.current.set(area.id, path) : paths.current.delete(area.id))}
              d={area.path}
              role="button"
              tabIndex={area.id === at ? 0 : -1}
              aria-label={`${value?.name ?? area.id}: ${shown}`}
              aria-pressed={area.id === chosen}
              className={area.id === chosen ? 'area area-chosen' : 'area'}
              fill={value?.classKey ? `url(#${id}-${value.classKey})` : '#ecece7'}
              onClick={() => {
                setAt(area.id);
                onChoose?.(area.id);
              }}
              onFocus={() => setAt(area.id)}
              onKeyDown={onKeyDown}
            >
              <title>{`${value?.name ?? area.id}: ${shown}`}</title>
            </path>
          );
        })}
        {drawing.areas.length <= 12 &&
          drawing.areas.map(({ id: areaId, centre: [x, y], width }) => {
            const value = valuesById.get(areaId);
            const isDark = classes.find(({ key }) => key === value?.classKey)?.isDark;
            if (!value || width < 60) return null;
            return (
              <text
                key={areaId}
                x={x}
                y={y}
                className={isDark ? 'area-name area-name-light' : 'area-name'}
                aria-hidden
              >
                <tspan x={x}>{value.name}</tspan>
                <tspan x={x} dy="1.25em" className="area-value">
                  {value.shown}
                </tspan>
              </text>
            );
          })}
      </svg>
      <ul className="map-key">
        {classes.map(({ key, label }) => (
          <li key={key}>
            <svg width="22" height="14" aria-hidden="true">
              <rect width="22" height="14" rx="2" fill={`url(#${id}-${key})`} stroke="rgb(0 0 0 / 25%)" />
            </svg>
            {label}
          </li>
        ))}
        {values.some(({ classKey }) => classKey === null) && (
          <li>
            <svg width="22" height="14" aria-hidden="true">
              <rect width="22" height="14" rx="2" fill="#ecece7" stroke="rgb(0 0 0 / 25%)" />
            </svg>
            {t('noFigure')}
          </li>
        )}
      </ul>
    </div>
  );
  return (
    <ChartFrame
      title={title}
      {...(about === undefined ? {} : { about })}
      kind="asMap"
      picture={picture}
      twin={twin}
    />
  );
}
