import type { Area } from '../address.ts';
import { type Cell, covers } from '../cell.ts';
import type { SheetLimits } from '../limits.ts';
import { mergedAreasOverlap, tooManyMergedAreas } from '../refusals.ts';

/** The merged areas that touch a row, by rising column. Rows must be asked for in rising order. */
export type AreasAt = (row: number) => readonly Area[];

const none: readonly Area[] = [];
// Side by side, areas cannot be more than the columns; thousands of tall ones would make each row slow.
const mostAtOnce = 4096;
// Tall areas beside ones that change on every row: a second's work.
const mostLooks = 10_000_000;

/** Refuses too many areas and areas that overlap, which Excel does not allow and which would have two top left cells. */
export function mergedAreas(areas: readonly Area[], sheet: string, limits: SheetLimits): AreasAt {
  if (areas.length === 0) return () => none;
  const tooMany = () => tooManyMergedAreas({ sheet, limit: limits.mergedAreas });
  if (areas.length > limits.mergedAreas) throw tooMany();
  const waiting = areas.toSorted((a, b) => a.top - b.top || a.left - b.left);
  let next = 0;
  let open: readonly Area[] = none;
  let changesAt = waiting[0]?.top ?? 0;
  let looked = 0;

  function refuseOverlap(sorted: readonly Area[], row: number): void {
    looked += sorted.length;
    if (sorted.length > mostAtOnce || looked > mostLooks) throw tooMany();
    for (let i = 1; i < sorted.length; i += 1) {
      if ((sorted[i]?.left ?? 0) <= (sorted[i - 1]?.right ?? 0)) throw mergedAreasOverlap({ sheet, row });
    }
  }

  return (row) => {
    if (row < changesAt) return open;
    const touching = open.filter((area) => area.bottom >= row);
    for (let area = waiting[next]; area && area.top <= row; area = waiting[next]) {
      if (area.bottom >= row) touching.push(area);
      next += 1;
    }
    open = touching.sort((a, b) => a.left - b.left);
    refuseOverlap(open, row);
    changesAt = Math.min(
      waiting[next]?.top ?? Number.MAX_SAFE_INTEGER,
      open.reduce((least, area) => Math.min(least, area.bottom + 1), Number.MAX_SAFE_INTEGER),
    );
    return open;
  };
}

/** Marks the cells that areas hide. Both lists are by rising column. */
export function markMerged(row: number, cells: readonly Cell[], areas: readonly Area[]): readonly Cell[] {
  if (areas.length === 0) return cells;
  let at = 0;
  return cells.map((cell) => {
    while ((areas[at]?.right ?? Number.MAX_SAFE_INTEGER) < cell.column) at += 1;
    const area = areas[at];
    return area && covers(area, row, cell.column) ? { ...cell, isMerged: true } : cell;
  });
}
