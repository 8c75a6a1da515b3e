import { refusal } from '../../kernel/refusal.ts';
import type { Words } from '../../kernel/words.ts';
import { cellName, columnName } from './address.ts';

const correctCell: Words = {
  vi: 'Sửa ô {cell} của trang tính “{sheet}” trong tệp rồi gửi lại; các ô khác giữ nguyên.',
  en: 'Correct cell {cell} of the sheet “{sheet}” in the file and send it again; leave the other cells as they are.',
};

function cellRefusal(code: string, problem: Words) {
  return refusal({
    code: `sheets.${code}`,
    status: 422,
    reason: {
      vi: `Trang tính “{sheet}”, dòng {row}, cột {column} (ô {cell}): ${problem.vi}.`,
      en: `Sheet “{sheet}”, row {row}, column {column} (cell {cell}): ${problem.en}.`,
    },
    next: correctCell,
  });
}

function rowRefusal(code: string, problem: Words) {
  return refusal({
    code: `sheets.${code}`,
    status: 422,
    reason: {
      vi: `Trang tính “{sheet}”, sau dòng {row}: ${problem.vi}.`,
      en: `Sheet “{sheet}”, after row {row}: ${problem.en}.`,
    },
    next: {
      vi: 'Mở tệp, chép các dòng gần dòng {row} sang trang tính mới, lưu lại thành .xlsx rồi gửi.',
      en: 'Open the file, copy the rows near row {row} to a new sheet, save it as .xlsx and send it again.',
    },
  });
}

/** The values with which the refusals of one cell are filled. */
export function placeOf(sheet: string, row: number, column: number) {
  return { sheet, row, column: columnName(column), cell: cellName(row, column) };
}

export const badNumber = cellRefusal('bad-number', {
  vi: 'số “{raw}” trong tệp không đọc được',
  en: 'the number “{raw}” in the file cannot be read',
});
export const badDate = cellRefusal('bad-date', {
  vi: 'ngày “{raw}” trong tệp không có thật',
  en: 'the date “{raw}” in the file does not exist',
});
export const badBoolean = cellRefusal('bad-boolean', {
  vi: 'giá trị đúng/sai “{raw}” trong tệp không đọc được',
  en: 'the true/false value “{raw}” in the file cannot be read',
});
export const badStyle = cellRefusal('bad-style', {
  vi: 'định dạng số {raw} không có trong tệp, nên không biết ô là số hay ngày',
  en: 'format number {raw} is not in the file, so it is unknown whether the cell is a number or a date',
});
export const badSharedText = cellRefusal('bad-shared-text', {
  vi: 'ô trỏ tới dòng chữ số {raw} không có trong tệp',
  en: 'the cell points to text number {raw}, which is not in the file',
});
export const badCellType = cellRefusal('bad-cell-type', {
  vi: 'kiểu ô “{raw}” không có trong định dạng .xlsx',
  en: 'the cell type “{raw}” does not exist in .xlsx',
});
export const cellOutOfPlace = cellRefusal('cell-out-of-place', {
  vi: 'ô ghi địa chỉ “{raw}”, sai thứ tự, sai dòng hoặc ngoài trang tính',
  en: 'the cell gives its address as “{raw}”, which is out of order, in another row or outside the sheet',
});
export const textTooLong = cellRefusal('text-too-long', {
  vi: 'chữ dài hơn {limit} ký tự',
  en: 'the text is longer than {limit} characters',
});
/** NUL and lone surrogates come in as `_x0000_` and `_xD800_`; no database column takes them. */
export const unstorableText = cellRefusal('unstorable-text', {
  vi: 'chữ chứa ký tự không lưu được (NUL hoặc nửa ký tự)',
  en: 'the text holds a character that cannot be stored (NUL or half a character)',
});

export const rowOutOfPlace = rowRefusal('row-out-of-place', {
  vi: 'dòng tiếp theo ghi số “{raw}”, sai thứ tự hoặc ngoài trang tính',
  en: 'the next row gives its number as “{raw}”, which is out of order or outside the sheet',
});
export const rowTooLarge = rowRefusal('row-too-large', {
  vi: 'dòng tiếp theo chiếm hơn {limit} MB',
  en: 'the next row takes more than {limit} MB',
});
export const badRowXml = rowRefusal('bad-row', {
  vi: 'nội dung tiếp theo không đúng cú pháp ({problem})',
  en: 'what follows is not well-formed ({problem})',
});
