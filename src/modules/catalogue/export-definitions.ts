import type { FileReply, Input, Reply } from '../../kernel/contract.ts';
import { everyRow } from '../../kernel/list-query.ts';
import type { Words } from '../../kernel/words.ts';
import type { Db } from '../../platform/database/index.ts';
import { type ListColumn, listFile } from '../../platform/sheets/index.ts';
import type { catalogueContracts } from './contract.ts';
import { listDefinitions } from './read.ts';

type Row = Reply<(typeof catalogueContracts)['listDefinitions']>['rows'][number];

const kinds: Readonly<Record<Row['kind'], Words>> = {
  indicator: { vi: 'Chỉ tiêu', en: 'Indicator' },
  role: { vi: 'Vai trò', en: 'Role' },
  calendar: { vi: 'Lịch làm việc', en: 'Calendar' },
  reportForm: { vi: 'Biểu báo cáo', en: 'Report form' },
  rule: { vi: 'Quy tắc', en: 'Rule' },
};
const marks = {
  yes: { vi: 'Cần xác minh', en: 'To be verified' },
  no: { vi: 'Đã xác minh', en: 'Verified' },
} as const;

const columns: readonly ListColumn<Row>[] = [
  { key: 'name', title: { vi: 'Tên', en: 'Name' }, width: 60, value: ({ name }, language) => name[language] },
  { key: 'code', title: { vi: 'Mã', en: 'Code' }, width: 14, value: ({ code }) => code },
  { key: 'kind', title: { vi: 'Loại', en: 'Kind' }, value: ({ kind }, language) => kinds[kind][language] },
  {
    key: 'versions',
    title: { vi: 'Phiên bản', en: 'Version' },
    kind: 'number',
    value: ({ versions }) => versions,
  },
  {
    key: 'validFrom',
    title: { vi: 'Áp dụng từ', en: 'From' },
    kind: 'date',
    value: ({ validFrom }) => validFrom,
  },
  {
    key: 'source',
    title: { vi: 'Nguồn', en: 'Source' },
    width: 60,
    value: ({ source }, language) => source[language],
  },
  {
    key: 'needsCheck',
    title: { vi: 'Xác minh', en: 'Verification' },
    value: ({ needsCheck }, language) => marks[needsCheck ? 'yes' : 'no'][language],
  },
  {
    key: 'checksum',
    title: { vi: 'Mã kiểm tra', en: 'Checksum' },
    width: 66,
    value: ({ checksum }) => checksum,
  },
];

/** Published definitions, as they are listed, as an .xlsx. */
export async function exportDefinitions(
  db: Db,
  { query }: Pick<Input<(typeof catalogueContracts)['exportDefinitions']>, 'query'>,
): Promise<FileReply> {
  const { rows } = await listDefinitions(db, query, everyRow);
  return listFile({
    name: 'danh-muc',
    title: { vi: 'Danh mục', en: 'Catalogue' },
    columns,
    rows,
    choice: query,
  });
}
