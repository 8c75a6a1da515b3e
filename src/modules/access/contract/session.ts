import { Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import { Day, Position } from './shapes.ts';

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
  /** A role held today asks for a second factor that the account has not yet. */
  mustSetUpSecondFactor: Type.Boolean(),
});

/** The password was right, and the account has a second factor. */
const AwaitsCode = Type.Object({ needsCode: Type.Literal(true), token: Type.String() });

const SessionRow = Type.Object({
  id: Type.Integer(),
  createdAt: Type.String(),
  lastSeenAt: Type.String(),
  device: Type.String(),
  isCurrent: Type.Boolean(),
});

/** Logging in and out, one's own password and sessions. */
export const sessionContracts = {
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
    reply: Type.Union([AwaitsCode, Session]),
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
};
