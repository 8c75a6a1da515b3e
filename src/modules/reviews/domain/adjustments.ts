import { compareDecimals, type Decimal } from '../../../kernel/decimal.ts';
import type { Statement } from './statements.ts';

/** A figure at one moment: the exact value and as it is printed. */
export interface FigureAt {
  readonly cite: string;
  readonly value: Decimal | null;
  readonly text: string;
}

/** A figure of the signed report that is another one now. */
export interface ChangedFigure {
  readonly cite: string;
  readonly signed: Omit<FigureAt, 'cite'>;
  readonly now: Omit<FigureAt, 'cite'>;
  /** False when rounding hides the change: the paper is still right as printed. */
  readonly isPrintChanged: boolean;
}

/** A statement of the signed report with the figures in it that have since been adjusted. */
export interface AdjustedStatement {
  readonly id: string;
  readonly kind: Statement['kind'];
  readonly place: string;
  /** Of a row of a table, what it is about. */
  readonly name: string | null;
  readonly signedText: string;
  readonly nowText: string;
  readonly figures: readonly ChangedFigure[];
}

type Shown = Omit<FigureAt, 'cite'>;

/** Words stand where a claim has no number (`thấp hơn`): other words are another claim. */
const isSame = (a: Shown, b: Shown) =>
  a.value === null || b.value === null
    ? a.value === b.value && a.text === b.text
    : compareDecimals(a.value, b.value) === 0;

/** Figures whose exact value differs from the signed one. A figure that cannot be read now counts as none. */
export function changedFigures(
  signed: readonly FigureAt[],
  now: ReadonlyMap<string, FigureAt>,
): readonly ChangedFigure[] {
  return signed.flatMap(({ cite, value, text }) => {
    const today = now.get(cite);
    const after = { value: today?.value ?? null, text: today?.text ?? '–' };
    return isSame({ value, text }, after)
      ? []
      : [{ cite, signed: { value, text }, now: after, isPrintChanged: text !== after.text }];
  });
}

/** Exactly the statements in which an adjusted figure stands, in reading order. */
export function adjustedStatements(
  statements: readonly Statement[],
  signed: readonly FigureAt[],
  changed: readonly ChangedFigure[],
): readonly AdjustedStatement[] {
  const before = new Map(signed.map(({ cite, text }) => [cite, text]));
  const byCite = new Map(changed.map((one) => [one.cite, one]));
  return statements.flatMap(({ id, kind, place, name, runs, cites }) => {
    const figures = cites.flatMap((cite) => byCite.get(cite) ?? []);
    if (figures.length === 0) return [];
    const read = (show: (cite: string) => string) =>
      runs.map((run) => ('cite' in run ? show(run.cite) : run.text)).join('');
    return [
      {
        id,
        kind,
        place,
        name,
        signedText: read((cite) => before.get(cite) ?? '–'),
        nowText: read((cite) => byCite.get(cite)?.now.text ?? before.get(cite) ?? '–'),
        figures,
      },
    ];
  });
}
