import { type Static, type TSchema, Type } from 'typebox';

export const closed = { additionalProperties: false } as const;
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const Words = Type.Object({ vi: Type.String(), en: Type.String() });
export const Day = Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' });
/** Exact decimal as text; see kernel/decimal.ts. */
export const Amount = Type.String({ pattern: '^-?\\d{1,30}(\\.\\d{1,20})?$' });
export const PeriodText = Type.String({ pattern: '^\\d{4}(-[A-Z0-9]{2,3}|-\\d{2}(-\\d{2})?)?$' });
export const IndicatorCode = Type.String({ pattern: '^[A-Z][A-Z0-9]*([.][A-Z0-9]+)*$', maxLength: 40 });
export const FormCode = Type.String({ pattern: '^[a-z][a-z0-9-]{0,59}$' });

/** How a measure is named, counted and shown. Values travel in the unit stored; shown = stored × 10^shift. */
export const Measure = Type.Object({
  code: Type.String(),
  partOf: orNull(Type.String()),
  field: Type.String(),
  numbering: Type.String(),
  name: Words,
  unit: Words,
  shift: Type.Integer(),
  decimals: Type.Integer(),
  kind: Type.Union([Type.Literal('flow'), Type.Literal('stock'), Type.Literal('ratio')]),
  direction: Type.Union([Type.Literal('up'), Type.Literal('down'), Type.Literal('neutral')]),
});
export type MeasureReply = Static<typeof Measure>;

export const UnitName = Type.Object({
  id: Type.Integer(),
  code: Type.String(),
  name: Type.String(),
  level: Type.String(),
});

export const PeriodReply = Type.Object({
  code: Type.String(),
  label: Words,
  from: Day,
  to: Day,
  /** Why the days differ from NĐ 09/2019; null when they do not. */
  basis: orNull(Type.String()),
});
