import { faceOf } from '../fonts/font-files.ts';
import { textWidth } from '../fonts/measure.ts';
import { table } from '../layout.ts';
import type { Run } from '../model.ts';
import type { GridCell } from './composition.ts';

/** No single word may claim more than this share of the table. */
const mostOfTable = 0.5;
/** `W` and `…` in bold, in ems. */
const widestLetter = 1.05;

/**
 * Widths in points that add up to `total`: by the shares asked for, but where a column is narrower than its longest word,
 * the others give way, so that no word or number is cut while there is room.
 */
export function columnWidths(
  shares: readonly number[],
  cells: readonly GridCell[],
  size: number,
  total: number,
): number[] {
  const sum = shares.reduce((all, share) => all + share, 0);
  const wanted = shares.map((share) => (share / sum) * total);
  const least = leastWidths(shares.length, cells, size).map((width) => Math.min(width, total * mostOfTable));
  const missing = wanted.map((width, at) => Math.max(0, (least[at] ?? 0) - width));
  const spare = wanted.map((width, at) => Math.max(0, width - (least[at] ?? 0)));
  const allMissing = missing.reduce((all, width) => all + width, 0);
  const allSpare = spare.reduce((all, width) => all + width, 0);
  if (allMissing === 0) return wanted;
  // Too many long words for the page: everybody gets what can be given, in proportion.
  const given = Math.min(1, allSpare / allMissing);
  const taken = Math.min(1, allMissing / (allSpare || 1));
  const settled = wanted.map((width, at) => width + (missing[at] ?? 0) * given - (spare[at] ?? 0) * taken);
  return roomForALetter(settled, Math.min(total / shares.length, size * widestLetter + 2 * table.padding));
}

/** A word is cut between letters where it must be, but a column narrower than a letter would print over its neighbour. */
function roomForALetter(widths: readonly number[], floor: number): number[] {
  const under = widths.reduce((all, width) => all + Math.max(0, floor - width), 0);
  const over = widths.reduce((all, width) => all + Math.max(0, width - floor), 0);
  return widths.map((width) => (width <= floor ? floor : width - ((width - floor) * under) / over));
}

function leastWidths(count: number, cells: readonly GridCell[], size: number): number[] {
  const least = new Array<number>(count).fill(0);
  for (const { runs, column, columns } of cells) {
    if (columns > 1) continue;
    least[column] = Math.max(least[column] ?? 0, longestWord(runs, size) + 2 * table.padding + 1);
  }
  return least;
}

/** A word may be made of several runs: a figure and its unit behind a no-break space. */
function longestWord(runs: readonly Run[], size: number): number {
  let longest = 0;
  let word = 0;
  for (const run of runs) {
    run.text.split(' ').forEach((piece, at) => {
      if (at > 0) word = 0;
      word += textWidth(piece, faceOf(run), size);
      longest = Math.max(longest, word);
    });
  }
  return longest;
}
