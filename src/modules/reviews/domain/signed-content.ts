import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Words } from '../../../kernel/words.ts';
import type { MadeTable, ReportContent } from './content.ts';
import type { Figure } from './figures-of-table.ts';
import type { NamedUnit } from './indicator-row.ts';
import type { ReportHeader } from './report-header.ts';

/** A claim that the figures do not bear out. */
export interface ReportWarning {
  readonly indicator: string;
  readonly name: Words;
  readonly kind: string;
  readonly text: Words;
}

/** Everything a signed paper is made from, but for its figures, which are rows of their own. */
export interface SignedContent {
  readonly period: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly unit: NamedUnit;
  readonly host: NamedUnit & { readonly shortName: string };
  readonly version: number;
  readonly header: ReportHeader;
  readonly sections: ReportContent;
  readonly tables: readonly MadeTable[];
  /** What the editors and the signer were told; not printed. */
  readonly warnings: readonly ReportWarning[];
}

/** JSON with the keys of every object in order, so that the same content always gives the same text. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${sorted.map(([key, one]) => `${JSON.stringify(key)}:${canonicalText(one)}`).join(',')}}`;
}

/** What is hashed at signing: the content, and each figure with its exact value and its print, in the order of cites. */
export function hashedText(content: SignedContent, figures: readonly Figure[]): string {
  const shown = figures.map(({ cite, value, text }) => ({ cite, value, text }));
  return canonicalText({ content, figures: shown.toSorted((a, b) => (a.cite < b.cite ? -1 : 1)) });
}
