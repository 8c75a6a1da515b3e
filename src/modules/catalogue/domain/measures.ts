import type { Formula, IndicatorVersion, Measure } from './definitions.ts';

/** Codes that a formula reads. */
export function termsOf(formula: Formula): readonly string[] {
  if ('ratio' in formula) return [formula.ratio.numerator, formula.ratio.denominator];
  return 'sum' in formula ? formula.sum : formula.difference;
}

/** Where a measure's value comes from: typed in, worked out, or nowhere, because it only heads its parts. */
export type ValueFrom = 'counted' | 'computed' | 'heading';

export function valueFrom(measure: Measure & { readonly parts?: readonly unknown[] }): ValueFrom {
  if (measure.formula) return 'computed';
  return measure.parts ? 'heading' : 'counted';
}

export interface CodedMeasure extends Measure {
  readonly code: string;
  /** The indicator it is a part of; null for one of the list itself. */
  readonly partOf: string | null;
  readonly valueFrom: ValueFrom;
}

/** An indicator and its parts as one list, in the order of the official table. */
export function measuresOf(code: string, version: IndicatorVersion): readonly CodedMeasure[] {
  return [
    { ...version, code, partOf: null, valueFrom: valueFrom(version) },
    ...(version.parts ?? []).map((part) => ({ ...part, partOf: code, valueFrom: valueFrom(part) })),
  ];
}

interface Term {
  readonly code: string;
  readonly factor: number;
}

/** A formula as the ledger reads it: the sum of terms, divided by that of others for a ratio, times a scale. */
export interface LedgerFormula {
  readonly of: readonly Term[];
  readonly by?: readonly Term[];
  readonly scale?: number;
}

const plus = (code: string): Term => ({ code, factor: 1 });

export function ledgerFormula(formula: Formula): LedgerFormula {
  if ('ratio' in formula) {
    const { numerator, denominator, times } = formula.ratio;
    return { of: [plus(numerator)], by: [plus(denominator)], scale: times };
  }
  if ('sum' in formula) return { of: formula.sum.map(plus) };
  return { of: [plus(formula.difference[0]), { code: formula.difference[1], factor: -1 }] };
}
