import type { StyleName } from '../layout.ts';
import type { Run, Signature } from '../model.ts';

/**
 * A paper with every word, label, number and line break of the print decided, still without pages. The three renderers
 * draw exactly this, so that they cannot differ in content. In texts `\n` is a forced line break.
 */
export interface Composition {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly madeAt: string;
  readonly sections: readonly Section[];
}

/** Pages of one orientation. Where `startsNumbering`, page numbers begin at 1 and the first is not shown. */
export interface Section {
  readonly landscape: boolean;
  readonly startsNumbering: boolean;
  readonly parts: readonly Part[];
}

export type Part = Front | Rule | Passage | Points | Grid | End | Notes;

export interface Front {
  readonly part: 'front';
  readonly copyLines: readonly string[];
  readonly parentBody: string | null;
  readonly issuingBody: string;
  /** Length of the line under it, points. */
  readonly issuingRule: number;
  readonly country: string;
  readonly motto: string;
  /** The line under the motto is as long as the motto. */
  readonly mottoRule: number;
  readonly number: string;
  readonly dateLine: string;
  readonly dispatchSubject: string | null;
  readonly stamps: readonly Stamp[];
}

/** Framed words; width and height of the frame in points. */
export interface Stamp {
  readonly text: string;
  readonly isUrgency: boolean;
  readonly width: number;
  readonly height: number;
}

/** A short centred line, as under the trích yếu; length in points. */
export interface Rule {
  readonly part: 'rule';
  readonly width: number;
}

export interface Passage {
  readonly part: 'passage';
  readonly style: StyleName;
  readonly runs: readonly Run[];
  /** 1 for the title of the paper, 2 and on below it without a gap; none for what is no heading. */
  readonly rank?: number;
}

export interface Points {
  readonly part: 'points';
  readonly items: readonly Point[];
}

export interface Point {
  readonly marker: string;
  readonly runs: readonly Run[];
}

export interface Grid {
  readonly part: 'grid';
  /** What it is called for a reader who does not see it. */
  readonly name: string;
  readonly size: number;
  /** Points; they add up to the width between the margins. */
  readonly widths: readonly number[];
  readonly head: readonly (readonly GridCell[])[];
  readonly rows: readonly GridRow[];
}

export interface GridRow {
  readonly kind: 'plain' | 'group' | 'total';
  readonly cells: readonly GridCell[];
}

export interface GridCell {
  readonly runs: readonly Run[];
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly align: 'left' | 'center' | 'right';
  readonly isNumber: boolean;
}

export interface End {
  readonly part: 'end';
  readonly recipientsLabel: string;
  readonly recipients: readonly string[];
  readonly signatures: readonly Signature[];
  readonly drafterMark: string | null;
}

export interface Notes {
  readonly part: 'notes';
  readonly items: readonly (readonly Run[])[];
}
