import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { CatalogueFiles } from './catalogue-files.ts';
import type {
  AssertedSet,
  Breakdown,
  CalendarVersion,
  Field,
  FieldHolder,
  IndicatorVersion,
  LimitationSet,
  PaceRule,
  Portfolio,
  ProvinceHead,
  ReportFormVersion,
  RoleVersion,
  Source,
  Succession,
  SupportPackage,
  TargetSet,
  UnitRow,
  Version,
  Versioned,
} from './definitions.ts';
import { expandPositions, type Post } from './positions.ts';
import { type UnitLife, unitLives } from './units-over-time.ts';

/** What a province's folder says, joined over its files. */
export interface ProvinceCatalogue {
  readonly head: ProvinceHead;
  /** Territory and offices, each unit with its versions, parents before children of the same day. */
  readonly units: readonly UnitLife[];
  /** The same as the rows of the files, as `org` loads them. */
  readonly unitRows: readonly UnitRow[];
  readonly successions: readonly Succession[];
  readonly holders: readonly FieldHolder[];
  readonly posts: readonly Post[];
  readonly portfolios: readonly Portfolio[];
  readonly targets: readonly TargetSet[];
  readonly asserted: readonly AssertedSet[];
  readonly limitations: readonly LimitationSet[];
  readonly packages: readonly SupportPackage[];
}

export interface Catalogue {
  readonly indicators: readonly Versioned<IndicatorVersion>[];
  readonly roles: readonly Versioned<RoleVersion>[];
  readonly calendars: readonly Versioned<CalendarVersion>[];
  readonly rules: readonly Versioned<PaceRule>[];
  readonly reportForms: readonly Versioned<ReportFormVersion>[];
  readonly breakdowns: readonly Breakdown[];
  readonly fields: readonly Field[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly provinces: ReadonlyMap<string, ProvinceCatalogue>;
}

/** The version that holds on a day; undefined before the first. */
export function versionOn<V extends Version>(versions: readonly V[], day: IsoDate): V | undefined {
  return versions.findLast(({ from }) => from <= day);
}

const depthOf = (level: string) =>
  ['province', 'department', 'district', 'division', 'affiliated', 'commune'].indexOf(level);

function provinceOf(files: CatalogueFiles, code: string): readonly [string, ProvinceCatalogue][] {
  const values = <T>(entries: readonly { readonly value: T }[]) => entries.map(({ value }) => value);
  const [head] = values(files.of('province', code));
  if (!head) return [];
  const department = values(files.of('department', code));
  const rows = [...values(files.of('units', code)).flat(), ...department.flatMap(({ units }) => units)];
  const units = unitLives(rows).toSorted((a, b) =>
    a.from === b.from
      ? depthOf(a.versions[0].level) - depthOf(b.versions[0].level)
      : a.from < b.from
        ? -1
        : 1,
  );
  const catalogue: ProvinceCatalogue = {
    head,
    units,
    unitRows: rows,
    successions: values(files.of('successions', code)).flat(),
    holders: department.flatMap(({ holders }) => holders),
    posts: values(files.of('positions', code)).flatMap(({ positions }) => expandPositions(positions, rows)),
    portfolios: values(files.of('portfolios', code)).flatMap(({ portfolios }) => portfolios),
    targets: values(files.of('targets', code)),
    asserted: values(files.of('asserted', code)),
    limitations: values(files.of('limitations', code)),
    packages: values(files.of('package', code)),
  };
  return [[code, catalogue]];
}

/** The checked files as one value, indicators in the order of the official table. */
export function catalogueOf(files: CatalogueFiles): Catalogue {
  const fields = files.of('fields').flatMap(({ value }) => value.fields);
  const place = ({ versions }: Versioned<IndicatorVersion>) => {
    const numbering = versions.at(-1)?.numbering.split('.') ?? [];
    const field = fields.findIndex((one) => one.numbering === numbering[0]);
    return [field, ...numbering.slice(1).map(Number)];
  };
  const inOrder = (a: readonly number[], b: readonly number[]): number => {
    const at = a.findIndex((one, index) => one !== b[index]);
    return at < 0 ? a.length - b.length : (a[at] ?? 0) - (b[at] ?? -1);
  };
  return {
    indicators: files
      .of('indicator')
      .map(({ value }) => value)
      .toSorted((a, b) => inOrder(place(a), place(b))),
    roles: files.of('role').map(({ value }) => value),
    calendars: files.of('calendar').map(({ value }) => value),
    rules: files.of('rule').map(({ value }) => value),
    reportForms: files.of('reportForm').map(({ value }) => value),
    breakdowns: files.of('breakdowns').flatMap(({ value }) => value.breakdowns),
    fields,
    sources: new Map(
      files.of('sources').flatMap(({ value }) => value.sources.map((source) => [source.code, source])),
    ),
    provinces: new Map(files.provinces.flatMap((code) => provinceOf(files, code))),
  };
}
