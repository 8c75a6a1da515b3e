import { type Static, type TSchema, Type } from 'typebox';

export const closed = { additionalProperties: false } as const;
export const orNull = <T extends TSchema>(schema: T) => Type.Union([schema, Type.Null()]);

export const Words = Type.Object({ vi: Type.String(), en: Type.String() });
export const Day = Type.String({ format: 'date' });
export const Period = Type.String({
  pattern: '^(19|2[01])\\d{2}(-[A-Z0-9]{2,3}|-\\d{2}(-\\d{2})?)?$',
  maxLength: 10,
});
export const Reason = Type.String({ minLength: 3, maxLength: 500 });
export const CiteName = Type.String({ minLength: 10, maxLength: 200 });
export const BlockKey = Type.String({ pattern: '^[a-z][a-z0-9.-]{0,79}$' });

export const State = Type.Enum(['preparing', 'ready', 'held', 'signed']);
export const UnitName = Type.Object({ id: Type.Integer(), code: Type.String(), name: Type.String() });

export const ReviewParams = Type.Object({ reviewId: Type.Integer({ minimum: 1 }) }, closed);

/** A figure as it was asked for and answered; see domain/figures-of-table.ts. */
export const Figure = Type.Object({
  cite: Type.String(),
  measure: Type.String(),
  indicator: Type.String(),
  name: Words,
  unitId: Type.Integer(),
  unitCode: Type.String(),
  unitName: Type.String(),
  /** Exact, in the unit stored. */
  value: orNull(Type.String()),
  text: Type.String(),
  unit: Words,
  origin: Type.Enum(['counted', 'computed', 'planned', 'asserted']),
  isSample: Type.Boolean(),
  notes: Type.Array(Words),
});
export type FigureReply = Static<typeof Figure>;

export const TextRun = Type.Object({ text: Type.String({ maxLength: 5000 }) }, closed);
export const ChipRun = Type.Object({ cite: CiteName }, closed);
export const Run = Type.Union([TextRun, ChipRun]);

const Paragraph = Type.Object({
  kind: Type.Enum(['paragraph', 'item']),
  sentences: Type.Array(Type.Object({ id: Type.String(), runs: Type.Array(Run) })),
});
export const Passage = Type.Object({ kind: Type.Literal('passage'), paragraphs: Type.Array(Paragraph) });
export const TableSpec = Type.Object({
  kind: Type.Literal('table'),
  table: Type.Enum(['targets', 'package', 'districts']),
});

export const TypedParagraphs = Type.Array(
  Type.Object({ kind: Type.Enum(['paragraph', 'item']), runs: Type.Array(Run, { maxItems: 400 }) }, closed),
  { maxItems: 200 },
);

export const Block = Type.Object({
  key: Type.String(),
  content: Type.Union([Passage, TableSpec]),
  revision: Type.Integer(),
  savedAt: Type.String(),
  /** Title of who saved it last; empty: as drafted. */
  savedBy: Type.String(),
});
export type BlockReply = Static<typeof Block>;

export const MadeTable = Type.Object({
  table: Type.Enum(['targets', 'package', 'districts']),
  unitNote: Type.Optional(Type.String()),
  columns: Type.Array(
    Type.Object({
      title: Type.String(),
      group: Type.Optional(Type.String()),
      align: Type.Enum(['left', 'center', 'number']),
      width: Type.Number(),
      isBare: Type.Optional(Type.Boolean()),
    }),
  ),
  rows: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.Enum(['group', 'row', 'total']),
      cells: Type.Array(orNull(Run)),
    }),
  ),
});

export const Flag = Type.Object({
  kind: Type.Enum(['contradicts', 'roughlyWrong']),
  sentence: Type.String(),
  span: Type.Array(Type.Integer(), { minItems: 2, maxItems: 2 }),
  statement: Type.String(),
  computed: Type.Object({ cite: Type.String(), value: Type.String(), text: Type.String() }),
  message: Words,
});
export type FlagReply = Static<typeof Flag>;
