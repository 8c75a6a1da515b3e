import type { FileReply, Input } from '../../kernel/contract.ts';
import { everyRow } from '../../kernel/list-query.ts';
import type { Words } from '../../kernel/words.ts';
import type { Db } from '../../platform/database/index.ts';
import { type ListColumn, listFile } from '../../platform/sheets/index.ts';
import type { oversightContracts } from './contract.ts';
import { listAudit } from './queries.ts';

type Row = Awaited<ReturnType<typeof listAudit>>['rows'][number];

/** What something of the program is called; the roof knows them all. */
export interface Labelled {
  readonly id: string;
  readonly label: Words;
}

const outcomes: Readonly<Record<Row['outcome'], Words>> = {
  done: { vi: 'Đã làm', en: 'Done' },
  read: { vi: 'Đã xem', en: 'Read' },
  refused: { vi: 'Bị từ chối', en: 'Refused' },
  failed: { vi: 'Lỗi', en: 'Failed' },
};

const columns = (labels: ReadonlyMap<string, Words>): readonly ListColumn<Row>[] => [
  {
    key: 'seq',
    title: { vi: 'Số thứ tự', en: 'Number' },
    kind: 'number',
    width: 10,
    value: ({ seq }) => seq,
  },
  {
    key: 'at',
    title: { vi: 'Lúc (UTC)', en: 'At (UTC)' },
    value: ({ at }) => at.slice(0, 19).replace('T', ' '),
  },
  { key: 'title', title: { vi: 'Chức danh', en: 'Position' }, width: 44, value: ({ title }) => title ?? '' },
  { key: 'person', title: { vi: 'Tài khoản', en: 'Account' }, value: ({ person }) => person ?? '' },
  {
    key: 'operation',
    title: { vi: 'Việc', en: 'Operation' },
    width: 40,
    value: ({ operation }, language) => labels.get(operation)?.[language] ?? operation,
  },
  { key: 'subject', title: { vi: 'Đối tượng', en: 'Subject' }, value: ({ subject }) => subject ?? '' },
  {
    key: 'outcome',
    title: { vi: 'Kết quả', en: 'Outcome' },
    value: ({ outcome }, language) => outcomes[outcome][language],
  },
  {
    key: 'detail',
    title: { vi: 'Chi tiết', en: 'Detail' },
    width: 60,
    value: ({ detail }) => JSON.stringify(detail),
  },
];

/** The log, as it is listed, as an .xlsx; the newest 100,000 entries at most. */
export async function exportAudit(
  db: Db,
  { query }: Pick<Input<typeof oversightContracts.exportAudit>, 'query'>,
  operations: readonly Labelled[],
): Promise<FileReply> {
  const { rows } = await listAudit(db, query, everyRow);
  const labels = new Map(operations.map(({ id, label }) => [id, label]));
  const title = { vi: 'Nhật ký hoạt động', en: 'Audit log' };
  return listFile({ name: 'nhat-ky', title, columns: columns(labels), rows, choice: query });
}
