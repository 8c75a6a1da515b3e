/** Words after which a number is a name, not a quantity, whatever follows it. */
const structural =
  /(?:^|[^\p{L}])(?:điều|khoản|mục|chương|phụ lục|biểu|quý|lần thứ|thứ|tổng đài|điện thoại|đt|sđt|fax|quốc lộ|tỉnh lộ|covid|hotline|tiểu mục|mẫu số|biểu số|kỳ họp thứ|hộp thư|tài khoản|stk|mst|mã số|cmnd|cccd)[ :.-]{0,2}$/u;

/** Words after which it is a name unless a known unit follows: `nhóm 3`, but `nhóm 3 người`. */
const naming =
  /(?:^|[^\p{L}])(?:số|điểm|phần|bảng|mẫu|hình|cấp|giai đoạn|đường|khu vực|vùng|hạng|loại|nhóm|lớp|phường|quận|tổ|thôn|ấp|khu phố|tiểu khu|bản|đội|trang|tập|quyển|kỳ|đợt|khóa|khoá|mức độ|mức|vòng|bước|tuần|km|năm|thứ|tầng|phòng|lô|ca)[ :.-]{0,2}$/u;
const notNaming = /(?:tổng số|trong số|một số|con số|tổng|là|có)[ :]{0,2}$/u;

/** Only small whole numbers name a day or a month: `4 tháng 6.905 lao động`. */
const calendar = /(?:^|[^\p{L}])(?:ngày|tháng|quý|mùng|mồng|rằm)[ :.-]{0,2}$/u;

export function isNamedBefore(lower: string, at: number, raw: string): boolean {
  const before = lower.slice(Math.max(0, at - 16), at);
  return structural.test(before) || (/^\d{1,2}$/.test(raw) && calendar.test(before));
}

export function isNamedUnlessUnit(lower: string, at: number): boolean {
  const before = lower.slice(Math.max(0, at - 16), at);
  return naming.test(before) && !notNaming.test(before);
}

/** 1900 to 2100, written without a separator. */
export const looksYear = (raw: string) => /^(?:19|20)\d{2}$/.test(raw);

/** `1.`, `2.1.`, `3)`, `2.1 Kết quả` at the beginning of a line, and `(1)`. */
export function isNumbering(text: string, start: number, end: number): boolean {
  const raw = text.slice(start, end);
  if (!/^\d{1,2}(?:\.\d{1,2}){0,3}$/.test(raw)) return false;
  if (text[start - 1] === '(' && text[end] === ')' && !raw.includes('.')) return true;
  const isFirst = /(?:^|[\n;:.])[ \t*+-]{0,6}$/.test(text.slice(Math.max(0, start - 8), start));
  if (!isFirst) return false;
  const after = text.slice(end, end + 4);
  return (
    /^[.)](?:[ \t]|$)/.test(after) ||
    (/^[ \t]+\p{Lu}/u.test(after) && /[\n]|^[ \t]*$/.test(text.slice(Math.max(0, start - 8), start)))
  );
}

const dateBefore = /(?:ngày|đến|hết|từ|trước|sau|tết|dịp|lễ|tháng|mùng|mồng|sáng|chiều|thứ \p{L}+,?)[ (]*$/u;

/** What a chain of digits and slashes is: the number of a paper, a date, or two figures divided (`2.970/6.000 người`). */
export function chainKind(
  lower: string,
  start: number,
  chain: string,
  hasUnitAfter: boolean,
): 'opaque' | 'pair' {
  const after = lower.slice(start + chain.length, start + chain.length + 3);
  // 15/2020/QĐ-TTg, 02-NQ/TU, 01/2020-TB: a letter after the slash or the dash.
  if (/^(?: ?\/ ?\p{L}|-\p{L})/u.test(after)) return 'opaque';
  const parts = chain.split(/ ?\/ ?/);
  const [first = '', second = ''] = parts;
  if (parts.length !== 2) return 'opaque';
  if (dateBefore.test(lower.slice(Math.max(0, start - 14), start))) return 'opaque';
  if (looksYear(second) && /^\d{1,2}$/.test(first)) return 'opaque';
  const mayBeDay =
    /^\d{1,2}$/.test(first) && Number(first) <= 31 && /^\d{1,2}$/.test(second) && Number(second) <= 12;
  return mayBeDay && !hasUnitAfter ? 'opaque' : 'pair';
}

/** Glued to letters: `K01`, `Covid-19`, `02-NQ`, `tap1`, an address of the web. */
export function isGlued(text: string, start: number, end: number, figureEnd: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  return (
    /[\p{L}_@#&\\]$/u.test(before) ||
    // `120 hồ sơ/125 hồ sơ` divides, `BC/12` does not.
    (/\p{L}[-–./]$/u.test(before) && figureEnd !== start - 1) ||
    /^(?:[-–]\p{L}|[@_\\])/u.test(text.slice(end, end + 2)) ||
    /^ - \p{Lu}{2}/u.test(text.slice(end, end + 5))
  );
}
