import type { TargetRowReply } from '../../contract.ts';
import { linesOf } from '../../domain/table-lines.ts';
import type { Asked } from './use-asked.ts';

export type Row = TargetRowReply;

/** A field of work with its lines. */
export interface Group {
  readonly field: string;
  readonly numbering: string;
  readonly rows: readonly Row[];
}

/** The lines that fit, by field in the order of the official table; sorted, all in one group without a field. */
export function groupsOf(rows: readonly Row[], asked: Asked): readonly Group[] {
  const lines = linesOf(rows, asked, asked.sort);
  if (asked.sort !== null) return lines.length === 0 ? [] : [{ field: '', numbering: '', rows: lines }];
  const groups: { field: string; numbering: string; rows: Row[] }[] = [];
  for (const row of lines) {
    const last = groups.at(-1);
    if (last?.field === row.field) last.rows.push(row);
    else groups.push({ field: row.field, numbering: row.numbering.split('.')[0] ?? '', rows: [row] });
  }
  return groups;
}

/** Counts for the strip above the table. */
export function countCourses(rows: readonly Row[]) {
  const of = (light: Row['light']) => rows.filter((row) => row.light === light).length;
  return {
    green: of('green'),
    amber: of('amber'),
    red: of('red'),
    warnings: rows.filter((row) => row.warnings.length > 0).length,
  };
}

/** The number in the first column: the place within the field, or a), b) … for a part. */
export function placeOf(row: Row, rows: readonly Row[]): string {
  if (row.partOf === null) return row.numbering.split('.').slice(1).join('.');
  const siblings = rows.filter((one) => one.partOf === row.partOf);
  return `${String.fromCharCode(97 + siblings.indexOf(row))})`;
}
