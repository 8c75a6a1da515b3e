const people =
  'người lao động|người dân|người|lao động|nhân khẩu|khẩu|trẻ em|trẻ|em|cháu|học viên|học sinh|sinh viên|đối tượng|' +
  'trường hợp|ca|hội viên|đoàn viên|thành viên|cán bộ|công chức|viên chức|đồng chí|nạn nhân|bệnh nhân|thương binh|' +
  'nam|nữ|phụ nữ|công nhân|nông dân|giáo viên|nhà giáo|đại biểu|cộng tác viên|tình nguyện viên|cụ|liệt sĩ|ứng viên';

const others =
  'hộ gia đình|hộ kinh doanh|hộ nghèo|hộ cận nghèo|hộ dân|hộ|vụ việc|vụ|hồ sơ|lượt người|lượt|lớp|nhà|căn nhà|căn|ngôi nhà|mộ|' +
  'cuộc|buổi|phiên|hội nghị|hội thảo|đợt|xã|huyện|thôn|bản|phường|tỉnh|thị trấn|ấp|khóm|khu|mô hình|dự án|công trình|doanh nghiệp|' +
  'cơ sở|hợp tác xã|hợp đồng|giấy phép|suất quà|suất|phần quà|quà|thẻ|đơn thư|đơn|phiếu|văn bản|quyết định|nhiệm vụ|' +
  'chỉ tiêu|tin bài|tin|bài viết|bài|tờ rơi|trường học|trường|tổ chức|câu lạc bộ|đội|tổ|chuyến|cuốn|bộ|thủ tục|tthc|dịch vụ|' +
  'đơn vị|địa phương|trung tâm|giường|phòng|mũi|liều|nhóm|cặp|khoản|món|sản phẩm|gói thầu|tiểu dự án|việc làm|vị trí|' +
  'cơ quan|con|điểm|chốt|biển|pano|băng rôn|cuộc gọi|kiến nghị|lớp học|khóa|tuyến|cây|thiết bị|máy|xe|phương tiện|quỹ|suất học bổng|' +
  'sổ|huân chương|bằng khen|giấy khen|kỳ|cuộc thanh tra|cuộc kiểm tra|lượt khách|khách|chỗ|suất ăn|di tích';

const measures = 'tấn|kg|tạ|yến|ha|km|m2|m3|m²|m³|lít|gam|mét|lít|mw|kwh|usd|đô la';

/** Time is no quantity here: `6 tháng đầu năm`, `14 giờ`. */
const times =
  'năm|tháng|quý|tuần|ngày|giờ|phút|giây|tuổi|h|thế kỷ|nhiệm kỳ|giờ làm|ngày công|đời|thập kỷ|phần trăm điểm';

/** What a word after a number makes of it. */
export interface Unit {
  readonly text: string;
  readonly kind: 'count' | 'measure' | 'time' | 'percent' | 'points' | 'dong';
  readonly unit: string;
}

const classOf = (word: string): string => {
  if (/^hộ/.test(word)) return 'hộ';
  if (/^lượt/.test(word)) return 'lượt';
  if (/^vụ/.test(word)) return 'vụ';
  if (/quà$|^suất/.test(word)) return 'suất';
  if (/nhà$|^căn/.test(word)) return 'nhà';
  if (/^lớp/.test(word)) return 'lớp';
  if (/^đơn(?: thư)?$/.test(word)) return 'đơn';
  return word;
};

const table = new Map<string, Unit>();
for (const text of times.split('|')) table.set(text, { text, kind: 'time', unit: text });
for (const text of measures.split('|')) table.set(text, { text, kind: 'measure', unit: text });
for (const text of others.split('|')) table.set(text, { text, kind: 'count', unit: classOf(text) });
for (const text of people.split('|')) table.set(text, { text, kind: 'count', unit: 'people' });
for (const text of ['điểm %', 'điểm phần trăm', '% điểm', 'điểm % '])
  table.set(text, { text, kind: 'points', unit: '%' });
for (const text of ['%', 'phần trăm']) table.set(text, { text, kind: 'percent', unit: '%' });
for (const text of ['đồng', 'đ', 'vnđ', 'vnd']) table.set(text, { text, kind: 'dong', unit: 'đồng' });

const longest = [...table.keys()].sort((a, b) => b.length - a.length);
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
// Sticky and one alternative of fixed words: no backtracking beyond the longest of them.
const known = new RegExp(`[ ]{0,2}(${longest.map(literal).join('|')})(?![\\p{L}\\d])`, 'uy');
const anyWord = /[ ]{0,2}(\p{L}+)/uy;

/** The known unit at a place of the lower-case text, with the end of what was read. */
export function readUnit(lower: string, at: number): { readonly unit: Unit; readonly end: number } | null {
  known.lastIndex = at;
  const match = known.exec(lower);
  const unit = match && table.get(match[1] ?? '');
  return match && unit ? { unit, end: at + match[0].length } : null;
}

/** The next word, for quantities whose unit the table does not know: `12 mô đất`. */
export function readWord(lower: string, at: number): string | null {
  anyWord.lastIndex = at;
  return anyWord.exec(lower)?.[1] ?? null;
}

const scales: Readonly<Record<string, number>> = {
  nghìn: 3,
  ngàn: 3,
  vạn: 4,
  triệu: 6,
  tr: 6,
  tỷ: 9,
  tỉ: 9,
};
const scaleWord =
  /[ ]{0,2}(nghìn|ngàn|vạn|triệu|tr(?=[. ]?đ)|tỷ|tỉ)\.?(?![\p{L}\d])[ ]?|[ ]{0,2}(trđ|trđồng)(?!\p{L})/uy;

/** `nghìn`, `triệu`, `tỷ` after a number, also `nghìn tỷ`: the power of ten and where reading ended. */
export function readScale(
  lower: string,
  at: number,
): { readonly scale: number; readonly end: number } | null {
  let end = at;
  let scale = 0;
  for (let words = 0; words < 2; words += 1) {
    scaleWord.lastIndex = end;
    const match = scaleWord.exec(lower);
    if (!match) break;
    // `trđ` is scale and unit in one; the unit is read from its đ.
    const word = match[1] ?? 'tr';
    const length = match[2] ? match[0].length - match[2].length + 2 : match[0].trimEnd().length;
    scale += scales[word] ?? 0;
    end += length;
    if (match[2]) break;
  }
  return end === at ? null : { scale, end };
}
