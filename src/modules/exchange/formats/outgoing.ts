import type { TheirPeriod } from '../domain/their-period.ts';

/** A value on its way out, in the partner's names. */
export interface OutgoingValue {
  readonly dataElement: string;
  readonly orgUnit: string;
  readonly period: TheirPeriod;
  readonly option: string;
  readonly value: string;
}

/** Values of one export, in their canonical order: period, unit, data element, option. */
export interface OutgoingSet {
  readonly dataSet: string;
  readonly exportedAt: string;
  readonly values: readonly OutgoingValue[];
}
