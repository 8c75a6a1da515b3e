import { Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import { exportChoice, paging, search, sortable } from '../../../kernel/list-query.ts';
import { closed, Day, Named } from './shapes.ts';

const DayOrNull = Type.Union([Day, Type.Null()]);
const Words = Type.Object({ vi: Type.String(), en: Type.String() });

const PositionRow = Type.Object({
  id: Type.Integer(),
  title: Type.String(),
  role: Type.String(),
  unit: Named,
  validFrom: Day,
  validTo: DayOrNull,
  holders: Type.Array(
    Type.Object({
      id: Type.Integer(),
      accountId: Type.Integer(),
      name: Type.String(),
      validFrom: Day,
      validTo: DayOrNull,
      deputisingBasis: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
  may: Type.Array(Type.String()),
});

const RoleRow = Type.Object({
  code: Type.String(),
  name: Words,
  /** Positions that hold the role today. */
  positions: Type.Integer(),
  /** Its holders must have a second factor. */
  needsSecondFactor: Type.Boolean(),
  rights: Type.Array(Type.Object({ verb: Type.String(), reach: Type.String() })),
});

const asked = {
  ...search,
  ...sortable('title', 'unit'),
  role: Type.Optional(Type.String({ maxLength: 60 })),
  state: Type.Optional(Type.Enum(['held', 'vacant', 'deputised'])),
};

/** Positions, who holds them, and what their roles may do. */
export const positionContracts = {
  listPositions: contract({
    id: 'access.listPositions',
    method: 'GET',
    path: '/api/positions',
    verb: 'account.read',
    summary: { vi: 'Danh sách chức danh', en: 'Positions' },
    query: Type.Object({ ...asked, ...paging }, closed),
    reply: Type.Object({ rows: Type.Array(PositionRow), total: Type.Integer() }),
  }),
  exportPositions: contract({
    id: 'access.exportPositions',
    method: 'GET',
    path: '/api/positions/sheet',
    verb: 'account.read',
    summary: { vi: 'Xuất danh sách chức danh', en: 'Export positions' },
    query: Type.Object({ ...asked, ...exportChoice }, closed),
    givesFile: true,
    isSensitive: true,
  }),
  getPosition: contract({
    id: 'access.getPosition',
    method: 'GET',
    path: '/api/positions/:positionId',
    verb: 'account.read',
    summary: { vi: 'Một chức danh và những người đã giữ', en: 'A position and who held it' },
    params: Type.Object({ positionId: Type.Integer({ minimum: 1 }) }),
    reply: PositionRow,
  }),
  listPositionTitles: contract({
    id: 'access.listPositionTitles',
    method: 'GET',
    path: '/api/positions/titles',
    verb: 'signedIn',
    summary: { vi: 'Tên các chức danh hiện có', en: 'Titles of the positions there are' },
    query: Type.Object({ on: Type.Optional(Day) }, closed),
    reply: Type.Object({
      rows: Type.Array(
        Type.Object({ id: Type.Integer(), title: Type.String(), role: Type.String(), unit: Named }),
      ),
    }),
  }),
  addPosition: contract({
    id: 'access.addPosition',
    method: 'POST',
    path: '/api/positions',
    verb: 'position.manage',
    summary: { vi: 'Tạo chức danh', en: 'Add a position' },
    body: Type.Object(
      {
        unitId: Type.Integer(),
        role: Type.String({ maxLength: 60 }),
        title: Type.String({ minLength: 1, maxLength: 160 }),
        validFrom: Day,
      },
      closed,
    ),
    reply: Type.Object({ id: Type.Integer() }),
  }),
  appointHolder: contract({
    id: 'access.appointHolder',
    method: 'POST',
    path: '/api/positions/:positionId/holders',
    verb: 'position.manage',
    summary: {
      vi: 'Giao chức danh hoặc uỷ quyền có thời hạn',
      en: 'Appoint a holder, or a dated deputy with its basis',
    },
    params: Type.Object({ positionId: Type.Integer() }),
    body: Type.Object(
      {
        accountId: Type.Integer(),
        validFrom: Day,
        validTo: DayOrNull,
        /** Number and date of the paper that lets this account deputise; null for the regular holder. */
        deputisingBasis: Type.Union([Type.String({ minLength: 3, maxLength: 200 }), Type.Null()]),
      },
      closed,
    ),
  }),
  endHolding: contract({
    id: 'access.endHolding',
    method: 'PUT',
    path: '/api/positions/:positionId/holders/:holderId/end',
    verb: 'position.manage',
    summary: { vi: 'Thôi giao chức danh, thôi uỷ quyền', en: 'End the holding of a position' },
    params: Type.Object({ positionId: Type.Integer(), holderId: Type.Integer() }),
    body: Type.Object({ lastDay: Day }, closed),
  }),
  listRoles: contract({
    id: 'access.listRoles',
    method: 'GET',
    path: '/api/roles',
    verb: 'account.read',
    summary: { vi: 'Vai trò và quyền', en: 'Roles and rights' },
    reply: Type.Object({
      rows: Type.Array(RoleRow),
      /** Every verb of the program with its label; `room` is the part of it before the dot. */
      verbs: Type.Array(Type.Object({ verb: Type.String(), label: Words, isConfidential: Type.Boolean() })),
    }),
  }),
};
