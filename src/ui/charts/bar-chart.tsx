import { colours } from '../theme.ts';
import { Chart } from './chart.tsx';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartOption } from './engine.ts';
import { commonOption, forDrawing, labelAxis, seriesColours, shownInChart, valueAxis } from './option.ts';
import { type Series, TableTwin } from './table-twin.tsx';

interface BarChartProps {
  readonly title: string;
  readonly about?: string;
  /** What the labels are: `Huyện`. */
  readonly head: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly unit: string;
  /** A line to compare with, such as the pace of the year. */
  readonly mark?: { readonly value: number; readonly name: string };
}

function barOption({ labels, series, unit, mark }: BarChartProps): ChartOption {
  return {
    ...commonOption(series, unit),
    xAxis: valueAxis,
    yAxis: labelAxis(labels, true),
    series: series.map((one, n) => ({
      type: 'bar',
      name: one.name,
      data: forDrawing(one),
      barMaxWidth: 16,
      itemStyle: {
        color: one.isFaint ? '#c3cadb' : (seriesColours[n] ?? colours.accent),
        borderRadius: [0, 2, 2, 0],
      },
      label: {
        show: series.length === 1,
        position: 'right',
        formatter: ({ value }) => shownInChart(value),
        color: colours.ink,
      },
      ...(mark && n === 0
        ? {
            markLine: {
              silent: true,
              symbol: 'none',
              lineStyle: { color: colours.ink, type: 'dashed', width: 1 },
              label: { formatter: mark.name, position: 'insideEndTop', color: colours.ink },
              data: [{ xAxis: mark.value }],
            },
          }
        : {}),
    })),
  };
}

/** Horizontal bars, since the names of units are long; with the figures at the bars' ends and as a table. */
export function BarChart(props: BarChartProps) {
  const { title, about, head, labels, series, unit } = props;
  const option = barOption(props);
  const height = 56 + labels.length * Math.max(26, series.length * 18 + 8);
  return (
    <ChartFrame
      title={title}
      {...(about === undefined ? {} : { about })}
      picture={<Chart option={option} height={height} label={title} />}
      twin={<TableTwin caption={title} head={head} labels={labels} series={series} unit={unit} />}
    />
  );
}
