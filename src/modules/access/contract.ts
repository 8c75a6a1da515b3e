import { Type } from 'typebox';
import { contract } from '../../kernel/contract.ts';

const Named = Type.Object({ id: Type.Integer(), name: Type.String() });
const Position = Type.Object({
  id: Type.Integer(),
  title: Type.String(),
  unit: Named,
  /** The basis document when the position is held by deputising, else null. */
  deputisingBasis: Type.Union([Type.String(), Type.Null()]),
});
const Day = Type.String({ format: 'date' });
const Username = Type.String({ minLength: 1, maxLength: 64 });
const Password = Type.String({ minLength: 1, maxLength: 256 });

/** What the browser knows of who is logged in. `verbs` shows doors; records carry their own `may`. */
export const Session = Type.Object({
  account: Type.Object({ id: Type.Integer(), username: Type.String(), name: Type.String() }),
  position: Type.Union([Position, Type.Null()]),
  positions: Type.Array(Position),
  verbs: Type.Array(Type.String()),
  province: Type.Object({ code: Type.String(), name: Type.String(), isSample: Type.Boolean() }),
  today: Day,
  mustChangePassword: Type.Boolean(),
});

const SessionRow = Type.Object({
  id: Type.Integer(),
  createdAt: Type.String(),
  lastSeenAt: Type.String(),
  device: Type.String(),
  isCurrent: Type.Boolean(),
});

const AccountRow = Type.Object({
  id: Type.Integer(),
  username: Type.String(),
  name: Type.String(),
  isActive: Type.Boolean(),
  mustChangePassword: Type.Boolean(),
  lastLoginAt: Type.Union([Type.String(), Type.Null()]),
  positions: Type.Array(Position),
});

const PositionRow = Type.Object({
  id: Type.Integer(),
  title: Type.String(),
  role: Type.String(),
  unit: Named,
  validFrom: Day,
  validTo: Type.Union([Day, Type.Null()]),
  holders: Type.Array(
    Type.Object({
      accountId: Type.Integer(),
      name: Type.String(),
      validFrom: Day,
      validTo: Type.Union([Day, Type.Null()]),
      deputisingBasis: Type.Union([Type.String(), Type.Null()]),
    }),
  ),
});

const RoleRow = Type.Object({
  code: Type.String(),
  name: Type.Object({ vi: Type.String(), en: Type.String() }),
  rights: Type.Array(Type.Object({ verb: Type.String(), reach: Type.String() })),
});

