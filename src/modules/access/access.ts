/** The verbs of this room. `unit_id` of the account's home unit carries the reach. */
export const accessVerbs = [
  { verb: 'account.read', label: { vi: 'Xem tài khoản, chức danh', en: 'Read accounts and positions' } },
  { verb: 'account.manage', label: { vi: 'Quản lý tài khoản', en: 'Manage accounts' } },
  { verb: 'position.manage', label: { vi: 'Giao chức danh, uỷ quyền', en: 'Appoint to positions' } },
  { verb: 'role.assign', label: { vi: 'Giao cả quyền mình không có', en: 'Give rights beyond one’s own' } },
] as const;
