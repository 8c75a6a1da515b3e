import type { CatalogueFiles, Entry } from '../catalogue-files.ts';
import { expandPositions } from '../positions.ts';
import type { CatalogueProblem } from '../problem.ts';
import { holdsOn } from '../units-over-time.ts';
import { problemAt, type Rule, repeated } from './report.ts';

type Check = (
  entry: Entry<unknown>,
  pointer: string,
  what: 'indicator' | 'unit' | 'role' | 'field' | 'source' | 'position',
  code: string,
  day?: string,
) => readonly CatalogueProblem[];

const labels = {
  indicator: ['chỉ tiêu', 'indicator'],
  unit: ['đơn vị', 'unit'],
  role: ['vai trò', 'role'],
  field: ['lĩnh vực', 'field'],
  source: ['nguồn', 'source'],
  position: ['chức danh', 'position'],
} as const;

const rowsOf = (files: CatalogueFiles, province: string) => [
  ...files.of('units', province).flatMap(({ value }) => value),
  ...files.of('department', province).flatMap(({ value }) => value.units),
];

function referenceCheck(files: CatalogueFiles, province: string): Check {
  const rows = rowsOf(files, province);
  const posts = files
    .of('positions', province)
    .flatMap(({ value }) => expandPositions(value.positions, rows));
  const codes = {
    indicator: new Set(files.of('indicator').map(({ value }) => value.code)),
    role: new Set(files.of('role').map(({ value }) => value.code)),
    field: new Set(files.of('fields').flatMap(({ value }) => value.fields.map(({ code }) => code))),
    source: new Set(files.of('sources').flatMap(({ value }) => value.sources.map(({ code }) => code))),
    position: new Set(posts.map(({ username }) => username)),
  };
  return (entry, pointer, what, code, day) => {
    const isThere =
      what === 'unit'
        ? rows.some((row) => row.code === code && (day === undefined || holdsOn(row, day)))
        : codes[what].has(code);
    const [vi, en] = labels[what];
    const when = day === undefined ? '' : ` ${day}`;
    return isThere
      ? []
      : [problemAt(entry, pointer, `${vi} “${code}” không có${when}`, `there is no ${en} “${code}”${when}`)];
  };
}

function peopleProblems(files: CatalogueFiles, province: string, check: Check): readonly CatalogueProblem[] {
  const rows = rowsOf(files, province);
  return [
    ...files
      .of('department', province)
      .flatMap((entry) =>
        entry.value.holders.flatMap(({ field, unit, from }, at) => [
          ...check(entry, `/holders/${at}/field`, 'field', field),
          ...check(entry, `/holders/${at}/unit`, 'unit', unit, from),
        ]),
      ),
    ...files
      .of('positions', province)
      .flatMap((entry) => [
        ...entry.value.positions.flatMap(({ role, unit, from }, at) => [
          ...check(entry, `/positions/${at}/role`, 'role', role),
          ...(unit === undefined ? [] : check(entry, `/positions/${at}/unit`, 'unit', unit, from)),
        ]),
        ...repeated(expandPositions(entry.value.positions, rows), ({ username }) => username).map(
          ([, { username }]) =>
            problemAt(
              entry,
              '/positions',
              `tên đăng nhập “${username}” trùng`,
              `user name “${username}” is there twice`,
            ),
        ),
      ]),
    ...files
      .of('portfolios', province)
      .flatMap((entry) =>
        entry.value.portfolios.flatMap(({ position, fields, units, from }, at) => [
          ...check(entry, `/portfolios/${at}/position`, 'position', position),
          ...fields.flatMap((code, place) =>
            check(entry, `/portfolios/${at}/fields/${place}`, 'field', code),
          ),
          ...units.flatMap((code, place) =>
            check(entry, `/portfolios/${at}/units/${place}`, 'unit', code, from),
          ),
        ]),
      ),
  ];
}

function figureProblems(files: CatalogueFiles, province: string, check: Check): readonly CatalogueProblem[] {
  return [
    ...files
      .of('targets', province)
      .flatMap((entry) => [
        ...entry.value.targets.flatMap(({ indicator, unit, source }, at) => [
          ...check(entry, `/targets/${at}/indicator`, 'indicator', indicator),
          ...check(entry, `/targets/${at}/unit`, 'unit', unit, `${entry.value.year}-12-14`),
          ...check(entry, `/targets/${at}/source`, 'source', source),
        ]),
        ...repeated(entry.value.targets, ({ indicator, unit }) => `${indicator} ${unit}`).map(([at]) =>
          problemAt(
            entry,
            `/targets/${at}`,
            'chỉ tiêu của đơn vị này đã có',
            'this unit has a target for it already',
          ),
        ),
      ]),
    ...files
      .of('asserted', province)
      .flatMap((entry) => [
        ...check(entry, '/source', 'source', entry.value.source),
        ...check(entry, '/unit', 'unit', entry.value.unit, entry.value.asAt),
        ...entry.value.claims.flatMap(({ indicator }, at) =>
          check(entry, `/claims/${at}/indicator`, 'indicator', indicator),
        ),
      ]),
    ...files
      .of('limitations', province)
      .flatMap((entry) =>
        entry.value.limitations.flatMap(({ field, indicators }, at) => [
          ...check(entry, `/limitations/${at}/field`, 'field', field),
          ...indicators.flatMap((code, place) =>
            check(entry, `/limitations/${at}/indicators/${place}`, 'indicator', code),
          ),
        ]),
      ),
  ];
}

/** A province is one tree whose department is in it: without units nobody could be appointed, without it nothing counted. */
function headProblems(files: CatalogueFiles, province: string): readonly CatalogueProblem[] {
  const rows = rowsOf(files, province);
  const roots = new Set(rows.filter(({ parent }) => parent === null).map(({ code }) => code));
  return files
    .of('province', province)
    .flatMap((entry) => [
      ...(roots.size === 1
        ? []
        : [
            problemAt(
              entry,
              '',
              `phải có đúng một đơn vị gốc, đang có ${roots.size}`,
              `exactly one unit has no parent; here ${roots.size}`,
            ),
          ]),
      ...(rows.some(({ code, level }) => code === entry.value.department && level === 'department')
        ? []
        : [
            problemAt(
              entry,
              '/department',
              `không có Sở nào mang mã “${entry.value.department}”`,
              `no unit of level department has the code “${entry.value.department}”`,
            ),
          ]),
    ]);
}

/** A province is one tree with its department; whatever its files refer to exists, on the day it is referred to. */
export const provincesHold: Rule = (files) =>
  files.provinces.flatMap((province) => {
    const check = referenceCheck(files, province);
    return [
      ...headProblems(files, province),
      ...peopleProblems(files, province, check),
      ...figureProblems(files, province, check),
    ];
  });

/** Maps name their licence, warn where they are approximate and draw units that exist. */
export const mapsHold: Rule = (files) =>
  files.provinces.flatMap((province) => {
    const codes = new Set(rowsOf(files, province).map(({ code }) => code));
    return files.of('map', province).flatMap((entry) => {
      const { metadata, features } = entry.value;
      if (!metadata?.licence || !metadata.warning?.vi || !metadata.warning.en) {
        return [
          problemAt(entry, '', 'thiếu giấy phép hoặc cảnh báo', 'the licence or the warning is missing'),
        ];
      }
      return features.flatMap(({ id }) =>
        codes.has(id) ? [] : [problemAt(entry, '', `đơn vị “${id}” không có`, `there is no unit “${id}”`)],
      );
    });
  });
