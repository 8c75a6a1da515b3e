import { type TSchema, Type } from 'typebox';

export const closed = { additionalProperties: false } as const;
export const orNull = <T extends TSchema>(type: T) => Type.Union([type, Type.Null()]);
export const Day = Type.String({ format: 'date' });
export const Words = Type.Object({ vi: Type.String(), en: Type.String() });
export const Level = Type.Enum(['province', 'district', 'commune', 'department', 'division', 'affiliated']);
export const Code = Type.String({ pattern: '^[0-9A-Za-z][0-9A-Za-z._-]{0,39}$' });
export const Name = Type.String({ minLength: 1, maxLength: 200 });
export const UnitNumber = Type.Integer({ minimum: 1 });
export const UnitParams = Type.Object({ unitId: UnitNumber });
export const AsOf = Type.Object({ on: Type.Optional(Day) }, closed);
export const EventKind = Type.Enum(['create', 'merge', 'split', 'rename', 'move', 'abolish']);

/** What every act rests on: the first day on which it holds, and the document that says so. */
export const act = { on: Day, legalBasis: Type.String({ minLength: 3, maxLength: 500 }) };

/** A unit as it is on a day; `validTo` is its last day. */
export const Unit = Type.Object({
  id: Type.Integer(),
  code: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
  level: Level,
  kind: Type.String(),
  parentId: orNull(Type.Integer()),
  validFrom: Day,
  validTo: orNull(Day),
});

export const UnitName = Type.Object({ id: Type.Integer(), code: Type.String(), name: Type.String() });

const Event = Type.Object({
  kind: EventKind,
  on: Day,
  legalBasis: Type.String(),
  needsCheck: Type.Boolean(),
});

const Relative = Type.Object({
  id: Type.Integer(),
  code: Type.String(),
  name: Type.String(),
  validFrom: Day,
  validTo: orNull(Day),
  weight: orNull(Type.Integer()),
  /** Per cent of the older unit that went to the newer one, two decimals. */
  sharePercent: Type.String(),
  /** No weight is known: the shares are taken as equal. */
  isEstimated: Type.Boolean(),
});

export const Heir = Type.Object({
  unit: Unit,
  /** Per cent of the old unit, two decimals. */
  sharePercent: Type.String(),
  isEstimated: Type.Boolean(),
});

/** A unit with its whole life: what it came from and what became of it. */
export const UnitLife = Type.Object({
  id: Type.Integer(),
  code: Type.String(),
  validFrom: Day,
  validTo: orNull(Day),
  population: orNull(Type.Integer()),
  areaKm2: orNull(Type.String()),
  begunBy: orNull(Event),
  endedBy: orNull(Event),
  versions: Type.Array(
    Type.Object({
      validFrom: Day,
      validTo: orNull(Day),
      name: Type.String(),
      shortName: Type.String(),
      altNames: Type.Array(Type.String()),
      level: Level,
      kind: Type.String(),
      parent: orNull(Type.Object({ id: Type.Integer(), name: Type.String() })),
      begunBy: orNull(Event),
    }),
  ),
  cameFrom: Type.Array(Relative),
  became: Type.Array(Relative),
  may: Type.Array(Type.String()),
});

/** One official act, with the units that it ended, began and changed; without kind and basis, changes with no act on record. */
export const UnitEvent = Type.Object({
  id: orNull(Type.Integer()),
  kind: orNull(EventKind),
  on: Day,
  legalBasis: orNull(Type.String()),
  needsCheck: Type.Boolean(),
  ended: Type.Array(UnitName),
  begun: Type.Array(UnitName),
  changed: Type.Array(
    Type.Object({
      ...UnitName.properties,
      nameBefore: Type.String(),
      parent: orNull(Type.String()),
      parentBefore: orNull(Type.String()),
    }),
  ),
});

export const NewUnit = Type.Object(
  {
    code: Code,
    name: Name,
    shortName: Name,
    altNames: Type.Optional(Type.Array(Name, { maxItems: 10 })),
    level: Level,
    kind: Type.String({ minLength: 1, maxLength: 40 }),
    parentId: UnitNumber,
    population: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000_000 })),
    areaKm2: Type.Optional(Type.String({ pattern: '^\\d{1,6}(\\.\\d{1,2})?$' })),
  },
  closed,
);
