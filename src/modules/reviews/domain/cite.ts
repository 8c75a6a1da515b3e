import { type IsoDate, readIsoDate } from '../../../kernel/iso-date.ts';

/**
 * What a figure says about an indicator: counted, planned or computed; the `reported…` and `asserted…` are what a paper
 * claims, shown as claimed. `…Size` is a change shown without its sign, for sentences that say rose or fell. `shareOf` is the
 * value as per cent of another indicator's (`base`). The `targets…` count the unit's targets by how far they are, and stand
 * with the indicator `ALL`.
 */
export const measures = [
  'value',
  'plan',
  'percentOfPlan',
  'remaining',
  'remainingPercent',
  'lastYear',
  'changePercent',
  'changePoints',
  'changePercentSize',
  'changePointsSize',
  'runRateEstimate',
  'runRatePercent',
  'neededPerMonth',
  'shareOf',
  'reportedPercent',
  'reportedChange',
  'assertedEstimate',
  'assertedPercent',
  'targetsTotal',
  'targetsOnCourse',
  'targetsBehind',
  'targetsFarBehind',
] as const;

export type Measure = (typeof measures)[number];

/** Stands for the indicator in cites that count targets. */
export const allIndicators = 'ALL';

/** A question with one answer: which figure of which unit, for which days, in which structure, as known when. */
export interface Cite {
  readonly measure: Measure;
  /** Code of an indicator or a part, `K01.B.PAID`. */
  readonly indicator: string;
  /** Code of the unit as valid on the day of the structure. */
  readonly unit: string;
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** With `shareOf`: the indicator that is the whole. */
  readonly base?: string;
  /** Structure of the organisation on that day; that of the window's last day when left out. */
  readonly structure?: IsoDate;
  /** As it was known at the end of that day; all that is known when left out. */
  readonly known?: IsoDate;
}

const shape =
  /^(?<measure>[A-Za-z]+)(?:\((?<base>[A-Z][A-Z0-9.]*)\))?:(?<indicator>[A-Z][A-Z0-9.]*)@(?<unit>[0-9A-Za-z._-]+):(?<from>[\d-]{10})\.\.(?<to>[\d-]{10})(?:;structure=(?<structure>[\d-]{10}))?(?:;known=(?<known>[\d-]{10}))?$/;

/** The name of a cite, the same for the same question: `percentOfPlan:G01@12:2019-12-15..2020-06-26`. */
export function citeKey(cite: Cite): string {
  const base = cite.base === undefined ? '' : `(${cite.base})`;
  const structure = cite.structure === undefined ? '' : `;structure=${cite.structure}`;
  const known = cite.known === undefined ? '' : `;known=${cite.known}`;
  return `${cite.measure}${base}:${cite.indicator}@${cite.unit}:${cite.from}..${cite.to}${structure}${known}`;
}

const optionalDay = (text: string | undefined) => (text === undefined ? undefined : readIsoDate(text));

/** Reads the name of a cite; null when it is none, has a day that does not exist or a `base` without `shareOf`. */
export function readCite(key: string): Cite | null {
  const parts = shape.exec(key)?.groups;
  if (!parts) return null;
  const measure = measures.find((one) => one === parts.measure);
  const [from, to] = [readIsoDate(parts.from ?? ''), readIsoDate(parts.to ?? '')];
  const structure = optionalDay(parts.structure);
  const known = optionalDay(parts.known);
  if (!measure || !from || !to || to < from || structure === null || known === null) return null;
  if ((measure === 'shareOf') !== (parts.base !== undefined)) return null;
  if (measure.startsWith('targets') !== (parts.indicator === allIndicators)) return null;
  return {
    measure,
    indicator: parts.indicator ?? '',
    unit: parts.unit ?? '',
    from,
    to,
    ...(parts.base !== undefined && { base: parts.base }),
    ...(structure && { structure }),
    ...(known && { known }),
  };
}
