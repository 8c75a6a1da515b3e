import { citeKey } from '../cite.ts';
import type { Figure } from '../figures-of-table.ts';
import { type IndicatorRow, isPercentage, type UnitTable } from '../indicator-row.ts';
import type { KnownNumber } from './check-numbers.ts';

const inPercent = new Set([
  'percentOfPlan',
  'reportedPercent',
  'remainingPercent',
  'runRatePercent',
  'assertedPercent',
  'changePercent',
  'reportedChange',
  'shareOf',
]);

function unitOf(figure: Figure, row: IndicatorRow): string {
  if (figure.measure === 'changePoints') return 'điểm';
  if (inPercent.has(figure.measure) || isPercentage(row)) return '%';
  // Money is held against typed `triệu đồng`, `tỷ đồng` in đồng.
  return row.shift === 0 ? row.unit.vi.toLowerCase() : 'đồng';
}

/** The figures of a table against which typed numbers are held: those of its own unit and days. */
export function knownNumbers(table: UnitTable, figures: ReadonlyMap<string, Figure>): readonly KnownNumber[] {
  const rows = new Map(table.rows.map((row) => [row.code, row]));
  const own = citeKey({
    measure: 'value',
    indicator: 'X',
    unit: table.unit.code,
    from: table.from,
    to: table.to,
  }).slice('value:X'.length);
  return [...figures.values()].flatMap((figure) => {
    const row = rows.get(figure.indicator);
    if (!row || figure.value === null || !figure.cite.includes(own)) return [];
    if (figure.measure === 'neededPerMonth' || figure.measure.endsWith('Size')) return [];
    const unit = figure.unit.vi === '' ? '' : ` ${figure.unit.vi}`;
    return [
      {
        cite: figure.cite,
        indicator: figure.indicator,
        measure: figure.measure,
        value: figure.value,
        unit: unitOf(figure, row),
        text: `${figure.text}${unit}`,
      },
    ];
  });
}
