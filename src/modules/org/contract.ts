import { Type } from 'typebox';
import { contract } from '../../kernel/contract.ts';

const Day = Type.String({ format: 'date' });
const OrNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()]);
const Level = Type.Enum(['province', 'district', 'commune', 'department', 'division', 'affiliated']);
const Code = Type.String({ pattern: '^[0-9A-Za-z][0-9A-Za-z._-]{0,39}$' });
const Name = Type.String({ minLength: 1, maxLength: 200 });
const Basis = Type.String({ minLength: 3, maxLength: 500 });
const UnitNumber = Type.Integer({ minimum: 1 });
const closed = { additionalProperties: false } as const;

/** A unit as it is on a day; `validTo` is its last day. */
export const Unit = Type.Object({
  id: Type.Integer(),
  code: Type.String(),
  name: Type.String(),
  shortName: Type.String(),
  level: Level,
  kind: Type.String(),
  parentId: OrNull(Type.Integer()),
  validFrom: Day,
  validTo: OrNull(Day),
});

const Event = Type.Object({
  kind: Type.Enum(['create', 'merge', 'split', 'rename', 'move', 'abolish']),
  on: Day,
  legalBasis: Type.String(),
  needsCheck: Type.Boolean(),
});

const Relative = Type.Object({
  id: Type.Integer(),
  code: Type.String(),
  name: Type.String(),
  validFrom: Day,
  validTo: OrNull(Day),
  weight: OrNull(Type.Integer()),
});

const Heir = Type.Object({
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
  validTo: OrNull(Day),
  population: OrNull(Type.Integer()),
  areaKm2: OrNull(Type.String()),
  begunBy: OrNull(Event),
  endedBy: OrNull(Event),
  versions: Type.Array(
    Type.Object({
      validFrom: Day,
      validTo: OrNull(Day),
      name: Type.String(),
      shortName: Type.String(),
      altNames: Type.Array(Type.String()),
      level: Level,
      kind: Type.String(),
      parent: OrNull(Type.Object({ id: Type.Integer(), name: Type.String() })),
      begunBy: OrNull(Event),
    }),
  ),
  cameFrom: Type.Array(Relative),
  became: Type.Array(Relative),
  may: Type.Array(Type.String()),
});

