import './choropleth.css';
import { type KeyboardEvent, type ReactNode, useId, useMemo, useRef, useState } from 'react';
import { ChartFrame } from '../charts/chart-frame.tsx';
import { furniture } from '../furniture-messages.ts';
import { useWords } from '../language.tsx';
import { useWidth } from '../use-width.ts';
import { fillOf, type MapClass, MapKey, type MapValue, Names, Patterns } from './map-parts.tsx';
import { type Area, type Drawing, type DrawnArea, draw, nearest, type Point } from './projection.ts';

interface ChoroplethProps {
  readonly title: string;
  readonly about?: string;
  readonly areas: readonly Area[];
  readonly values: readonly MapValue[];
  readonly classes: readonly MapClass[];
  readonly chosen?: string | null;
  readonly onChoose?: (id: string) => void;
  readonly twin: ReactNode;
  /** In px; the drawing is narrower than its place when it would be higher. */
  readonly maxHeight?: number;
}

const arrows: Readonly<Record<string, Point>> = {
  ArrowRight: [1, 0],
  ArrowLeft: [-1, 0],
  ArrowDown: [0, 1],
  ArrowUp: [0, -1],
};

function drawInto(areas: readonly Area[], width: number, maxHeight: number): Drawing {
  const full = draw(areas, width);
  return full.height <= maxHeight ? full : draw(areas, (width * maxHeight) / full.height);
}

interface OutlineProps {
  readonly area: DrawnArea;
  readonly label: string;
  readonly fill: string;
  readonly isStop: boolean;
  readonly isChosen: boolean;
  readonly onPick: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly keep: (path: SVGPathElement | null) => void;
}

function Outline({ area, label, fill, isStop, isChosen, onPick, onFocus, onKeyDown, keep }: OutlineProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: an area of a drawing cannot be a button element
    <path
      ref={keep}
      d={area.path}
      role="button"
      tabIndex={isStop ? 0 : -1}
      aria-label={label}
      aria-pressed={isChosen}
      className={isChosen ? 'area area-chosen' : 'area'}
      fill={fill}
      onClick={onPick}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <title>{label}</title>
    </path>
  );
}

/** A map of areas coloured by class: one stop of the Tab key, arrows go from area to area, Enter chooses. */
export function Choropleth(props: ChoroplethProps) {
  const { title, about, areas, values, classes, chosen = null, onChoose, twin, maxHeight = 460 } = props;
  const t = useWords(furniture);
  const mapId = useId();
  const [place, width] = useWidth<HTMLDivElement>(640);
  const drawing = useMemo(() => drawInto(areas, width, maxHeight), [areas, width, maxHeight]);
  const [at, setAt] = useState(chosen ?? areas[0]?.id ?? '');
  const paths = useRef(new Map<string, SVGPathElement>());
  const byId = new Map(values.map((value) => [value.id, value]));
  const onKeyDown = (event: KeyboardEvent) => {
    const from = drawing.areas.find((area) => area.id === at);
    const arrow = arrows[event.key];
    if (arrow && from) {
      event.preventDefault();
      const next = nearest(drawing.areas, from, arrow);
      if (next) paths.current.get(next.id)?.focus();
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onChoose?.(at);
    }
  };
  const labelOf = (id: string) => {
    const value = byId.get(id);
    return `${value?.name ?? id}: ${value?.classKey ? value.shown : t('noFigure')}`;
  };
  const picture = (
    <div className="map" ref={place}>
      {/* biome-ignore lint/a11y/useSemanticElements: a group of drawn areas has no element of its own in HTML */}
      <svg
        width={drawing.width}
        height={drawing.height}
        viewBox={`-3 -3 ${drawing.width + 6} ${drawing.height + 6}`}
        role="group"
        aria-label={`${title}. ${t('mapHint')}`}
      >
        <Patterns classes={classes} mapId={mapId} />
        {drawing.areas.map((area) => (
          <Outline
            key={area.id}
            area={area}
            label={labelOf(area.id)}
            fill={fillOf(mapId, byId.get(area.id)?.classKey)}
            isStop={area.id === at}
            isChosen={area.id === chosen}
            onPick={() => onChoose?.(area.id)}
            onFocus={() => setAt(area.id)}
            onKeyDown={onKeyDown}
            keep={(path) => void (path ? paths.current.set(area.id, path) : paths.current.delete(area.id))}
          />
        ))}
        <Names areas={drawing.areas} values={byId} />
      </svg>
      <MapKey mapId={mapId} classes={classes} hasMissing={values.some(({ classKey }) => classKey === null)} />
    </div>
  );
  const head = about === undefined ? {} : { about };
  return <ChartFrame title={title} {...head} kind="asMap" picture={picture} twin={twin} />;
}
