import { refusal } from '../../kernel/refusal.ts';
import type { Words } from '../../kernel/words.ts';

const saveAsXlsx: Words = {
  vi: 'Mở tệp bằng Excel hoặc LibreOffice, chọn “Lưu thành” kiểu “Sổ làm việc Excel (.xlsx)” rồi gửi lại.',
  en: 'Open the file in Excel or LibreOffice, choose “Save as” “Excel workbook (.xlsx)” and send it again.',
};
const sendAgain: Words = {
  vi: 'Mở tệp gốc, lưu lại thành .xlsx rồi gửi lại; nếu vẫn lỗi, chép dữ liệu sang tệp mới.',
  en: 'Open the original file, save it as .xlsx again and send it; if it still fails, copy the data to a new file.',
};
const sendOnlyRows: Words = {
  vi: 'Chép riêng các dòng dữ liệu sang một tệp .xlsx mới rồi gửi lại.',
  en: 'Copy only the rows of data to a new .xlsx file and send that.',
};

const unmerge: Words = {
  vi: 'Bỏ gộp ô trong các dòng dữ liệu (Trang chủ › Hợp nhất và Căn giữa) rồi gửi lại.',
  en: 'Unmerge the cells of the rows of data (Home › Merge & Center) and send the file again.',
};

/** The file has no bytes. */
export const emptyFile = refusal({
  code: 'sheets.empty-file',
  status: 422,
  reason: { vi: 'Tệp rỗng (0 byte).', en: 'The file is empty (0 bytes).' },
  next: sendAgain,
});

export const fileTooLarge = refusal({
  code: 'sheets.file-too-large',
  status: 413,
  reason: { vi: 'Tệp lớn hơn {limit} MB.', en: 'The file is larger than {limit} MB.' },
  next: {
    vi: 'Chia dữ liệu thành nhiều tệp, hoặc bỏ hình ảnh và các trang tính không dùng.',
    en: 'Split the data into several files, or remove pictures and unused sheets.',
  },
});

/** `found` is what the bytes are: `PDF`, `HTML`, `RAR`, `DOCX`. */
export const notWorkbook = refusal({
  code: 'sheets.not-a-workbook',
  status: 415,
  reason: {
    vi: 'Đây không phải tệp Excel .xlsx dù tên tệp có thể ghi vậy: nội dung là {found}.',
    en: 'This is not an Excel .xlsx file, whatever its name says: its content is {found}.',
  },
  next: saveAsXlsx,
});

export const oldWorkbook = refusal({
  code: 'sheets.old-workbook',
  status: 415,
  reason: {
    vi: 'Đây là tệp Excel kiểu cũ (.xls) hoặc tệp OLE khác, không phải .xlsx.',
    en: 'This is an old Excel file (.xls) or another OLE file, not .xlsx.',
  },
  next: saveAsXlsx,
});

export const binaryWorkbook = refusal({
  code: 'sheets.binary-workbook',
  status: 415,
  reason: { vi: 'Đây là sổ làm việc nhị phân (.xlsb).', en: 'This is a binary workbook (.xlsb).' },
  next: saveAsXlsx,
});

export const encryptedFile = refusal({
  code: 'sheets.encrypted',
  status: 415,
  reason: { vi: 'Tệp được đặt mật khẩu (mã hoá).', en: 'The file is protected by a password (encrypted).' },
  next: {
    vi: 'Mở tệp, bỏ mật khẩu ở mục Tệp › Thông tin › Bảo vệ, lưu lại rồi gửi.',
    en: 'Open the file, remove the password under File › Info › Protect, save it and send it again.',
  },
});

export const hasMacros = refusal({
  code: 'sheets.has-macros',
  status: 415,
  reason: {
    vi: 'Tệp chứa macro ({part}); tệp có chương trình bên trong không được nhận.',
    en: 'The file contains macros ({part}); files with programs inside are not accepted.',
  },
  next: saveAsXlsx,
});

export const notZip = refusal({
  code: 'sheets.damaged-zip',
  status: 422,
  reason: {
    vi: 'Tệp .xlsx bị hỏng hoặc thiếu phần cuối, có thể do tải lên chưa hết ({problem}).',
    en: 'The .xlsx file is damaged or cut short, perhaps by an unfinished upload ({problem}).',
  },
  next: sendAgain,
});

export const tooManyParts = refusal({
  code: 'sheets.too-many-parts',
  status: 413,
  reason: {
    vi: 'Tệp nén chứa hơn {limit} mục, nhiều hơn mọi sổ làm việc thật.',
    en: 'The file holds more than {limit} entries, more than any real workbook.',
  },
  next: sendOnlyRows,
});

/** A zip bomb, by the central directory or by what came out of it. */
export const inflatesTooMuch = refusal({
  code: 'sheets.inflates-too-much',
  status: 413,
  reason: {
    vi: 'Phần {part} của tệp nở ra quá lớn khi giải nén (quá {limit}), giống tệp “bom nén”.',
    en: 'The part {part} of the file inflates too much (over {limit}), like a “zip bomb”.',
  },
  next: sendOnlyRows,
});