const NewUnit = Type.Object(
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

const act = { on: Day, legalBasis: Basis };
const Done = Type.Object({ unitIds: Type.Array(Type.Integer()) });
const AsOf = Type.Object({ on: Type.Optional(Day) }, closed);

export const orgContracts = {
  listUnits: contract({
    id: 'org.listUnits',
    method: 'GET',
    path: '/api/units',
    verb: 'unit.read',
    summary: {
      vi: 'Đơn vị vào một ngày, theo cây hoặc tìm theo tên',
      en: 'Units on a day, as a tree or by name',
    },
    query: Type.Object(
      {
        on: Type.Optional(Day),
        search: Type.Optional(Type.String({ maxLength: 100 })),
        level: Type.Optional(Level),
        parentId: Type.Optional(UnitNumber),
      },
      closed,
    ),
    reply: Type.Object({ on: Day, rows: Type.Array(Unit) }),
  }),
  listEras: contract({
    id: 'org.listEras',
    method: 'GET',
    path: '/api/units/eras',
    verb: 'unit.read',
    summary: { vi: 'Các ngày tổ chức thay đổi', en: 'Days on which the structure changed' },
    reply: Type.Object({ rows: Type.Array(Type.Object({ from: Day, to: OrNull(Day) })) }),
  }),
  getUnitByCode: contract({
    id: 'org.getUnitByCode',
    method: 'GET',
    path: '/api/units/code/:code',
    verb: 'unit.read',
    summary: { vi: 'Đơn vị của một mã vào một ngày', en: 'The unit of a code on a day' },
    params: Type.Object({ code: Code }),
    query: AsOf,
    reply: Unit,
  }),
  listSuccessors: contract({
    id: 'org.listSuccessors',
    method: 'GET',
    path: '/api/units/code/:code/successors',
    verb: 'unit.read',
    summary: { vi: 'Đơn vị kế thừa của một mã', en: 'What became of the unit of a code' },
    params: Type.Object({ code: Code }),
    query: Type.Object({ from: Day, on: Type.Optional(Day) }, closed),
    reply: Type.Object({ rows: Type.Array(Heir) }),
  }),
  getUnit: contract({
    id: 'org.getUnit',
    method: 'GET',
    path: '/api/units/:unitId',
    verb: 'unit.read',
    summary: { vi: 'Một đơn vị và lịch sử của nó', en: 'A unit and its life' },
    params: Type.Object({ unitId: UnitNumber }),
    reply: UnitLife,
  }),
  createUnit: contract({
    id: 'org.createUnit',
    method: 'POST',
    path: '/api/units',
    verb: 'unit.change',
    summary: { vi: 'Thành lập đơn vị', en: 'Create a unit' },
    body: Type.Object({ ...act, unit: NewUnit }, closed),
    reply: Done,
  }),
  mergeUnits: contract({
    id: 'org.mergeUnits',
    method: 'POST',
    path: '/api/units/mergers',
    verb: 'unit.change',
    summary: { vi: 'Nhập đơn vị', en: 'Merge units' },
    body: Type.Object(
      { ...act, unitIds: Type.Array(UnitNumber, { minItems: 1, maxItems: 50 }), into: NewUnit },
      closed,
    ),
    reply: Done,
  }),
  splitUnit: contract({
    id: 'org.splitUnit',
    method: 'POST',
    path: '/api/units/:unitId/split',
    verb: 'unit.change',
    summary: { vi: 'Chia đơn vị', en: 'Split a unit' },
    params: Type.Object({ unitId: UnitNumber }),
    body: Type.Object(
      {
        ...act,
        into: Type.Array(
          Type.Object(
            { unit: NewUnit, weight: OrNull(Type.Integer({ minimum: 1, maximum: 1_000_000_000 })) },
            closed,
          ),
          { minItems: 1, maxItems: 20 },
        ),
      },
      closed,
    ),
    reply: Done,
  }),
  renameUnit: contract({
    id: 'org.renameUnit',
    method: 'POST',
    path: '/api/units/:unitId/renaming',
    verb: 'unit.change',
    summary: { vi: 'Đổi tên, đổi loại đơn vị', en: 'Rename a unit or change its kind' },
    params: Type.Object({ unitId: UnitNumber }),
    body: Type.Object(
      {
        ...act,
        name: Name,
        shortName: Name,
        altNames: Type.Optional(Type.Array(Name, { maxItems: 10 })),
        kind: Type.String({ minLength: 1, maxLength: 40 }),
      },
      closed,
    ),
    reply: Done,
  }),
  moveUnit: contract({
    id: 'org.moveUnit',
    method: 'POST',
    path: '/api/units/:unitId/move',
    verb: 'unit.change',
    summary: { vi: 'Chuyển đơn vị sang cấp trên khác', en: 'Move a unit under another' },
    params: Type.Object({ unitId: UnitNumber }),
    body: Type.Object({ ...act, parentId: UnitNumber }, closed),
    reply: Done,
  }),
  abolishUnit: contract({
    id: 'org.abolishUnit',
    method: 'POST',
    path: '/api/units/:unitId/abolition',
    verb: 'unit.change',
    summary: { vi: 'Giải thể đơn vị', en: 'Abolish a unit' },
    params: Type.Object({ unitId: UnitNumber }),
    body: Type.Object(act, closed),
    reply: Done,
  }),
  listWorkFields: contract({
    id: 'org.listWorkFields',
    method: 'GET',
    path: '/api/work-fields',
    verb: 'unit.read',
    summary: {
      vi: 'Lĩnh vực, đơn vị giữ và lãnh đạo phụ trách',
      en: 'Fields of work, who holds and who watches them',
    },
    query: AsOf,
    reply: Type.Object({
      on: Day,
      rows: Type.Array(
        Type.Object({
          code: Type.String(),
          name: Type.Object({ vi: Type.String(), en: Type.String() }),
          holder: OrNull(Type.Object({ unitId: Type.Integer(), name: Type.String(), since: Day })),
        }),
      ),
      portfolios: Type.Array(
        Type.Object({
          positionId: Type.Integer(),
          fieldCode: OrNull(Type.String()),
          unitId: OrNull(Type.Integer()),
          validFrom: Day,
          validTo: OrNull(Day),
          legalBasis: Type.String(),
        }),
      ),
    }),
  }),
  assignField: contract({
    id: 'org.assignField',
    method: 'POST',
    path: '/api/work-fields/:code/holder',
    verb: 'unit.change',
    summary: { vi: 'Giao lĩnh vực cho đơn vị', en: 'Give a field of work to a unit' },
    params: Type.Object({ code: Type.String({ maxLength: 40 }) }),
    body: Type.Object({ ...act, unitId: UnitNumber }, closed),
  }),
  assignPortfolio: contract({
    id: 'org.assignPortfolio',
    method: 'POST',
    path: '/api/portfolios',
    verb: 'unit.change',
    summary: { vi: 'Phân công lãnh đạo phụ trách', en: 'Assign a field or unit to a leader' },
    body: Type.Object(
      {
        ...act,
        positionId: Type.Integer({ minimum: 1 }),
        fieldCode: Type.Optional(Type.String({ maxLength: 40 })),
        unitId: Type.Optional(UnitNumber),
      },
      closed,
    ),
  }),
};
