import type { FileReply } from '../../kernel/contract.ts';
import { decimal } from '../../kernel/decimal.ts';
import type { Db } from '../../platform/database/index.ts';
import { type Column, csvStream, type RowToWrite, workbookStream } from '../../platform/sheets/index.ts';
import { importColumns } from './imports/columns.ts';
import { type ExportFilter, selectExport } from './queries/export.ts';
import { selectRefused } from './queries/imports.ts';
import { tooManyRows } from './refusals.ts';

/** What Excel opens without trouble; more is asked for by unit or period. */
const mostRows = 200_000;

const head = {
  ...importColumns,
  unitName: { vi: 'Đơn vị', en: 'Unit' },
  source: { vi: 'Cách ghi', en: 'Source' },
  recordedOn: { vi: 'Ngày ghi', en: 'Recorded on' },
};

export interface ExportAsked extends Omit<ExportFilter, 'limit'> {
  readonly form: 'xlsx' | 'csv';
  readonly language: 'vi' | 'en';
}

function fileOf(
  name: string,
  form: ExportAsked['form'],
  columns: readonly Column[],
  rows: readonly RowToWrite[],
): FileReply {
  return form === 'csv'
    ? {
        name: `${name}.csv`,
        mediaType: 'text/csv; charset=utf-8',
        body: csvStream({ columns, rows, form: 'vietnamese' }),
      }
    : {
        name: `${name}.xlsx`,
        mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        body: workbookStream([{ name: 'Số liệu', columns, rows, hasFilter: true }]),
      };
}

/**
 * The standing counted rows of a window as a file that `beginImport` takes back unchanged.
 * @throws figures.too-many-rows
 */
export async function exportFigures(db: Db, { form, language, ...filter }: ExportAsked): Promise<FileReply> {
  const rows = await selectExport(db, { ...filter, limit: mostRows + 1 });
  if (rows.length > mostRows) throw tooManyRows({ most: mostRows });
  const column = (key: keyof typeof head, kind: Column['kind'] = 'text', width = 16): Column => ({
    title: head[key][language],
    kind,
    width,
    ...(kind === 'date' && { format: 'dd/mm/yyyy' }),
  });
  const columns = [
    column('unit'),
    column('unitName', 'text', 32),
    column('indicator'),
    column('from', 'date'),
    column('to', 'date'),
    column('value', 'number'),
    column('account'),
    column('source'),
    column('recordedOn', 'date'),
  ];
  return fileOf(
    `so-lieu_${filter.from}_${filter.to}`,
    form,
    columns,
    rows.map((row) => [
      row.unitCode,
      row.unitName,
      row.indicator,
      row.from,
      row.to,
      decimal(row.value),
      row.account,
      row.source,
      row.recordedOn,
    ]),
  );
}

/** The refused lines of an import, with sheet, row, column and reason, ready to be mended. */
export async function exportRefused(db: Db, importId: number, language: 'vi' | 'en'): Promise<FileReply> {
  const rows = await selectRefused(db, importId, mostRows);
  const titles =
    language === 'vi' ? ['Trang tính', 'Dòng', 'Cột', 'Lý do'] : ['Sheet', 'Row', 'Column', 'Reason'];
  const keys = ['unit', 'indicator', 'from', 'to', 'value'] as const;
  const columns: Column[] = [
    ...keys.map(
      (key): Column => ({
        title: importColumns[key][language],
        kind: key === 'from' || key === 'to' ? 'date' : 'any',
        ...((key === 'from' || key === 'to') && { format: 'dd/mm/yyyy' }),
      }),
    ),
    ...titles.map((title): Column => ({ title, kind: 'any', width: title === titles[3] ? 60 : 14 })),
  ];
  return fileOf(
    `dong-loi_${importId}`,
    'xlsx',
    columns,
    rows.map((row) => [
      row.unitCode,
      row.indicator,
      row.from,
      row.to,
      row.value,
      row.sheet,
      row.line,
      row.column,
      row[language],
    ]),
  );
}
