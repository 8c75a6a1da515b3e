import { colours } from '../theme.ts';
import { Chart } from './chart.tsx';
import { ChartFrame } from './chart-frame.tsx';
import type { ChartOption } from './engine.ts';
import { commonOption, forDrawing, labelAxis, seriesColours, valueAxis } from './option.ts';
import { type Series, TableTwin } from './table-twin.tsx';

interface LineChartProps {
  readonly title: string;
  readonly about?: string;
  readonly head: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly unit: string;
  readonly height?: number;
}

const shapes = ['circle', 'rect', 'triangle', 'diamond'] as const;

function lineOption({ labels, series, unit }: LineChartProps): ChartOption {
  return {
    ...commonOption(series, unit),
    xAxis: { ...labelAxis(labels, false), boundaryGap: false },
    yAxis: valueAxis,
    series: series.map((one, n) => ({
      type: 'line',
      name: one.name,
      data: forDrawing(one),
      connectNulls: false,
      // Lines are told apart by mark and dash as well as by colour.
      symbol: shapes[n % shapes.length] ?? 'circle',
      symbolSize: 6,
      lineStyle: { width: 2, type: one.isFaint ? 'dashed' : 'solid' },
      itemStyle: { color: one.isFaint ? colours.field : (seriesColours[n] ?? colours.accent) },
    })),
  };
}

/** A figure over time, with its twin as a table. A gap in the figures is a gap in the line. */
export function LineChart(props: LineChartProps) {
  const { title, about, head, labels, series, unit, height = 240 } = props;
  const option = lineOption(props);
  return (
    <ChartFrame
      title={title}
      {...(about === undefined ? {} : { about })}
      picture={<Chart option={option} height={height} label={title} />}
      twin={<TableTwin caption={title} head={head} labels={labels} series={series} unit={unit} />}
    />
  );
}
