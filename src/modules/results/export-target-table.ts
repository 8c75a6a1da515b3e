import type { Actor } from '../../kernel/actor.ts';
import type { FileReply, Input } from '../../kernel/contract.ts';
import { type Decimal, shiftPoint } from '../../kernel/decimal.ts';
import { formatDate } from '../../kernel/format-date.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import type { Words } from '../../kernel/words.ts';
import type { Db } from '../../platform/database/index.ts';
import { type RowToWrite, workbookStream } from '../../platform/sheets/index.ts';
import { selectWorkFields } from '../org/index.ts';
import { type Asked, readAsked } from './asked.ts';
import type { resultsContracts as on, TargetRowReply } from './contract.ts';
import { type LightFilter, lineColumns, linesOf, readLineSort } from './domain/table-lines.ts';
import { periodReply } from './periods.ts';
import { listTargetRows } from './read-target-table.ts';
import { type SheetColumn, sheetColumns } from './target-sheet-columns.ts';

type Row = TargetRowReply;
type Language = 'vi' | 'en';

const lightNames: Readonly<Record<LightFilter, Words>> = {
  off: { vi: 'chưa bảo đảm tiến độ', en: 'off course' },
  warned: { vi: 'có cảnh báo', en: 'with a warning' },
  planned: { vi: 'có kế hoạch', en: 'with a plan' },
};

/** Unit, days, structure, knowledge and filters: a sheet that is passed on must say what it shows. */
function headOf(asked: Asked, actor: Actor, narrowed: string | null): Record<Language, readonly string[]> {
  const { unit, windows, structureOn } = asked;
  const { label } = periodReply(asked.code, asked.days);
  const day = (text: string) => formatDate(isoDate(text));
  const span = ({ from, to }: { readonly from: string; readonly to: string }) => `${day(from)} – ${day(to)}`;
  const known = day(asked.knownOn ?? actor.today);
  return {
    vi: [
      `BẢNG CHỈ TIÊU: ${unit.name}`,
      `${label.vi} · lũy kế ${span(windows.toDate)} · cùng kỳ ${span(windows.lastYear)}`,
      `Theo tổ chức ngày ${day(structureOn)} · số biết đến hết ngày ${known}`,
      ...(narrowed === null ? [] : [`Chỉ gồm: ${narrowed}`]),
    ],
    en: [
      `TABLE OF TARGETS: ${unit.name}`,
      `${label.en} · cumulated ${span(windows.toDate)} · last year ${span(windows.lastYear)}`,
      `In the structure of ${day(structureOn)} · as known on ${known}`,
      ...(narrowed === null ? [] : [`Only: ${narrowed}`]),
    ],
  };
}

const shown = (row: Row, value: Decimal | null) => (value === null ? null : shiftPoint(value, row.shift));

function lineOf(row: Row, columns: readonly SheetColumn[], language: Language): RowToWrite {
  const place = row.partOf === null ? row.numbering.split('.').slice(1).join('.') : '';
  const name = row.partOf === null ? row.name[language] : `– ${row.name[language]}`;
  const rest = row.isHeading
    ? columns.map(() => null)
    : columns.map(({ value }) => value(row, shown, language));
  return [place, name, row.isHeading ? null : row.unit[language], ...rest];
}

/** With a heading for each field, unless sorted: then lines of all fields stand among each other. */
function bodyOf(
  rows: readonly Row[],
  fieldName: (code: string) => string,
  columns: readonly SheetColumn[],
  language: Language,
  isSorted: boolean,
): readonly RowToWrite[] {
  return rows.flatMap((row, at) => {
    const line = lineOf(row, columns, language);
    if (isSorted || rows[at - 1]?.field === row.field) return [line];
    const numeral = row.numbering.split('.')[0] ?? '';
    const values = [numeral, fieldName(row.field), null, ...columns.map(() => null)];
    return [{ values, look: 'strong' as const }, line];
  });
}

/**
 * The table of targets as it is asked for and narrowed, as an .xlsx with the columns of the official table (reporting.md §3),
 * or those chosen on the screen.
 * @throws as `readAsked`
 */
export async function exportTargetTable(
  db: Db,
  actor: Actor,
  { query }: Input<typeof on.exportTargetTable>,
): Promise<FileReply> {
  const asked = await readAsked(db, actor, query);
  const language = query.language ?? 'vi';
  const { field = null, light = null } = query;
  const sort = readLineSort(query.sort);
  const rows = linesOf(await listTargetRows(db, actor, asked), { field, light }, sort);
  const names = new Map((await selectWorkFields(db, asked.structureOn)).map((one) => [one.code, one.name]));
  const fieldName = (code: string) => names.get(code)?.[language] ?? code;
  const narrowed = [field && fieldName(field), light && lightNames[light][language]]
    .filter(Boolean)
    .join('; ');
  const wanted = query.columns?.split(',') ?? lineColumns.filter((key) => !key.startsWith('pace'));
  const columns = sheetColumns(asked.windows.year).filter(({ of }) => of === 'always' || wanted.includes(of));
  const places = [
    { title: { vi: 'TT', en: 'No.' }, width: 6 },
    { title: { vi: 'Chỉ tiêu', en: 'Indicator' }, width: 46 },
    { title: { vi: 'ĐVT', en: 'Unit' }, width: 14 },
  ];
  return {
    name: `chi-tieu_${asked.unit.code}_${asked.code}_${asked.windows.toDate.to}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: workbookStream([
      {
        name: language === 'vi' ? 'Chỉ tiêu' : 'Targets',
        above: headOf(asked, actor, narrowed === '' ? null : narrowed)[language],
        columns: [
          ...places.map(({ title, width }) => ({ title: title[language], width, kind: 'text' as const })),
          ...columns.map(({ title, kind = 'number', width = 14 }) => ({
            title: title[language],
            kind,
            width,
          })),
        ],
        rows: bodyOf(rows, fieldName, columns, language, sort !== null),
        frozenColumns: 2,
        orientation: 'landscape',
      },
    ]),
  };
}
