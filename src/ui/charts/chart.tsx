import { useEffect, useRef } from 'react';
import { useStill } from '../use-media.ts';
import { type ChartOption, openChart } from './engine.ts';

interface ChartProps {
  readonly option: ChartOption;
  readonly height: number;
  /** What the chart shows, in a sentence; its figures stand in the table twin. */
  readonly label: string;
}

/** Draws an option and keeps it to the width of its place. */
export function Chart({ option, height, label }: ChartProps) {
  const place = useRef<HTMLDivElement>(null);
  const drawn = useRef<ReturnType<typeof openChart> | null>(null);
  const isStill = useStill();
  useEffect(() => {
    if (!place.current) return;
    const chart = openChart(place.current);
    drawn.current = chart;
    const watch = new ResizeObserver(() => chart.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      chart.dispose();
    };
  }, []);
  useEffect(() => drawn.current?.setOption({ animation: !isStill, ...option }, true), [option, isStill]);
  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}
