import { refusal } from '../../../kernel/refusal.ts';
import type { Words } from '../../../kernel/words.ts';

const saveAsCsv: Words = {
  vi: 'Mở tệp bằng Excel, chọn “Lưu thành” kiểu “CSV UTF-8 (phân tách bằng dấu phẩy)” hoặc .xlsx rồi gửi lại.',
  en: 'Open the file in Excel, choose “Save as” “CSV UTF-8 (comma delimited)” or .xlsx and send it again.',
};
const correctLine: Words = {
  vi: 'Sửa dòng {line} rồi gửi lại, hoặc gửi tệp .xlsx.',
  en: 'Correct line {line} and send the file again, or send an .xlsx file.',
};

export const notText = refusal({
  code: 'sheets.csv-not-text',
  status: 415,
  reason: {
    vi: 'Tệp không phải CSV: nội dung là {found}.',
    en: 'The file is not CSV: its content is {found}.',
  },
  next: saveAsCsv,
});

export const badCsvEncoding = refusal({
  code: 'sheets.csv-not-utf8',
  status: 422,
  reason: {
    vi: 'Dòng {line}: chữ không ở bảng mã UTF-8, có thể là bảng mã cũ (TCVN3, VNI, Windows-1258).',
    en: 'Line {line}: the text is not UTF-8, perhaps an old encoding (TCVN3, VNI, Windows-1258).',
  },
  next: saveAsCsv,
});

export const badQuote = refusal({
  code: 'sheets.csv-bad-quote',
  status: 422,
  reason: {
    vi: 'Dòng {line}: có chữ sau dấu nháy kép đóng.',
    en: 'Line {line}: there is text after a closing quotation mark.',
  },
  next: correctLine,
});

export const openQuote = refusal({
  code: 'sheets.csv-open-quote',
  status: 422,
  reason: {
    vi: 'Dòng {line}: dấu nháy kép mở mà không đóng.',
    en: 'Line {line}: a quotation mark is opened and never closed.',
  },
  next: correctLine,
});

export const csvTooMuch = refusal({
  code: 'sheets.csv-too-much',
  status: 413,
  reason: {
    vi: 'Dòng {line}: quá giới hạn {limit} {what}.',
    en: 'Line {line}: over the limit of {limit} ({what}).',
  },
  next: correctLine,
});

/** NUL in a text file: it is UTF-16 without its mark, or no text at all. */
export const csvHasNul = refusal({
  code: 'sheets.csv-has-nul',
  status: 422,
  reason: { vi: 'Dòng {line}: có ký tự NUL.', en: 'Line {line}: there is a NUL character.' },
  next: saveAsCsv,
});
