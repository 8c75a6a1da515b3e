import { type Static, type TSchema, Type } from 'typebox';

export const closed = { additionalProperties: false } as const;
type Typed = TSchema & { readonly type: string };

/** The schema or null, written as a list of types: `anyOf` would be tried member by member for every value on its way out. */
export const orNull = <T extends Typed>(schema: T) =>
  Type.Unsafe<Static<T> | null>({ ...schema, type: [schema.type, 'null'] });

/** One of some words. */
export const oneOf = <const W extends readonly string[]>(...words: W) =>
  Object.assign(Type.Unsafe<W[number]>({ type: 'string', enum: [...words] }), { type: 'string' });

/** One of some words, or null. */
export const oneOfOrNull = <const W extends readonly string[]>(...words: W) =>
  Type.Unsafe<W[number] | null>({ type: ['string', 'null'], enum: [...words, null] });

export const Words = Type.Object({ vi: Type.String(), en: Type.String() });
export const Day = Type.String({ format: 'date' });
/** Exact decimal as text; see kernel/decimal.ts. */
export const Amount = Type.String({ pattern: '^-?\\d{1,30}(\\.\\d{1,20})?$' });
export const PeriodText = Type.String({ pattern: '^(19|2[01])\\d{2}(-[A-Z0-9]{2,3}|-\\d{2}(-\\d{2})?)?$' });
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
  kind: oneOf('flow', 'stock', 'ratio'),
  direction: oneOf('up', 'down', 'neutral'),
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
