import {
  AlignmentType,
  BorderStyle,
  type IBorderOptions,
  type IParagraphOptions,
  LineRuleType,
  Paragraph,
  TextRun,
} from 'docx';
import type { Face } from '../fonts/font-files.ts';
import type { Align } from '../layout.ts';
import type { Run } from '../model.ts';

/** Word counts lengths in twentieths of a point, sizes of letters in halves, lines in eighths. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const satisfies Record<Align, string>;

/** Runs as Word has them; a `\n` becomes a break within the paragraph. */
export function textRuns(
  runs: readonly Run[],
  style: { size?: number; face?: Face; color?: string } = {},
): TextRun[] {
  const { size, face, color } = style;
  return runs.flatMap((run) =>
    run.text.split('\n').map(
      (text, at) =>
        new TextRun({
          text,
          ...(at > 0 ? { break: 1 } : {}),
          ...(size === undefined ? {} : { size: halfPoints(size) }),
          ...(color === undefined ? {} : { color }),
          ...(run.bold || face?.startsWith('bold') ? { bold: true } : {}),
          ...(run.italic || face?.toLowerCase().includes('italic') ? { italics: true } : {}),
          ...(run.raised ? { superScript: true } : {}),
        }),
    ),
  );
}

export interface LineOptions {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly align: Align;
  readonly before?: number;
  readonly color?: string;
  readonly outlineLevel?: number;
}

/** A line of the header or the closing: single spacing, no indent. */
export function lineParagraph(line: LineOptions, more: Partial<IParagraphOptions> = {}): Paragraph {
  const { text, face, size, align, before = 0, color, outlineLevel } = line;
  return new Paragraph({
    style: 'plain',
    alignment: alignments[align],
    spacing: { before: twips(before) },
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
    children: textRuns([{ text }], { size, face, ...(color === undefined ? {} : { color }) }),
    ...more,
  });
}

/** A drawn line of that length in the middle of a column: the upper border of an empty paragraph. */
export function rule(length: number, width: number, space: { before: number; after: number }): Paragraph {
  return ruled(Math.max(0, (width - length) / 2), Math.max(0, (width - length) / 2), space);
}

/** The line above notes: as long as told, from the left margin. */
export function ruled(left: number, right: number, space: { before: number; after: number }): Paragraph {
  return new Paragraph({
    style: 'plain',
    keepNext: true,
    indent: { left: twips(left), right: twips(right) },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    spacing: {
      before: twips(space.before),
      after: twips(space.after),
      line: 20,
      lineRule: LineRuleType.EXACT,
    },
    children: [],
  });
}

/** Parts tables, which Word would join, and closes a page that ends in one; next to no height of its own. */
export function spacer(after = 0, keepNext = false): Paragraph {
  return new Paragraph({
    style: 'plain',
    keepNext,
    spacing: { before: 0, after: twips(after), line: 20, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

export const noBorder: IBorderOptions = { style: BorderStyle.NONE, size: 0, color: 'auto' };
