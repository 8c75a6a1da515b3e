import type { Face } from './fonts/font-files.ts';

/** Points in a millimetre. */
export const mm = 72 / 25.4;

/** A4 and the margins of NĐ 30/2020/NĐ-CP, Phụ lục I; landscape pages keep the same margins as they are read. */
export const page = {
  width: 210 * mm,
  height: 297 * mm,
  top: 20 * mm,
  bottom: 20 * mm,
  left: 30 * mm,
  right: 15 * mm,
};

/** The page number stands in the top margin, so far from the edge. */
export const pageNumber = { top: 10 * mm, size: 14 };

export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Width and height between the margins. */
  readonly bodyWidth: number;
  readonly bodyHeight: number;
}

/** All in points. */
export function sheet(landscape: boolean): Sheet {
  const [width, height] = landscape ? [page.height, page.width] : [page.width, page.height];
  return {
    width,
    height,
    bodyWidth: width - page.left - page.right,
    bodyHeight: height - page.top - page.bottom,
  };
}

export type Align = 'left' | 'center' | 'right' | 'justify';

/** How a passage looks: sizes and spaces in points, `line` as a multiple of single spacing. */
export interface PassageStyle {
  readonly size: number;
  readonly face: Face;
  readonly align: Align;
  readonly line: number;
  readonly before: number;
  readonly after: number;
  /** From the left margin: of the first line, and of the others. */
  readonly first: number;
  readonly left: number;
  readonly keepWithNext: boolean;
}

const first = 12.7 * mm;
/** `Kính gửi:` stands here; its list of addressees is set under the colon. */
const addressee = 38 * mm;
const underColon = addressee + 17.5 * mm;

const body: PassageStyle = {
  size: 14,
  face: 'regular',
  align: 'justify',
  line: 1.1,
  before: 0,
  after: 6,
  first,
  left: 0,
  keepWithNext: false,
};
const heading: PassageStyle = { ...body, face: 'bold', before: 8, keepWithNext: true };
const centred: PassageStyle = { ...body, align: 'center', first: 0 };
const title: PassageStyle = { ...centred, face: 'bold', line: 1, before: 18, after: 0, keepWithNext: true };

/** Every style of a passage, by what it is. Sizes are those of Phụ lục I, the larger where two are allowed. */
export const styles = {
  title,
  authorityLine: { ...title, before: 6, after: 12 },
  oneAddressee: { ...centred, before: 14, after: 12 },
  addresseeLabel: { ...body, align: 'left', first: addressee, before: 18, after: 0, keepWithNext: true },
  addressee: { ...body, align: 'left', first: underColon, left: underColon + 8, after: 0 },
  lastAddressee: { ...body, align: 'left', first: underColon, left: underColon + 8, after: 14 },
  ground: { ...body, face: 'italic' },
  part: { ...centred, face: 'bold', before: 12, keepWithNext: true },
  section: heading,
  item: heading,
  point: { ...heading, face: 'boldItalic' },
  paragraph: body,
  centred,
  listItem: body,
  tableTitle: { ...centred, face: 'bold', size: 13, line: 1, before: 6, after: 3, keepWithNext: true },
  unitNote: { ...centred, face: 'italic', size: 12, align: 'right', line: 1, after: 3, keepWithNext: true },
  appendixTitle: { ...title, before: 0, after: 3 },
  appendixReference: { ...centred, face: 'italic', line: 1, after: 12, keepWithNext: true },
  note: { ...body, size: 11, line: 1, after: 3, first: 0 },
} as const satisfies Record<string, PassageStyle>;

export type StyleName = keyof typeof styles;

/** Sizes of the header and the closing, in points. */
export const frontSize = {
  body: 13,
  country: 13,
  motto: 14,
  number: 13,
  date: 14,
  dispatch: 13,
  stamp: 14,
  copy: 10,
};
export const closingSize = {
  authority: 14,
  name: 14,
  hint: 14,
  recipientsLabel: 12,
  recipient: 11,
  drafter: 11,
};

/** Left column of the header: the right one must take the Quốc hiệu in 13 pt bold (270 pt) on one line. */
export const frontLeftShare = 0.41;
/** Room for signature and seal between title and name. */
export const signatureRoom = 68;

export const table = { padding: 3, paddingTop: 2, border: 0.5, size: 12 };
