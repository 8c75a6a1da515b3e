import { type Actor, mayActor } from '../../../kernel/actor.ts';
import type { FileReply } from '../../../kernel/contract.ts';
import type { Words } from '../../../kernel/words.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Column, workbookStream } from '../../../platform/sheets/index.ts';
import { selectUnits } from '../../org/index.ts';
import { listCountedNames } from '../queries/indicators.ts';
import { importColumns } from './columns.ts';

const kinds: Readonly<Record<'flow' | 'stock' | 'ratio', Words>> = {
  flow: { vi: 'Đếm trong kỳ: từ ngày đầu đến ngày cuối', en: 'Counted in a window: first to last day' },
  stock: { vi: 'Số tại một ngày: hai ngày trùng nhau', en: 'As at a day: both days the same' },
  ratio: { vi: 'Tỷ lệ', en: 'Ratio' },
};

/** An empty form for an import, with the codes of units and indicators on sheets of their own, which an import leaves out. */
export async function exportTemplate(db: Db, actor: Actor, language: 'vi' | 'en'): Promise<FileReply> {
  const isVi = language === 'vi';
  const units = await selectUnits(db, { on: actor.today });
  const cards = await listCountedNames(db);
  const column = (key: keyof typeof importColumns): Column =>
    key === 'from' || key === 'to'
      ? { title: importColumns[key][language], kind: 'date', format: 'dd/mm/yyyy', width: 14 }
      : { title: importColumns[key][language], kind: key === 'value' ? 'number' : 'text', width: 16 };
  const text = (title: string, width: number): Column => ({ title, kind: 'text', width });
  const within = units.filter(({ id }) => mayActor(actor, 'figure.import', id));
  return {
    name: isVi ? 'mau-nhap-so-lieu.xlsx' : 'form-for-figures.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: workbookStream([
      {
        name: isVi ? 'Số liệu' : 'Figures',
        columns: (['unit', 'indicator', 'from', 'to', 'value'] as const).map(column),
        rows: [],
      },
      {
        name: isVi ? 'Đơn vị' : 'Units',
        columns: [text(isVi ? 'Mã' : 'Code', 12), text(isVi ? 'Tên' : 'Name', 48)],
        rows: within.map(({ code, name }) => [code, name]),
      },
      {
        name: isVi ? 'Chỉ tiêu' : 'Indicators',
        columns: [
          text(isVi ? 'Mã' : 'Code', 16),
          text(isVi ? 'Tên' : 'Name', 64),
          text(isVi ? 'ĐVT' : 'Unit', 14),
          text(isVi ? 'Loại' : 'Kind', 44),
        ],
        rows: cards.map(({ code, name, unit, kind }) => [
          code,
          name[language],
          unit[language],
          kinds[kind][language],
        ]),
      },
    ]),
  };
}
