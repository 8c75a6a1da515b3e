import type { Actor, Reach } from '../../kernel/actor.ts';
import type { AccountId, UnitId } from '../../kernel/ids.ts';
import { type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import { mergeUnits, moveUnit, type StructureWatch, splitUnit } from './actions.ts';
import type { ImportedUnit } from './domain/imported-rows.ts';
import { type ImportedOrganisation, importUnits } from './import-units.ts';
import type { UnitOn } from './queries/units.ts';
import { readReachStrings } from './reach.ts';

/** First day of the neutral test world, and the day on which its tests live unless they say otherwise. */
export const worldBegins = isoDate('2018-01-01');
export const worldToday = isoDate('2020-06-26');

const territory: readonly [code: string, name: string, parent: string | null][] = [
  ['01', 'Tỉnh Mẫu', null],
  ['011', 'Huyện Một', '01'],
  ['012', 'Huyện Hai', '01'],
  ['013', 'Huyện Ba', '01'],
  ...[1, 2, 3].flatMap((district) =>
    [1, 2, 3].map((n): [string, string, string] => [
      `01${district}${n}`,
      `Xã Số ${district}${n}`,
      `01${district}`,
    ]),
  ),
];

function rowOf([code, name, parent]: (typeof territory)[number]): ImportedUnit {
  const level = parent === null ? 'province' : parent === '01' ? 'district' : 'commune';
  const kind = { province: 'tinh', district: 'huyen', commune: 'xa' }[level];
  return { code, from: worldBegins, name, shortName: name.replace(/^\S+ /, ''), level, kind, parent };
}

/** A neutral province: three districts (011–013) of three communes each (0111–0133), a department with two divisions. */
export function smallOrganisation(): ImportedOrganisation {
  const office = { from: worldBegins, level: 'division', kind: 'phong', parent: 'so' } as const;
  return {
    units: [
      ...territory.map(rowOf),
      {
        code: 'so',
        from: worldBegins,
        name: 'Sở Mẫu',
        shortName: 'Sở',
        level: 'department',
        kind: 'so',
        parent: '01',
      },
      { ...office, code: 'vp', name: 'Văn phòng Sở', shortName: 'Văn phòng' },
      { ...office, code: 'nv', name: 'Phòng Nghiệp vụ', shortName: 'Nghiệp vụ' },
    ],
    successions: [],
    fields: [{ code: 'labour', name: { vi: 'Lao động', en: 'Labour' } }],
    holders: [{ field: 'labour', unit: 'nv', from: worldBegins, legalBasis: 'Quyết định 01/QĐ-UBND (mẫu)' }],
    at: '2018-01-01T00:00:00Z',
    today: worldBegins,
  };
}

/** Numbers of units by code; where a code was given again, of the unit that began last. */
export type UnitIds = (code: string) => UnitId;

/** Loads an organisation, as the owner of the tables. */
export async function layUnits(
  db: Db,
  organisation: ImportedOrganisation = smallOrganisation(),
): Promise<UnitIds> {
  const ids = await importUnits(db, organisation);
  const byCode = new Map(
    [...ids].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, id]) => [key.split(' ')[0], id]),
  );
  return (code) => {
    const id = byCode.get(code);
    if (id === undefined) throw new RangeError(`no unit ${code} in the test world`);
    return id;
  };
}

/** Somebody at a unit who holds all verbs with one reach, as the door would make him. */
export async function actorAt(
  db: Db,
  unitId: UnitId,
  kind: 'unit' | 'subtree' | 'all',
  verbs: readonly string[],
  today: IsoDate = worldToday,
): Promise<Actor> {
  const reach: Reach = { kind, units: (await readReachStrings(db, unitId, today))[kind] };
  return {
    province: 'test',
    accountId: 1 as AccountId,
    sessionId: null,
    positionId: null,
    unitId,
    title: 'Người thử',
    reaches: new Map(verbs.map((verb) => [verb, reach])),
    today,
    at: `${today}T03:00:00.000Z`,
    requestId: 'test',
    language: 'vi',
    tell: () => {},
  };
}

interface TestAct {
  readonly actor: Actor;
  readonly watch: StructureWatch;
  readonly on: IsoDate;
}

const envelope = { query: {}, from: { address: '', device: '' } };
const basisOf = (on: IsoDate) => ({ on, legalBasis: 'Nghị quyết thử' });

const communeOf = (code: string, parentId: UnitId | null) => ({
  code,
  name: `Xã ${code}`,
  shortName: code,
  level: 'commune' as const,
  kind: 'xa',
  parentId: parentId ?? 1,
});

/** Merges communes into a new one under the first one's parent; gives its number. */
export async function mergeInTest(
  db: Db,
  act: TestAct & { readonly units: readonly UnitOn[]; readonly code: string },
) {
  const into = communeOf(act.code, act.units[0]?.parentId ?? null);
  const body = { ...basisOf(act.on), unitIds: act.units.map((unit) => unit.id as number), into };
  return (await mergeUnits(db, act.actor, act.watch, { ...envelope, params: {}, body })).unitIds as UnitId[];
}

/** Splits a commune; gives the numbers of its parts. */
export async function splitInTest(
  db: Db,
  act: TestAct & {
    readonly unit: UnitOn;
    readonly parts: readonly { readonly code: string; readonly weight: number | null }[];
  },
) {
  const into = act.parts.map(({ code, weight }) => ({ unit: communeOf(code, act.unit.parentId), weight }));
  const input = { ...envelope, params: { unitId: act.unit.id }, body: { ...basisOf(act.on), into } };
  return (await splitUnit(db, act.actor, act.watch, input)).unitIds as UnitId[];
}

/** Moves a unit under another. */
export async function moveInTest(
  db: Db,
  act: TestAct & { readonly unit: UnitOn; readonly parentId: UnitId },
) {
  const input = {
    ...envelope,
    params: { unitId: act.unit.id },
    body: { ...basisOf(act.on), parentId: act.parentId },
  };
  await moveUnit(db, act.actor, act.watch, input);
}
