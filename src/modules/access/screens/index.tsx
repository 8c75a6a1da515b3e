import type { Screen } from '../../../ui/screen.ts';

export { ForcedChange, ForcedSetUp } from './forced-change.tsx';
export { LogIn } from './log-in.tsx';
export { LogInForm } from './log-in-form.tsx';
export type { Session } from './session.ts';

const door = 'administration';

export const accessScreens: readonly Screen[] = [
  {
    path: 'administration/accounts',
    title: { vi: 'Tài khoản', en: 'Accounts' },
    verb: 'account.read',
    door,
    isListed: true,
    load: async () => (await import('./accounts/accounts.tsx')).Accounts,
  },
  {
    path: 'administration/accounts/new',
    title: { vi: 'Tạo tài khoản', en: 'Add an account' },
    verb: 'account.manage',
    door,
    isListed: false,
    load: async () => (await import('./accounts/account-new.tsx')).AccountNew,
  },
  {
    path: 'administration/positions',
    title: { vi: 'Chức danh', en: 'Positions' },
    verb: 'account.read',
    door,
    isListed: true,
    load: async () => (await import('./positions/positions.tsx')).Positions,
  },
  {
    path: 'administration/positions/new',
    title: { vi: 'Lập chức danh', en: 'Add a position' },
    verb: 'position.manage',
    door,
    isListed: false,
    load: async () => (await import('./positions/position-new.tsx')).PositionNew,
  },
  {
    path: 'administration/positions/:positionId',
    title: { vi: 'Chức danh', en: 'Position' },
    verb: 'account.read',
    door,
    isListed: false,
    load: async () => (await import('./positions/position.tsx')).PositionPage,
  },
  {
    path: 'administration/roles',
    title: { vi: 'Vai trò và quyền', en: 'Roles and rights' },
    verb: 'account.read',
    door,
    isListed: true,
    load: async () => (await import('./roles/roles.tsx')).RolesPage,
  },
  {
    path: 'organisation/fields',
    title: { vi: 'Lĩnh vực, phân công', en: 'Fields and portfolios' },
    verb: 'unit.read',
    door: 'organisation',
    isListed: true,
    load: async () => (await import('./fields/fields.tsx')).Fields,
  },
  {
    path: 'organisation/fields/assign',
    title: { vi: 'Giao lĩnh vực, phân công', en: 'Assign fields' },
    verb: 'unit.change',
    door: 'organisation',
    isListed: false,
    load: async () => (await import('./fields/assign.tsx')).Assign,
  },
  {
    path: 'my/sessions',
    title: { vi: 'Phiên đăng nhập, mật khẩu', en: 'Sessions, password' },
    verb: null,
    door: 'none',
    isListed: true,
    load: async () => (await import('./own-sessions.tsx')).OwnSessions,
  },
];
