/** The 29 types of administrative paper (NĐ 30/2020/NĐ-CP Điều 7, Phụ lục III), by our name, with name and abbreviation. */
export const paperKinds = {
  resolution: { name: 'Nghị quyết', abbreviation: 'NQ' },
  decision: { name: 'Quyết định', abbreviation: 'QĐ' },
  directive: { name: 'Chỉ thị', abbreviation: 'CT' },
  statute: { name: 'Quy chế', abbreviation: 'QC' },
  regulation: { name: 'Quy định', abbreviation: 'QyĐ' },
  communique: { name: 'Thông cáo', abbreviation: 'TC' },
  notice: { name: 'Thông báo', abbreviation: 'TB' },
  guidance: { name: 'Hướng dẫn', abbreviation: 'HD' },
  programme: { name: 'Chương trình', abbreviation: 'CTr' },
  plan: { name: 'Kế hoạch', abbreviation: 'KH' },
  option: { name: 'Phương án', abbreviation: 'PA' },
  scheme: { name: 'Đề án', abbreviation: 'ĐA' },
  project: { name: 'Dự án', abbreviation: 'DA' },
  report: { name: 'Báo cáo', abbreviation: 'BC' },
  minutes: { name: 'Biên bản', abbreviation: 'BB' },
  proposal: { name: 'Tờ trình', abbreviation: 'TTr' },
  contract: { name: 'Hợp đồng', abbreviation: 'HĐ' },
  dispatch: { name: 'Công văn', abbreviation: null },
  telegram: { name: 'Công điện', abbreviation: 'CĐ' },
  memorandum: { name: 'Bản ghi nhớ', abbreviation: 'BGN' },
  agreement: { name: 'Bản thỏa thuận', abbreviation: 'BTT' },
  authorisation: { name: 'Giấy ủy quyền', abbreviation: 'GUQ' },
  invitation: { name: 'Giấy mời', abbreviation: 'GM' },
  introduction: { name: 'Giấy giới thiệu', abbreviation: 'GGT' },
  leavePermit: { name: 'Giấy nghỉ phép', abbreviation: 'GNP' },
  coverNote: { name: 'Phiếu gửi', abbreviation: 'PG' },
  transferNote: { name: 'Phiếu chuyển', abbreviation: 'PC' },
  noticeNote: { name: 'Phiếu báo', abbreviation: 'PB' },
  officialLetter: { name: 'Thư công', abbreviation: null },
} as const satisfies Record<string, { readonly name: string; readonly abbreviation: string | null }>;

/** `other` is a paper outside the 29 types: its header carries a `typeName`. */
export type PaperKind = keyof typeof paperKinds | 'other';

/** Types of normative and consolidated papers, which are cited though not issued by a department. */
const cited = ['L', 'PL', 'LCT', 'NĐ', 'TT', 'TTLT', 'NQLT', 'VBHN', 'HNVB', 'SY', 'TrS', 'SL'];

/** Every abbreviation that stands where a type stands in a number-symbol. */
export const typeAbbreviations: ReadonlySet<string> = new Set([
  ...Object.values(paperKinds).flatMap((kind) => (kind.abbreviation === null ? [] : [kind.abbreviation])),
  ...cited,
]);
