import { type Static, type TSchema, Type } from 'typebox';

export const closed = { additionalProperties: false } as const;
type Typed = TSchema & { readonly type: string };

/** The schema or null, as a list of types; `anyOf` would be tried member by member for every value on its way out. */
export const orNull = <T extends Typed>(schema: T) =>
  Type.Unsafe<Static<T> | null>({ ...schema, type: [schema.type, 'null'] });
export const Words = Type.Object({ vi: Type.String(), en: Type.String() });
export const Day = Type.String({ format: 'date' });
export const Format = Type.Enum(['dhis2', 'adx']);
export const PartnerCode = Type.String({ pattern: '^[a-z0-9][a-z0-9-]{0,39}$' });
/** A period of ours or of the partner. */
export const PeriodText = Type.String({ pattern: '^[0-9][0-9A-Za-z-]{3,19}$' });
