import type { Entry } from '../catalogue-files.ts';
import type { UnitRow } from '../definitions.ts';
import { holdsOn } from '../units-over-time.ts';
import { problemAt, type Rule } from './report.ts';

interface Placed {
  readonly entry: Entry<unknown>;
  readonly pointer: string;
  readonly row: UnitRow;
}

const forever = '9999-12-31';

function rowProblems(
  { row }: Placed,
  all: readonly Placed[],
): readonly (readonly [at: string, vi: string, en: string])[] {
  const problems: (readonly [string, string, string])[] = [];
  if (row.to !== undefined && row.to <= row.from)
    problems.push(['/to', 'phải sau ngày bắt đầu', 'must be after the first day']);
  const sameCode = all.filter(({ row: other }) => other !== row && other.code === row.code);
  if (
    sameCode.some(({ row: other }) => other.from < (row.to ?? forever) && row.from < (other.to ?? forever))
  ) {
    problems.push([
      '/from',
      `mã “${row.code}” đã dùng trong thời gian này`,
      `code “${row.code}” is in use at that time`,
    ]);
  }
  if (row.continues && !sameCode.some(({ row: other }) => other.to === row.from)) {
    problems.push(['/continues', 'không có dòng trước để nối', 'there is no row before it to continue']);
  }
  if ((row.parent === null) !== (row.level === 'province')) {
    problems.push(['/parent', 'chỉ cấp tỉnh không có cấp trên', 'only the province has no parent']);
  }
  if (row.parent !== null) {
    const parents = all.filter(({ row: other }) => other.code === row.parent).map(({ row: other }) => other);
    const lastDay = row.to ?? forever;
    if (!parents.some((one) => one.from <= row.from && (one.to ?? forever) >= lastDay)) {
      problems.push([
        '/parent',
        `“${row.parent}” không tồn tại suốt thời gian của “${row.code}”`,
        `“${row.parent}” does not exist for the whole life of “${row.code}”`,
      ]);
    }
  }
  return problems;
}

/** One unit per code at a time, parents alive as long as their children, successions between units that end and begin. */
export const unitsHold: Rule = (files) =>
  files.provinces.flatMap((province) => {
    const lists = [
      ...files.of('units', province).map((entry) => ({ entry, rows: entry.value, base: '' })),
      ...files
        .of('department', province)
        .map((entry) => ({ entry, rows: entry.value.units, base: '/units' })),
    ];
    const all: readonly Placed[] = lists.flatMap(({ entry, rows, base }) =>
      rows.map((row, at) => ({ entry, row, pointer: `${base}/${at}` })),
    );
    const rows = all.map(({ row }) => row);
    return [
      ...all.flatMap((one) =>
        rowProblems(one, all).map(([at, vi, en]) => problemAt(one.entry, one.pointer + at, vi, en)),
      ),
      ...files
        .of('successions', province)
        .flatMap((entry) =>
          entry.value.flatMap(({ date, from, to }, at) => [
            ...(rows.some((row) => row.code === from && row.to === date)
              ? []
              : [
                  problemAt(
                    entry,
                    `/${at}/from`,
                    `không có đơn vị “${from}” kết thúc ngày ${date}`,
                    `no unit “${from}” ends on ${date}`,
                  ),
                ]),
            ...(rows.some((row) => row.code === to && holdsOn(row, date))
              ? []
              : [
                  problemAt(
                    entry,
                    `/${at}/to`,
                    `không có đơn vị “${to}” vào ngày ${date}`,
                    `there is no unit “${to}” on ${date}`,
                  ),
                ]),
          ]),
        ),
    ];
  });
