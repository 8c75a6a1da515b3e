import { columnShares } from '../compose/column-shares.ts';
import type { End, Notes } from '../compose/composition.ts';
import type { Face } from '../fonts/font-files.ts';
import { closingSize, mm, signatureRoom, styles } from '../layout.ts';
import type { Signature } from '../model.ts';
import type { Box } from './box.ts';
import { stackedBoxes, textBoxes } from './passage.ts';
import {
  type Doc,
  decoration,
  drawRule,
  type Element,
  lineHeight,
  type Place,
  tagged,
  textHeight,
  writeText,
} from './pen.ts';

interface Entry {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly align: 'left' | 'center';
  /** Empty space above. */
  readonly gap: number;
}

const space = 18;

/** Recipients on the left, signatures on the right, never parted from each other unless they are taller than a page. */
export function endBoxes(doc: Doc, parent: Element, end: End, width: number, pageHeight: number): Box[] {
  const columns = [
    ...(end.recipients.length > 0 || end.drafterMark !== null ? [recipientEntries(end)] : []),
    ...end.signatures.map(signatureEntries),
  ];
  const widths = columnShares(end).map((share) => share * width);
  const lefts = widths.map((_, at) => widths.slice(0, at).reduce((sum, one) => sum + one, 0));
  // A lone signature stands in the right half: its column is the second, behind an empty first one.
  const offset = widths.length - columns.length;
  const widthOf = (at: number) => widths[at + offset] ?? width;
  const height = Math.max(...columns.map((entries, at) => columnHeight(entries, widthOf(at))), 0);
  if (height > pageHeight) {
    const texts = columns.flat().filter(({ text }) => text !== '');
    return stackedBoxes(
      doc,
      parent,
      texts.map(({ gap: _, ...look }) => ({ ...look, tag: 'P' })),
      width,
    );
  }
  const placed = columns.map((entries, at) => ({
    left: lefts[at + offset] ?? 0,
    width: widthOf(at),
    entries: entries.map((entry) => {
      const element = doc.struct('P');
      parent.add(element);
      return { entry, element };
    }),
  }));
  const box: Box = {
    height,
    before: space,
    after: 0,
    keepWithNext: false,
    paint: (page, x, y) => {
      for (const column of placed) {
        let top = y;
        for (const { entry, element } of column.entries) {
          const place: Place = { x: x + column.left, y: top + entry.gap, width: column.width };
          tagged(page, element, 'P', () => {
            writeText(page, entry.text, entry.face, entry.size, place, entry.align);
          });
          top += entryHeight(entry, column.width);
        }
      }
    },
  };
  return [box];
}

/** Small print after a short line, as a footnote. */
export function noteBoxes(doc: Doc, parent: Element, notes: Notes, width: number): Box[] {
  const line: Box = {
    height: 6,
    before: 14,
    after: 0,
    keepWithNext: true,
    paint: (page, x, y) => decoration(page, 'Layout', () => drawRule(page, x + 25 * mm, y, 50 * mm)),
  };
  const boxes = notes.items.flatMap((runs) => {
    const element = doc.struct('P');
    parent.add(element);
    return textBoxes(element, 'P', runs, styles.note, width);
  });
  return [line, ...boxes];
}

function recipientEntries(end: End): Entry[] {
  const item = { face: 'regular', align: 'left', gap: 0 } as const;
  const label = {
    text: end.recipientsLabel,
    face: 'boldItalic',
    size: closingSize.recipientsLabel,
    align: 'left',
    gap: 1,
  } as const;
  return [
    ...(end.recipients.length > 0 ? [label] : []),
    ...end.recipients.map((text): Entry => ({ ...item, text, size: closingSize.recipient })),
    ...(end.drafterMark === null
      ? []
      : [{ ...item, text: end.drafterMark, size: closingSize.drafter, gap: 6 }]),
  ];
}

function signatureEntries(signature: Signature): Entry[] {
  const bold = { face: 'bold', size: closingSize.authority, align: 'center', gap: 0 } as const;
  const hint = { face: 'italic', size: closingSize.hint, align: 'center', gap: 0 } as const;
  return [
    ...(signature.above === undefined ? [] : [{ ...hint, text: signature.above }]),
    ...signature.authority.map((text) => ({ ...bold, text })),
    ...(signature.hint === undefined ? [] : [{ ...hint, text: signature.hint }]),
    { ...bold, text: signature.name ?? '', gap: signatureRoom },
  ];
}

function columnHeight(entries: readonly Entry[], width: number): number {
  return entries.reduce((sum, entry) => sum + entryHeight(entry, width), 0);
}

function entryHeight(entry: Entry, width: number): number {
  const height =
    entry.text === '' ? lineHeight(entry.size) : textHeight(entry.text, entry.face, entry.size, width);
  return entry.gap + height;
}
