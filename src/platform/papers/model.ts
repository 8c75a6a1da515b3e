import type { IsoDate } from '../../kernel/iso-date.ts';
import type { PaperKind } from './format/paper-kinds.ts';

/** A stretch of text in one style. With `chipId` it is a figure: the text is what a query gave, not what somebody typed. */
export interface Run {
  readonly text: string;
  readonly chipId?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Raised and small, for the mark of a note: `(1)`. */
  readonly raised?: boolean;
}

/** Running text: a plain string where nothing in it is styled or a figure. */
export type Prose = string | readonly Run[];

/** An official paper as data: what is in it, not how it looks. Three renderers give it the layout of NĐ 30/2020/NĐ-CP. */
export interface Paper {
  readonly kind: PaperKind;
  readonly header: PaperHeader;
  /** Căn cứ: each without its closing `;`. */
  readonly grounds?: readonly Prose[];
  readonly blocks: readonly Block[];
  readonly closing?: Closing;
  /** Small print after the signature, such as the figures adjusted since signing. */
  readonly notes?: readonly Prose[];
  readonly appendices?: readonly Appendix[];
  /** The whole body lies on landscape pages, as a payment list does. */
  readonly landscape?: boolean;
  /** When it was made, ISO 8601 with zone: goes into the file's properties, so that the same paper is the same bytes. */
  readonly madeAt: string;
}

export interface PaperHeader {
  /** ô 2, in ordinary letters; capitals are made. `\n` forces a line break. Null for a body without a parent. */
  readonly parentBody: string | null;
  readonly issuingBody: string;
  /** ô 3. Null number: not yet registered, a blank is left. `symbol` is what follows the slash, `BC-SLĐTBXH`. */
  readonly number: number | null;
  readonly symbol: string;
  /** ô 4. Null date: not yet signed, blanks are left in the year `year`. */
  readonly place: string;
  readonly date: IsoDate | null;
  readonly year?: number;
  /** ô 5a, instead of the name of the kind: for papers outside the 29 types. */
  readonly typeName?: string;
  /** ô 5a trích yếu, or ô 5b of a công văn without its `V/v`. `\n` forces a line break. */
  readonly subject: string;
  /** Between the title and the grounds of a decision: `Giám đốc Sở …`. Printed in capitals. */
  readonly authorityLine?: string;
  /** ô 9a, without punctuation. */
  readonly addressees?: readonly string[];
  /** ô 10b. */
  readonly urgency?: 'KHẨN' | 'THƯỢNG KHẨN' | 'HOẢ TỐC';
  /** ô 11 and the state of the paper, framed in black: `DỰ THẢO`, `LƯU HÀNH NỘI BỘ`. */
  readonly marks?: readonly string[];
  /** ô 14, size 10, top right: form of the copy, body, time of signing. */
  readonly copyLines?: readonly string[];
}

export type Block = Heading | Paragraph | List | Table;

/** `label` is printed as given (`Phần thứ nhất`, `I.`, `1.`, `a)`), so that numbering may run on across parts. */
export interface Heading {
  readonly block: 'heading';
  readonly level: 'part' | 'section' | 'item' | 'point';
  readonly label: string;
  readonly title: Prose;
}

export interface Paragraph {
  readonly block: 'paragraph';
  readonly text: Prose;
  readonly align?: 'justify' | 'center';
}

/** Points of a text. Letters and numbers are counted in Vietnamese order: a) b) c) d) đ) e) g) … */
export interface List {
  readonly block: 'list';
  readonly style: 'dash' | 'plus' | 'number' | 'letter';
  readonly items: readonly Prose[];
}

export interface Table {
  readonly block: 'table';
  /** Above the table, centred and bold. */
  readonly title?: string;
  /** Above it on the right in italics: `Đơn vị tính: triệu đồng`. */
  readonly unitNote?: string;
  readonly columns: readonly Column[];
  readonly head: readonly (readonly HeadCell[])[];
  /** A row `1 2 3 …` closes the head. */
  readonly isNumbered?: boolean;
  readonly rows: readonly Row[];
  /** Within a portrait body: on landscape pages of its own. */
  readonly landscape?: boolean;
  /** Points; 12 when not told. */
  readonly size?: 9 | 10 | 11 | 12 | 13;
}

export interface Column {
  /** Share of the width, in any unit. A column is never made narrower than its longest word if there is room elsewhere. */
  readonly width: number;
  /** `number` is on the right with digits of one width. */
  readonly align: 'left' | 'center' | 'number';
}

export interface HeadCell {
  readonly text: Prose;
  /** Columns and rows it spans; 1 when not told. */
  readonly columns?: number;
  readonly rows?: number;
}

export interface Row {
  /** `group` heads the rows below it, `total` sums up: both bold. */
  readonly kind?: 'group' | 'total';
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly text: Prose;
  readonly columns?: number;
  readonly align?: Column['align'];
}

export interface Closing {
  /** ô 9b, without dash and punctuation; the last is `Lưu: VT, …`. */
  readonly recipients?: readonly string[];
  /** Side by side, the one that counts last (on the right). */
  readonly signatures: readonly Signature[];
  /** ô 12: drafter's symbol and number of copies, `VP.05`. */
  readonly drafterMark?: string;
}

/** ô 7. `authority` are the lines of capitals, `KT. GIÁM ĐỐC`, `PHÓ GIÁM ĐỐC` (see `signingLines`). */
export interface Signature {
  /** Above the authority, in italics: place and date on a list. */
  readonly above?: string;
  readonly authority: readonly string[];
  /** Below the authority, in italics: `(Ký, ghi rõ họ tên)`. */
  readonly hint?: string;
  /** Null: not signed yet, the place is left empty. */
  readonly name: string | null;
}

/**
 * With two or more, they are headed `Phụ lục I`, `Phụ lục II`, …; one alone is `Phụ lục`. A separate sheet lies beside the
 * paper without being part of it: it has no number and says which paper it is about. Separate sheets come last.
 */
export interface Appendix {
  readonly title: string;
  readonly isSeparate?: boolean;
  readonly landscape?: boolean;
  readonly blocks: readonly Block[];
  readonly closing?: Closing;
}
