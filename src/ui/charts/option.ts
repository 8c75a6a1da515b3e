import { formatNumber } from '../../kernel/numbers.ts';
import { colours } from '../theme.ts';
import type { ChartOption } from './engine.ts';
import type { Series } from './table-twin.tsx';

const text = {
  fontFamily: '"Giaoban Digits", "Be Vietnam Pro", sans-serif',
  fontSize: 12,
  color: colours.faint,
};
const line = { lineStyle: { color: colours.line } };
/** A value inside the picture, in the house's form; the twin has the exact one. */
export const shownInChart = (value: unknown) =>
  formatNumber(typeof value === 'number' ? String(value) : null, { decimals: 2, trim: true });

/** A float is near enough for the length of a bar; the figures that are read come from the exact decimals. */
export const forDrawing = (series: Series) =>
  series.values.map((value) => (value === null ? null : Number(value)));

export const seriesColours = [colours.accent, '#a9743b', '#5f7f74', '#8a6a9c'] as const;

/** What every chart of the house has in common: quiet axes, Vietnamese numbers, a legend only where it is needed. */
export function commonOption(series: readonly Series[], unit: string): ChartOption {
  const hasLegend = series.length > 1;
  return {
    textStyle: text,
    color: [...seriesColours],
    grid: {
      left: 8,
      right: 16,
      top: hasLegend ? 34 : 12,
      bottom: 4,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    tooltip: {
      trigger: 'axis',
      confine: true,
      textStyle: { ...text, fontSize: 13, color: colours.ink },
      valueFormatter: (value) => `${shownInChart(value)} ${unit}`,
    },
    ...(hasLegend
      ? {
          legend: {
            top: 0,
            left: 0,
            itemHeight: 8,
            itemWidth: 14,
            textStyle: { ...text, color: colours.ink },
          },
        }
      : {}),
  };
}

export const valueAxis = {
  type: 'value' as const,
  axisLabel: { ...text, formatter: (value: number) => shownInChart(value) },
  splitLine: line,
};

export const labelAxis = (labels: readonly string[], isInverse: boolean) => ({
  type: 'category' as const,
  data: [...labels],
  inverse: isInverse,
  axisLabel: { ...text, color: colours.ink },
  axisTick: { show: false },
  axisLine: { lineStyle: { color: colours.field } },
});