export const accessContracts = {
  openDoor: contract({
    id: 'access.openDoor',
    method: 'GET',
    path: '/api/session/door',
    verb: 'anyone',
    summary: {
      vi: 'Tỉnh và tài khoản mẫu trên trang đăng nhập',
      en: 'Provinces and sample accounts for the login page',
    },
    reply: Type.Object({
      provinces: Type.Array(
        Type.Object({ code: Type.String(), name: Type.String(), isSample: Type.Boolean() }),
      ),
      sampleAccounts: Type.Array(
        Type.Object({
          province: Type.String(),
          username: Type.String(),
          password: Type.String(),
          title: Type.String(),
          unit: Type.String(),
          role: Type.String(),
        }),
      ),
    }),
  }),
  logIn: contract({
    id: 'access.logIn',
    method: 'POST',
    path: '/api/session',
    verb: 'anyone',
    summary: { vi: 'Đăng nhập', en: 'Log in' },
    body: Type.Object(
      {
        province: Type.Optional(Type.String({ maxLength: 40 })),
        username: Username,
        password: Password,
      },
      { additionalProperties: false },
    ),
    reply: Session,
  }),
  readSession: contract({
    id: 'access.readSession',
    isOpenToSeededPassword: true,
    method: 'GET',
    path: '/api/session',
    verb: 'signedIn',
    summary: { vi: 'Phiên đang mở', en: 'The open session' },
    reply: Session,
  }),
  logOut: contract({
    id: 'access.logOut',
    isOpenToSeededPassword: true,
    method: 'DELETE',
    path: '/api/session',
    verb: 'signedIn',
    summary: { vi: 'Đăng xuất', en: 'Log out' },
  }),
  changePassword: contract({
    id: 'access.changePassword',
    isOpenToSeededPassword: true,
    method: 'POST',
    path: '/api/session/password',
    verb: 'signedIn',
    summary: { vi: 'Đổi mật khẩu', en: 'Change the password' },
    body: Type.Object(
      { current: Password, next: Type.String({ minLength: 10, maxLength: 256 }) },
      { additionalProperties: false },
    ),
  }),
  takePosition: contract({
    id: 'access.takePosition',
    method: 'PUT',
    path: '/api/session/position',
    verb: 'signedIn',
    summary: { vi: 'Chuyển sang chức danh khác', en: 'Act in another position' },
    body: Type.Object({ positionId: Type.Integer() }, { additionalProperties: false }),
    reply: Session,
  }),
  listSessions: contract({
    id: 'access.listSessions',
    method: 'GET',
    path: '/api/session/list',
    verb: 'signedIn',
    summary: { vi: 'Các phiên đăng nhập của tôi', en: 'My open sessions' },
    reply: Type.Object({ rows: Type.Array(SessionRow) }),
  }),
  revokeSession: contract({
    id: 'access.revokeSession',
    method: 'DELETE',
    path: '/api/session/list/:sessionId',
    verb: 'signedIn',
    summary: { vi: 'Đóng một phiên của tôi', en: 'Close one of my sessions' },
    params: Type.Object({ sessionId: Type.Integer() }),
  }),
  listAccounts: contract({
    id: 'access.listAccounts',
    method: 'GET',
    path: '/api/accounts',
    verb: 'account.read',
    summary: { vi: 'Danh sách tài khoản', en: 'Accounts' },
    query: Type.Object({
      search: Type.Optional(Type.String({ maxLength: 100 })),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
      pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    reply: Type.Object({ rows: Type.Array(AccountRow), total: Type.Integer() }),
  }),
  addAccount: contract({
    id: 'access.addAccount',
    method: 'POST',
    path: '/api/accounts',
    verb: 'account.manage',
    summary: { vi: 'Tạo tài khoản', en: 'Add an account' },
    body: Type.Object(
      {
        username: Type.String({ minLength: 3, maxLength: 64, pattern: '^[a-z0-9][a-z0-9._-]*$' }),
        name: Type.String({ minLength: 1, maxLength: 120 }),
        password: Type.String({ minLength: 10, maxLength: 256 }),
      },
      { additionalProperties: false },
    ),
    reply: Type.Object({ id: Type.Integer() }),
  }),
  resetPassword: contract({
    id: 'access.resetPassword',
    method: 'POST',
    path: '/api/accounts/:accountId/password-reset',
    verb: 'account.manage',
    summary: { vi: 'Đặt lại mật khẩu', en: 'Reset a password' },
    params: Type.Object({ accountId: Type.Integer() }),
    body: Type.Object(
      { password: Type.String({ minLength: 10, maxLength: 256 }) },
      { additionalProperties: false },
    ),
  }),
  setActive: contract({
    id: 'access.setActive',
    method: 'PUT',
    path: '/api/accounts/:accountId/active',
    verb: 'account.manage',
    summary: { vi: 'Khoá hoặc mở tài khoản', en: 'Close or reopen an account' },
    params: Type.Object({ accountId: Type.Integer() }),
    body: Type.Object({ isActive: Type.Boolean() }, { additionalProperties: false }),
  }),
  listPositions: contract({
    id: 'access.listPositions',
    method: 'GET',
    path: '/api/positions',
    verb: 'account.read',
    summary: { vi: 'Danh sách chức danh', en: 'Positions' },
    query: Type.Object({
      search: Type.Optional(Type.String({ maxLength: 100 })),
      page: Type.Optional(Type.Integer({ minimum: 1, maximum: 100_000 })),
      pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
    }),
    reply: Type.Object({ rows: Type.Array(PositionRow), total: Type.Integer() }),
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
      { additionalProperties: false },
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
        validTo: Type.Union([Day, Type.Null()]),
        /** Number and date of the paper that lets this account deputise; null for the regular holder. */
        deputisingBasis: Type.Union([Type.String({ minLength: 3, maxLength: 200 }), Type.Null()]),
      },
      { additionalProperties: false },
    ),
  }),
  listRoles: contract({
    id: 'access.listRoles',
    method: 'GET',
    path: '/api/roles',
    verb: 'account.read',
    summary: { vi: 'Vai trò và quyền', en: 'Roles and rights' },
    reply: Type.Object({ rows: Type.Array(RoleRow) }),
  }),
};
