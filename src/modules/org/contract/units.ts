import { Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import { exportChoice } from '../../../kernel/list-query.ts';
import {
  AsOf,
  Code,
  closed,
  Day,
  Heir,
  Level,
  orNull,
  Unit,
  UnitEvent,
  UnitLife,
  UnitNumber,
  UnitParams,
} from './shapes.ts';

const asked = {
  on: Type.Optional(Day),
  search: Type.Optional(Type.String({ maxLength: 100 })),
  level: Type.Optional(Level),
  parentId: Type.Optional(UnitNumber),
};

/** Reading units over time. */
export const unitContracts = {
  listUnits: contract({
    id: 'org.listUnits',
    method: 'GET',
    path: '/api/units',
    verb: 'unit.read',
    summary: {
      vi: 'Đơn vị vào một ngày, theo cây hoặc tìm theo tên',
      en: 'Units on a day, as a tree or by name',
    },
    query: Type.Object(asked, closed),
    reply: Type.Object({ on: Day, rows: Type.Array(Unit) }),
  }),
  exportUnits: contract({
    id: 'org.exportUnits',
    method: 'GET',
    path: '/api/units/sheet',
    verb: 'unit.read',
    summary: { vi: 'Xuất danh sách đơn vị', en: 'Export units' },
    query: Type.Object({ ...asked, ...exportChoice }, closed),
    givesFile: true,
  }),
  listEras: contract({
    id: 'org.listEras',
    method: 'GET',
    path: '/api/units/eras',
    verb: 'unit.read',
    summary: { vi: 'Các ngày tổ chức thay đổi', en: 'Days on which the structure changed' },
    reply: Type.Object({ rows: Type.Array(Type.Object({ from: Day, to: orNull(Day) })) }),
  }),
  listUnitEvents: contract({
    id: 'org.listUnitEvents',
    method: 'GET',
    path: '/api/units/events',
    verb: 'unit.read',
    summary: {
      vi: 'Các lần sắp xếp tổ chức, sau một ngày đến hết một ngày',
      en: 'Acts on the organisation, after one day up to another',
    },
    query: Type.Object({ after: Type.Optional(Day), until: Type.Optional(Day) }, closed),
    reply: Type.Object({ rows: Type.Array(UnitEvent) }),
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
    params: UnitParams,
    reply: UnitLife,
  }),
};
