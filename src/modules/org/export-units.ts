import type { Actor } from '../../kernel/actor.ts';
import type { FileReply, Input } from '../../kernel/contract.ts';
import type { Db } from '../../platform/database/index.ts';
import { type ListColumn, listFile } from '../../platform/sheets/index.ts';
import type { orgContracts } from './contract.ts';
import { levelNames } from './domain/level-names.ts';
import { listUnits } from './queries/describe.ts';
import { selectUnits, type UnitOn } from './queries/units.ts';

type Row = UnitOn & { readonly parent: string };

const columns: readonly ListColumn<Row>[] = [
  { key: 'code', title: { vi: 'Mã', en: 'Code' }, width: 12, value: ({ code }) => code },
  { key: 'name', title: { vi: 'Tên đơn vị', en: 'Unit' }, width: 40, value: ({ name }) => name },
  {
    key: 'level',
    title: { vi: 'Cấp', en: 'Level' },
    value: ({ level }, language) => levelNames[level][language],
  },
  { key: 'parent', title: { vi: 'Trực thuộc', en: 'Under' }, width: 32, value: ({ parent }) => parent },
  {
    key: 'validFrom',
    title: { vi: 'Từ ngày', en: 'From' },
    kind: 'date',
    width: 12,
    value: ({ validFrom }) => validFrom,
  },
  {
    key: 'validTo',
    title: { vi: 'Đến hết ngày', en: 'To' },
    kind: 'date',
    width: 12,
    value: ({ validTo }) => validTo,
  },
];

/** The units of a day, as they are listed, as an .xlsx. */
export async function exportUnits(
  db: Db,
  actor: Actor,
  { query }: Pick<Input<typeof orgContracts.exportUnits>, 'query'>,
): Promise<FileReply> {
  const { on, rows } = await listUnits(db, actor, query);
  const names = new Map((await selectUnits(db, { on })).map(({ id, name }) => [id, name]));
  return listFile({
    name: `don-vi-${on}`,
    title: { vi: `Đơn vị ngày ${on}`, en: `Units on ${on}` },
    columns,
    rows: rows.map((row) => ({
      ...row,
      parent: row.parentId === null ? '' : (names.get(row.parentId) ?? ''),
    })),
    choice: query,
  });
}
