import type { TargetRowReply } from '../../contract.ts';
import type { Asked } from './use-asked.ts';

export type Row = TargetRowReply;

/** A field of work with its lines. */
export interface Group {
  readonly field: string;
  readonly numbering: string;
  readonly rows: readonly Row[];
}

export const isOffCourse = (row: Row) => row.light === 'amber' || row.light === 'red';

function fits(row: Row, { field, light }: Asked): boolean {
  if (field !== null && row.field !== field) return false;
  if (light === 'off') return isOffCourse(row);
  if (light === 'warned') return row.warnings.length > 0;
  return light !== 'planned' || row.plan !== null || row.percentOfPlan !== null;
}

/** The lines that fit, by field in the order of the official table. A part stays with its indicator, a lone heading goes. */
export function groupsOf(rows: readonly Row[], asked: Asked): readonly Group[] {
  const fitting = new Set(rows.filter((row) => !row.isHeading && fits(row, asked)).map((row) => row.code));
  const heads = new Set(rows.filter((row) => fitting.has(row.code)).map((row) => row.partOf));
  const groups: { field: string; numbering: string; rows: Row[] }[] = [];
  for (const row of rows) {
    if (!fitting.has(row.code) && !(row.isHeading && heads.has(row.code))) continue;
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
