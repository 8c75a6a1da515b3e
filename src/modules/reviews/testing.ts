import { sql } from 'kysely';
import type { Reach } from '../../kernel/actor.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import type { TestStore } from '../../platform/database/testing.ts';
import type { Player } from '../../platform/door/testing.ts';
import { insertAccount, insertHolder, insertPosition, replaceRoles } from '../access/index.ts';
import { loadCatalogue, rolesOn } from '../catalogue/index.ts';
import { assertFigure, type FigureRow, recordFigures } from '../figures/index.ts';
import { readReachStrings } from '../org/index.ts';
import { actorAt, type UnitIds, worldToday } from '../org/testing.ts';
import { layResults } from '../results/testing.ts';
import { insertSigningRights } from './queries/signatures.ts';

const from = isoDate('2020-05-15');
const closing = worldToday;

/** Counts that add up to the review of June 2020, in the neutral province: by unit, whole numbers and whole đồng. */
const flows: readonly (readonly [indicator: string, unit: string, value: string])[] = [
  ['G01', '011', '1000'],
  ['G01', '012', '970'],
  ['G01', '013', '1000'],
  ['G02', 'so', '91'],
];
const stocks: typeof flows = [
  ['K01.A.PAID', '0111', '100000'],
  ['K01.A.PAID', '0121', '52915'],
  ['K02.A.PAID', '0111', '80000000000'],
  ['K02.A.PAID', '0121', '40938500000'],
  ['K01.B.APPROVED', '0111', '1000'],
  ['K01.B.APPROVED', '0121', '1000'],
  ['K01.B.APPROVED', '0131', '514'],
  ['K01.B.PAID', '0111', '950'],
  ['K01.B.PAID', '0121', '900'],
  ['K01.B.PAID', '0131', '480'],
  ['K02.B.APPROVED', '0111', '1200000000'],
  ['K02.B.APPROVED', '0121', '1200000000'],
  ['K02.B.APPROVED', '0131', '557200000'],
  ['K02.B.PAID', '0111', '1150000000'],
  ['K02.B.PAID', '0121', '1100000000'],
  ['K02.B.PAID', '0131', '523200000'],
];

async function layFigures(db: Db, id: UnitIds): Promise<void> {
  const actor = await actorAt(db, id('01'), 'all', []);
  const rowOf =
    (first: IsoDate) =>
    ([indicator, unit, value]: (typeof flows)[number]): FigureRow => ({
      indicator,
      unitId: id(unit),
      from: first,
      to: closing,
      value,
    });
  const rows = [...flows.map(rowOf(from)), ...stocks.map(rowOf(closing))];
  await recordFigures(db, actor, { source: 'sample', rows });
  const claim = { unitId: id('01'), from: isoDate('2019-12-15'), to: closing, source: 'Báo cáo thử' };
  const said = { value: null, basis: 'unspecified', phrase: 'thấp hơn' } as const;
  for (const [indicator, value] of [
    ['V01', '38.7'],
    ['V04', '13.85'],
  ] as const) {
    const percent = {
      ...claim,
      indicator,
      claim: 'percentOfPlan',
      value,
      basis: null,
      phrase: null,
    } as const;
    await assertFigure(db, actor, percent);
    await assertFigure(db, actor, { ...claim, ...said, indicator, claim: 'comparison' });
  }
  await assertFigure(db, actor, {
    ...claim,
    indicator: 'G01',
    claim: 'comparison',
    value: '5',
    basis: 'unspecified',
    phrase: 'cao hơn 5%',
  });
  for (const indicator of ['G01', 'G02', 'V01', 'V04'])
    await assertFigure(db, actor, {
      ...claim,
      indicator,
      claim: 'fullYearPercent',
      value: '100',
      basis: null,
      phrase: null,
    });
  for (const [code, plan] of [
    ['G01', '6000'],
    ['G02', '500'],
  ])
    await sql`
      insert into target (indicator_id, unit_id, year, version, value, decision_number, decision_date, issuer, title,
        recorded_at, recorded_on)
      select id, ${id('01')}, 2020, 1, ${plan}, 'Nghị quyết thử', date '2019-12-10', 'HĐND', 'thử',
        timestamptz '2019-12-10T00:00:00Z', date '2019-12-10'
      from indicator where code = ${code}`.execute(db);
}

const posts = {
  director: ['director', 'so', 'Giám đốc Sở'],
  deputy: ['deputy-director', 'so', 'Phó Giám đốc Sở (lao động)'],
  newDeputy: ['deputy-director', 'so', 'Phó Giám đốc Sở (xã hội)'],
  office: ['chief-of-office', 'vp', 'Chánh Văn phòng Sở'],
  division: ['division-head', 'nv', 'Trưởng phòng Nghiệp vụ'],
  district: ['district-head', '011', 'Trưởng phòng huyện Một'],
  commune: ['commune-officer', '0111', 'Công chức xã Số 11'],
} as const;

export type Post = keyof typeof posts;

/** Rights of the roles in the review; as the catalogue gives them, but for the deputy's, who signs by a recorded right. */
const rights: Readonly<Record<Post, readonly string[]>> = {
  director: ['review.read', 'review.edit', 'review.sign', 'review.conclude'],
  deputy: ['review.read', 'review.edit', 'review.sign', 'review.conclude'],
  newDeputy: ['review.read', 'review.edit', 'review.sign', 'review.conclude'],
  office: ['review.read', 'review.prepare', 'review.edit', 'review.conclude'],
  division: ['review.read', 'review.edit'],
  district: ['review.read'],
  commune: [],
};

export interface ReviewWorld {
  readonly id: UnitIds;
  readonly players: Readonly<Record<Post, Player>>;
}

/** The neutral province with the counts of June 2020, posts, their holders, and one deputy's right to sign KT. */
export async function layReviews(store: TestStore): Promise<ReviewWorld> {
  const id = await store.owner(layResults);
  const players = await store.owner(async (db) => {
    const catalogue = await loadCatalogue();
    await replaceRoles(db, rolesOn(catalogue, worldToday));
    await layFigures(db, id);
    const made: [Post, Player][] = [];
    for (const [name, [role, unit, title]] of Object.entries(posts) as [Post, (typeof posts)[Post]][]) {
      const unitId = id(unit);
      const at = '2018-01-01T00:00:00Z';
      const account = { username: name.toLowerCase(), name: title, homeUnitId: unitId, passwordHash: '', at };
      const more = { samplePassword: null, mustChangePassword: false };
      const accountId = (await insertAccount(db, { ...account, ...more })) ?? 0;
      const dates = { validFrom: isoDate('2018-01-01'), validTo: null };
      const positionId = await insertPosition(db, { unitId, role, title, ...dates });
      await insertHolder(db, { positionId, accountId, ...dates, deputisingBasis: null, at });
      made.push([name, { accountId, positionId, unitId, title, verbs: await verbsOf(db, name, unitId) }]);
    }
    return Object.fromEntries(made) as Record<Post, Player>;
  });
  const deputy = players.deputy.positionId ?? 0;
  await store.owner((db) =>
    insertSigningRights(db, [
      { positionId: deputy, form: 'KT', from: isoDate('2020-01-01'), until: null, basis: '12/QĐ-SLĐTBXH' },
    ]),
  );
  return { id, players };
}

async function verbsOf(db: Db, post: Post, unitId: UnitId): Promise<Record<string, Reach>> {
  const { all } = await readReachStrings(db, unitId, worldToday);
  const entries = rights[post].map((verb): [string, Reach] => [verb, { kind: 'all', units: all }]);
  return Object.fromEntries(entries);
}
