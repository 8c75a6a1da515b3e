import { Type } from 'typebox';
import { contract } from '../../../kernel/contract.ts';
import { exportChoice, paging, search, sortable } from '../../../kernel/list-query.ts';
import { usernamePattern } from '../domain/username.ts';
import { closed, Position } from './shapes.ts';

const NewPassword = Type.String({ minLength: 10, maxLength: 256 });
const AccountParams = Type.Object({ accountId: Type.Integer() });

const AccountRow = Type.Object({
  id: Type.Integer(),
  username: Type.String(),
  name: Type.String(),
  isActive: Type.Boolean(),
  mustChangePassword: Type.Boolean(),
  hasSecondFactor: Type.Boolean(),
  lastLoginAt: Type.Union([Type.String(), Type.Null()]),
  positions: Type.Array(Position),
});

const asked = {
  ...search,
  ...sortable('username', 'name', 'lastLogin'),
  state: Type.Optional(Type.Enum(['active', 'closed', 'mustChange', 'noPosition'])),
};

/** Accounts of people, as administrators see them. */
export const accountContracts = {
  listAccounts: contract({
    id: 'access.listAccounts',
    method: 'GET',
    path: '/api/accounts',
    verb: 'account.read',
    summary: { vi: 'Danh sách tài khoản', en: 'Accounts' },
    query: Type.Object({ ...asked, ...paging }, closed),
    reply: Type.Object({ rows: Type.Array(AccountRow), total: Type.Integer() }),
  }),
  exportAccounts: contract({
    id: 'access.exportAccounts',
    method: 'GET',
    path: '/api/accounts/sheet',
    verb: 'account.read',
    summary: { vi: 'Xuất danh sách tài khoản', en: 'Export accounts' },
    query: Type.Object({ ...asked, ...exportChoice }, closed),
    givesFile: true,
    isSensitive: true,
  }),
  addAccount: contract({
    id: 'access.addAccount',
    method: 'POST',
    path: '/api/accounts',
    verb: 'account.manage',
    summary: { vi: 'Tạo tài khoản', en: 'Add an account' },
    body: Type.Object(
      {
        username: Type.String({ minLength: 3, maxLength: 64, pattern: usernamePattern }),
        name: Type.String({ minLength: 1, maxLength: 120 }),
        password: NewPassword,
      },
      closed,
    ),
    reply: Type.Object({ id: Type.Integer() }),
  }),
  resetPassword: contract({
    id: 'access.resetPassword',
    method: 'POST',
    path: '/api/accounts/:accountId/password-reset',
    verb: 'account.manage',
    summary: { vi: 'Đặt lại mật khẩu', en: 'Reset a password' },
    params: AccountParams,
    body: Type.Object({ password: NewPassword }, closed),
  }),
  setActive: contract({
    id: 'access.setActive',
    method: 'PUT',
    path: '/api/accounts/:accountId/active',
    verb: 'account.manage',
    summary: { vi: 'Khoá hoặc mở tài khoản', en: 'Close or reopen an account' },
    params: AccountParams,
    body: Type.Object({ isActive: Type.Boolean() }, closed),
  }),
};