export const unsafePartName = refusal({
  code: 'sheets.unsafe-part-name',
  status: 422,
  reason: {
    vi: 'Tệp nén chứa mục có tên không an toàn: {part}.',
    en: 'The file holds an entry with an unsafe name: {part}.',
  },
  next: sendOnlyRows,
});

/** Two entries of one name, or entries whose bytes overlap: two programs would read two different workbooks. */
export const twoFacedZip = refusal({
  code: 'sheets.two-faced-zip',
  status: 422,
  reason: {
    vi: 'Tệp nén mâu thuẫn với chính nó ở mục {part} ({problem}).',
    en: 'The file contradicts itself at the entry {part} ({problem}).',
  },
  next: sendOnlyRows,
});

export const partMissing = refusal({
  code: 'sheets.part-missing',
  status: 422,
  reason: { vi: 'Sổ làm việc thiếu phần {part}.', en: 'The workbook lacks its part {part}.' },
  next: sendAgain,
});

export const partTooLarge = refusal({
  code: 'sheets.part-too-large',
  status: 413,
  reason: {
    vi: 'Phần {part} của sổ làm việc lớn hơn {limit} MB.',
    en: 'The part {part} of the workbook is larger than {limit} MB.',
  },
  next: sendOnlyRows,
});

export const badXml = refusal({
  code: 'sheets.bad-xml',
  status: 422,
  reason: {
    vi: 'Phần {part} của sổ làm việc không đúng cú pháp: {problem}.',
    en: 'The part {part} of the workbook is not well-formed: {problem}.',
  },
  next: sendAgain,
});

/** Document type declarations could define entities that unfold without end or fetch files (XXE). */
export const hasDoctype = refusal({
  code: 'sheets.has-doctype',
  status: 422,
  reason: {
    vi: 'Phần {part} chứa khai báo DOCTYPE, điều mà sổ làm việc thật không bao giờ có.',
    en: 'The part {part} has a DOCTYPE declaration, which a real workbook never has.',
  },
  next: sendOnlyRows,
});

export const unknownEncoding = refusal({
  code: 'sheets.unknown-encoding',
  status: 422,
  reason: {
    vi: 'Phần {part} dùng bảng mã {encoding}; chỉ đọc được UTF-8 và UTF-16.',
    en: 'The part {part} is encoded as {encoding}; only UTF-8 and UTF-16 are read.',
  },
  next: sendAgain,
});

export const badStructure = refusal({
  code: 'sheets.bad-structure',
  status: 422,
  reason: {
    vi: 'Phần {part} có cấu trúc lạ: {problem}.',
    en: 'The part {part} has an unexpected structure: {problem}.',
  },
  next: sendAgain,
});

export const noSheets = refusal({
  code: 'sheets.no-sheets',
  status: 422,
  reason: { vi: 'Sổ làm việc không có trang tính nào.', en: 'The workbook has no sheet.' },
  next: sendAgain,
});

export const noSuchSheet = refusal({
  code: 'sheets.no-such-sheet',
  status: 404,
  reason: {
    vi: 'Sổ làm việc không có trang tính “{sheet}”; các trang tính: {names}.',
    en: 'The workbook has no sheet “{sheet}”; its sheets are: {names}.',
  },
  next: {
    vi: 'Đổi tên trang tính trong tệp hoặc chọn đúng tên trang tính.',
    en: 'Rename the sheet in the file or choose one of its names.',
  },
});

export const tooManySharedTexts = refusal({
  code: 'sheets.too-many-texts',
  status: 413,
  reason: {
    vi: 'Các chữ trong sổ làm việc chiếm hơn {limit} MB.',
    en: 'The texts of the workbook take more than {limit} MB.',
  },
  next: { vi: 'Chia dữ liệu thành nhiều tệp.', en: 'Split the data into several files.' },
});

export const tooManyMergedAreas = refusal({
  code: 'sheets.too-many-merged-areas',
  status: 413,
  reason: {
    vi: 'Trang tính “{sheet}” có quá nhiều vùng ô gộp (giới hạn {limit}).',
    en: 'The sheet “{sheet}” has too many merged areas (the limit is {limit}).',
  },
  next: unmerge,
});

export const mergedAreasOverlap = refusal({
  code: 'sheets.merged-areas-overlap',
  status: 422,
  reason: {
    vi: 'Trang tính “{sheet}”, dòng {row}: các vùng ô gộp chồng lên nhau.',
    en: 'Sheet “{sheet}”, row {row}: merged areas overlap.',
  },
  next: unmerge,
});

/** For writing: Excel's own limit. */
export const tooManyRows = refusal({
  code: 'sheets.too-many-rows',
  status: 413,
  reason: {
    vi: 'Trang tính “{sheet}” cần hơn {limit} dòng, nhiều hơn Excel chứa được.',
    en: 'The sheet “{sheet}” needs more than {limit} rows, more than Excel can hold.',
  },
  next: {
    vi: 'Xuất ít dữ liệu hơn (theo huyện, xã hoặc kỳ), hoặc xuất CSV.',
    en: 'Export less (by district, commune or period), or export CSV.',
  },
});
