/** One value of a partner's file, in the partner's own names. */
export interface DataValue {
  /** Place in the file, from 0, as DHIS2 counts in `rejectedIndexes`. */
  readonly index: number;
  readonly dataElement: string;
  readonly orgUnit: string;
  /** As the file has it; ADX periods are not yet read as those of DHIS2. */
  readonly period: string;
  /** Category option combination, or for ADX its dimensions as `AGE=0-14;SEX=F`; empty: none. */
  readonly option: string;
  /** Attribute option combination; empty: none. */
  readonly attributeOption: string;
  /** Null: blank. Text as sent, also where it came as a JSON number. */
  readonly value: string | null;
  readonly isDeleted: boolean;
  /** What could not even be read, with the field. */
  readonly fault: { readonly field: ValueField; readonly what: 'missing' | 'not-text' } | null;
}

export type ValueField =
  | 'dataElement'
  | 'orgUnit'
  | 'period'
  | 'categoryOptionCombo'
  | 'attributeOptionCombo'
  | 'value'
  | 'deleted';

/** A file as it was read, in the partner's names. */
export interface IncomingSet {
  /** Empty where the file names none. */
  readonly dataSet: string;
  readonly values: readonly DataValue[];
}

/** Most values of one file; more is sent in several. */
export const mostValues = 100_000;

const shape = /^[+-]?(\d+)(?:\.(\d+))?$/;

/**
 * An exact decimal from a partner's value; null when it is none. No exponents, no separators: whoever writes `1,5` or `1.5e3`
 * must say what is meant. At most 18 digits before and 6 after the point, as the ledger keeps them.
 */
export function readValue(text: string): string | null {
  const match = shape.exec(text);
  if (!match) return null;
  const whole = (match[1] ?? '').replace(/^0+(?=\d)/, '');
  const fraction = (match[2] ?? '').replace(/0+$/, '');
  if (whole.length > 18 || fraction.length > 6) return null;
  const digits = fraction === '' ? whole : `${whole}.${fraction}`;
  return text.startsWith('-') && digits !== '0' ? `-${digits}` : digits;
}
