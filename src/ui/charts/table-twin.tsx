import type { Decimal } from '../../kernel/decimal.ts';
import { formatNumber } from '../../kernel/numbers.ts';

export interface Series {
  readonly name: string;
  /** Exact decimals, one for each label; null where there is no figure. */
  readonly values: readonly (Decimal | null)[];
  readonly isFaint?: boolean;
}

interface TableTwinProps {
  readonly caption: string;
  readonly head: string;
  readonly labels: readonly string[];
  readonly series: readonly Series[];
  readonly unit: string;
}

/** The figures of a chart as a table: the same numbers, for reading, for the ear and for copying. */
export function TableTwin({ caption, head, labels, series, unit }: TableTwinProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reached by keyboard
    <section className="twin" tabIndex={0} aria-label={caption}>
      <table>
        <caption className="only-read">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col" className="number-cell">
                {name} ({unit})
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, n) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {series.map(({ name, values }) => (
                <td key={name} className="number-cell">
                  {formatNumber(values[n] ?? null)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
