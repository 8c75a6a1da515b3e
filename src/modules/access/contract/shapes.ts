import { Type } from 'typebox';

export const Named = Type.Object({ id: Type.Integer(), name: Type.String() });
export const Position = Type.Object({
  id: Type.Integer(),
  title: Type.String(),
  unit: Named,
  /** The basis document when the position is held by deputising, else null. */
  deputisingBasis: Type.Union([Type.String(), Type.Null()]),
});
export const Day = Type.String({ format: 'date' });
export const closed = { additionalProperties: false } as const;
