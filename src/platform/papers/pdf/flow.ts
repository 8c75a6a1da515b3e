import { page, pageNumber, type Sheet } from '../layout.ts';
import type { Box } from './box.ts';
import { type Doc, decoration, writeText } from './pen.ts';

/** Counts pages through the sections that share one series of numbers. */
export interface PageCount {
  number: number;
}

/**
 * Lays boxes on pages of one orientation, beginning a new page. What must stay together goes to the next page together.
 * Between two boxes is the larger of the space after the one and before the other, as in Word.
 */
export function layOut(doc: Doc, boxes: readonly Box[], sheet: Sheet, count: PageCount): void {
  const bottom = sheet.height - page.bottom + 0.01;
  let y = newPage(doc, sheet, count);
  // The box above on this page, if any.
  let above: Box | null = null;
  for (const group of keptGroups(boxes)) {
    if (above && y + heightOf(group, above) > bottom) {
      y = newPage(doc, sheet, count);
      above = null;
    }
    for (const box of group) {
      // Only a group taller than a page comes here with too little room: it has to break somewhere.
      if (above && y + gap(above, box) + box.height > bottom) {
        y = newPage(doc, sheet, count);
        above = null;
      }
      if (above) y += gap(above, box);
      else if (box.repeated) {
        box.repeated.paint(doc, page.left, y);
        y += box.repeated.height;
      }
      box.paint(doc, page.left, y);
      y += box.height;
      above = box;
    }
  }
}

function keptGroups(boxes: readonly Box[]): Box[][] {
  const groups: Box[][] = [];
  let open: Box[] = [];
  for (const box of boxes) {
    open.push(box);
    if (box.keepWithNext) continue;
    groups.push(open);
    open = [];
  }
  return open.length > 0 ? [...groups, open] : groups;
}

function gap(above: Box, below: Box): number {
  return Math.max(above.after, below.before);
}

/** With the space between the group and what is above it. */
function heightOf(group: readonly Box[], above: Box): number {
  let height = 0;
  let last = above;
  for (const box of group) {
    height += gap(last, box) + box.height;
    last = box;
  }
  return height;
}

/** Gives the y at which the page begins. The first page of a series bears no number. */
function newPage(doc: Doc, sheet: Sheet, count: PageCount): number {
  doc.addPage({ size: [sheet.width, sheet.height], margin: 0 });
  count.number += 1;
  if (count.number > 1) {
    decoration(doc, 'Pagination', () => {
      const place = { x: page.left, y: pageNumber.top, width: sheet.bodyWidth };
      writeText(doc, String(count.number), 'regular', pageNumber.size, place, 'center');
    });
  }
  return page.top;
}
