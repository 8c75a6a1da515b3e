import './charts.css';
import { stretches } from './stretches.ts';

interface SparklineProps {
  /** Values in order of time; null where there is none, which leaves a gap. */
  readonly values: readonly (number | null)[];
  /** What the line says, for those who do not see it: `tăng từ 212 lên 2.970`. */
  readonly label: string;
  readonly width?: number;
  readonly height?: number;
}

/** The run of a figure in the space of a word. */
export function Sparkline({ values, label, width = 84, height = 22 }: SparklineProps) {
  const lines = stretches(values, width - 6, height - 6);
  const end = lines.at(-1)?.split(' ').at(-1)?.split(',');
  return (
    <svg className="sparkline" width={width} height={height} role="img" aria-label={label}>
      <title>{label}</title>
      <g
        transform="translate(3 3)"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeLinejoin="round"
      >
        {lines.map((points) => (
          <polyline key={points} points={points} />
        ))}
        {end && <circle cx={end[0]} cy={end[1]} r="2.2" fill="currentColor" stroke="none" />}
      </g>
    </svg>
  );
}
