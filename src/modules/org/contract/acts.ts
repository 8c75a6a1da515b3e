import { Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import { act, closed, EventKind, Name, NewUnit, orNull, UnitName, UnitNumber, UnitParams } from './shapes.ts';

const Done = Type.Object({ unitIds: Type.Array(Type.Integer()) });
const unitKind = Type.String({ minLength: 1, maxLength: 40 });
const verb = 'unit.change';

const create = { unit: NewUnit };
const merge = { unitIds: Type.Array(UnitNumber, { minItems: 1, maxItems: 50 }), into: NewUnit };
const Part = Type.Object(
  { unit: NewUnit, weight: orNull(Type.Integer({ minimum: 1, maximum: 1_000_000_000 })) },
  closed,
);
const split = { into: Type.Array(Part, { minItems: 1, maxItems: 20 }) };
const rename = {
  name: Name,
  shortName: Name,
  altNames: Type.Optional(Type.Array(Name, { maxItems: 10 })),
  kind: unitKind,
};
const move = { parentId: UnitNumber };

/** Official acts on the organisation. Each is one transaction with everything that follows from it. */
export const actContracts = {
  foreseeChange: contract({
    id: 'org.foreseeChange',
    method: 'POST',
    path: '/api/units/foresight',
    verb,
    summary: { vi: 'Xem trước một lần sắp xếp đơn vị', en: 'Foresee what an act on units would do' },
    body: Type.Object(
      {
        act: EventKind,
        on: act.on,
        unitIds: Type.Array(UnitNumber, { maxItems: 50 }),
        /** What a creation, a merger or a split makes; for a renaming the unit as it will be. */
        into: Type.Array(NewUnit, { maxItems: 20 }),
        parentId: Type.Optional(UnitNumber),
      },
      closed,
    ),
    reply: Type.Object({
      ended: Type.Array(UnitName),
      begun: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
      /** Units that live on under another name or parent. */
      changed: Type.Array(UnitName),
      /** Figures recorded so far that will be read through the change. */
      figures: Type.Integer(),
    }),
  }),
  createUnit: contract({
    id: 'org.createUnit',
    method: 'POST',
    path: '/api/units',
    verb,
    summary: { vi: 'Thành lập đơn vị', en: 'Create a unit' },
    body: Type.Object({ ...act, ...create }, closed),
    reply: Done,
  }),
  mergeUnits: contract({
    id: 'org.mergeUnits',
    method: 'POST',
    path: '/api/units/mergers',
    verb,
    summary: { vi: 'Nhập đơn vị', en: 'Merge units' },
    body: Type.Object({ ...act, ...merge }, closed),
    reply: Done,
  }),
  splitUnit: contract({
    id: 'org.splitUnit',
    method: 'POST',
    path: '/api/units/:unitId/split',
    verb,
    summary: { vi: 'Chia đơn vị', en: 'Split a unit' },
    params: UnitParams,
    body: Type.Object({ ...act, ...split }, closed),
    reply: Done,
  }),
  renameUnit: contract({
    id: 'org.renameUnit',
    method: 'POST',
    path: '/api/units/:unitId/renaming',
    verb,
    summary: { vi: 'Đổi tên, đổi loại đơn vị', en: 'Rename a unit or change its kind' },
    params: UnitParams,
    body: Type.Object({ ...act, ...rename }, closed),
    reply: Done,
  }),
  moveUnit: contract({
    id: 'org.moveUnit',
    method: 'POST',
    path: '/api/units/:unitId/move',
    verb,
    summary: { vi: 'Chuyển đơn vị sang cấp trên khác', en: 'Move a unit under another' },
    params: UnitParams,
    body: Type.Object({ ...act, ...move }, closed),
    reply: Done,
  }),
  abolishUnit: contract({
    id: 'org.abolishUnit',
    method: 'POST',
    path: '/api/units/:unitId/abolition',
    verb,
    summary: { vi: 'Giải thể đơn vị', en: 'Abolish a unit' },
    params: UnitParams,
    body: Type.Object(act, closed),
    reply: Done,
  }),
};
