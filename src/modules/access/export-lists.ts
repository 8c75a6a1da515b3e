import type { Actor } from '../../kernel/actor.ts';
import type { FileReply, Input, Reply } from '../../kernel/contract.ts';
import { everyRow } from '../../kernel/list-query.ts';
import type { Db } from '../../platform/database/index.ts';
import { type ListColumn, listFile } from '../../platform/sheets/index.ts';
import type { accessContracts } from './contract.ts';
import { listAccounts, listPositions } from './queries/lists.ts';

type On = typeof accessContracts;
type AccountRow = Reply<On['listAccounts']>['rows'][number];
type PositionRow = Reply<On['listPositions']>['rows'][number];
type Ask<K extends 'exportAccounts' | 'exportPositions'> = Pick<Input<On[K]>, 'query'>;

const states = {
  active: { vi: 'Đang dùng', en: 'In use' },
  closed: { vi: 'Đã khoá', en: 'Closed' },
  mustChange: { vi: 'Chưa đổi mật khẩu', en: 'Password not changed yet' },
} as const;

const stateOf = ({ isActive, mustChangePassword }: AccountRow) =>
  !isActive ? states.closed : mustChangePassword ? states.mustChange : states.active;

const accountColumns: readonly ListColumn<AccountRow>[] = [
  { key: 'name', title: { vi: 'Tên', en: 'Name' }, width: 40, value: ({ name }) => name },
  { key: 'username', title: { vi: 'Tên đăng nhập', en: 'Username' }, value: ({ username }) => username },
  {
    key: 'positions',
    title: { vi: 'Chức danh', en: 'Positions' },
    width: 60,
    value: ({ positions }) => positions.map(({ title, unit }) => `${title}, ${unit.name}`).join('; '),
  },
  {
    key: 'state',
    title: { vi: 'Trạng thái', en: 'State' },
    value: (row, language) => stateOf(row)[language],
  },
  {
    key: 'lastLogin',
    title: { vi: 'Đăng nhập lần cuối (UTC)', en: 'Last login (UTC)' },
    value: ({ lastLoginAt }) => lastLoginAt?.slice(0, 16).replace('T', ' ') ?? '',
  },
];

const holdersOf = (row: PositionRow, today: string, isDeputy: boolean) =>
  row.holders
    .filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo >= today))
    .filter(({ deputisingBasis }) => (deputisingBasis !== null) === isDeputy)
    .map(({ name }) => name)
    .join('; ');

const positionColumns = (today: string): readonly ListColumn<PositionRow>[] => [
  { key: 'title', title: { vi: 'Chức danh', en: 'Position' }, width: 50, value: ({ title }) => title },
  { key: 'unit', title: { vi: 'Đơn vị', en: 'Unit' }, width: 36, value: ({ unit }) => unit.name },
  { key: 'role', title: { vi: 'Vai trò', en: 'Role' }, value: ({ role }) => role },
  {
    key: 'holder',
    title: { vi: 'Người giữ', en: 'Holder' },
    width: 36,
    value: (row) => holdersOf(row, today, false),
  },
  {
    key: 'deputy',
    title: { vi: 'Người được uỷ quyền', en: 'Deputy' },
    width: 36,
    value: (row) => holdersOf(row, today, true),
  },
  {
    key: 'validFrom',
    title: { vi: 'Từ ngày', en: 'From' },
    kind: 'date',
    value: ({ validFrom }) => validFrom,
  },
];

export async function exportAccounts(
  db: Db,
  actor: Actor,
  { query }: Ask<'exportAccounts'>,
): Promise<FileReply> {
  const { rows } = await listAccounts(db, actor, query, everyRow);
  const title = { vi: 'Tài khoản', en: 'Accounts' };
  return listFile({ name: `tai-khoan-${actor.today}`, title, columns: accountColumns, rows, choice: query });
}

export async function exportPositions(
  db: Db,
  actor: Actor,
  { query }: Ask<'exportPositions'>,
): Promise<FileReply> {
  const { rows } = await listPositions(db, actor, query, everyRow);
  const title = { vi: 'Chức danh', en: 'Positions' };
  const columns = positionColumns(actor.today);
  return listFile({ name: `chuc-danh-${actor.today}`, title, columns, rows, choice: query });
}
