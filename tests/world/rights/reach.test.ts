import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { callOf } from '../harness/calls.ts';
import { digestOf, recordsOf } from '../harness/records.ts';
import { type Client, openWorld, type World } from '../harness/world.ts';
import { everyContract } from './matrix.ts';

/**
 * Units of the sample: Xã Bình Lư (21) and its neighbour (22) in huyện Tam Đường (3); the city (2), whose commune 146 was
 * merged on 01/02/2020 from 115 and from 114, which had been Tam Đường's; a commune of huyện Mường Tè (30).
 */
const at = { ownCommune: 21, sibling: 22, district: 3, city: 2, province: 1, cousin: 30 } as const;
const former = { ofDistrict: 114, ofCity: 115 } as const;

interface Who {
  readonly username: string;
  /** Units that must be reached, by what they are to the account. */
  readonly near: Readonly<Record<string, number>>;
  readonly far: Readonly<Record<string, number>>;
}

const people: readonly Who[] = [
  {
    username: 'xa.03412',
    near: { own: at.ownCommune },
    far: {
      sibling: at.sibling,
      parent: at.district,
      cousin: at.cousin,
      top: at.province,
      former: former.ofDistrict,
    },
  },
  {
    username: 'treem.03412',
    near: { own: at.ownCommune },
    far: { sibling: at.sibling, parent: at.district, former: former.ofDistrict },
  },
  {
    username: 'huyen.tam-duong',
    near: { own: at.district, child: at.ownCommune, otherChild: at.sibling },
    far: { sibling: at.city, parent: at.province, nephew: at.cousin, moved: former.ofDistrict, merged: 146 },
  },
  {
    username: 'chuyenvien.tam-duong',
    near: { own: at.district, child: at.ownCommune },
    far: { sibling: at.city, parent: at.province, nephew: at.cousin, moved: former.ofDistrict },
  },
  {
    username: 'xa.03403',
    near: { own: 146 },
    far: { sibling: 12, parent: at.city, cousin: at.ownCommune, province: at.province },
  },
  {
    username: 'huyen.lai-chau',
    near: { own: at.city, child: 146 },
    far: { sibling: at.district, parent: at.province, nephew: at.ownCommune },
  },
  {
    username: 'motcua',
    near: {},
    far: { commune: at.ownCommune, district: at.district, province: at.province },
  },
];

/** Operations that name one unit, or a record of one: what is out of reach must look as if it were not there. A list of
 * versions answers with an empty one, and is looked at below. */
const aimed = new Set([
  'figures.readFigures',
  'figures.explainFigure',
  'figures.correctFigure',
  'results.readTargetTable',
  'results.exportTargetTable',
  'results.readTargetSeries',
  'results.readTargetMap',
  'results.setTarget',
  'results.adjustTarget',
  'results.readSheet',
  'results.saveDraft',
  'results.submitFigures',
  'results.acceptSubmission',
  'results.returnSubmission',
  'results.correctSubmission',
  'results.completeSubmission',
  'results.readReportMatrix',
  'results.readObligation',
  'results.extendObligation',
]);

let world: World;
const clients = new Map<string, Client>();

/** A mark with the number of its unit in every text that belongs to a unit, so that a leak names itself. */
const mark = (column: string) => sql.raw(`'@@' || ${column} || '@@'`);

before(async () => {
  world = await openWorld();
  await world.test.owner(async (db) => {
    await sql`update submission set note = ${mark('unit_id')}`.execute(db);
    await sql`update submission_cell set note = ${mark('unit_id')}`.execute(db);
    await sql`update submission_act set reason = ${mark('unit_id')}`.execute(db);
    await sql`update target set issuer = ${mark('unit_id')}, title = ${mark('unit_id')}`.execute(db);
    await sql`update asserted_figure set source = ${mark('unit_id')}, phrase = ${mark('unit_id')}`.execute(
      db,
    );
  });
  for (const { username } of people) clients.set(username, await world.enter(username));
});
after(() => world.close());

const clientOf = (username: string): Client => {
  const client = clients.get(username);
  if (!client) throw new Error(username);
  return client;
};

test('what lies out of reach is refused as if it were not there, and stays as it is', async () => {
  const before_ = await digestOf(world);
  let tried = 0;
  for (const { username, far } of people)
    for (const [scope, unitId] of Object.entries(far)) {
      const records = await recordsOf(world, unitId);
      for (const contract of everyContract.filter(({ id }) => aimed.has(id))) {
        const { status, raw } = await clientOf(username)(contract, callOf(contract.id, records));
        const place = `${username} → ${scope} ${contract.id}: ${status} ${raw.slice(0, 200)}`;
        assert.ok(status === 403 || status === 404, place);
        tried += 1;
      }
    }
  assert.ok(tried > 300, `${tried} tried`);
  assert.deepEqual(await digestOf(world), before_);
});

/** Numbers of units that a reply speaks of: what has figures, not what is merely named as somebody's parent. */
function unitsIn(value: unknown, key = ''): number[] {
  if (Array.isArray(value)) return value.flatMap((one) => unitsIn(one, key));
  if (value === null || typeof value !== 'object') return [];
  const { id, unitId } = value as { id?: unknown; unitId?: unknown };
  const own = [
    ...(typeof unitId === 'number' ? [unitId] : []),
    ...((key === 'unit' || key === 'areas') && typeof id === 'number' ? [id] : []),
  ];
  return [...own, ...Object.entries(value).flatMap(([name, one]) => unitsIn(one, name))];
}

const aboutFigures = (id: string) => /^(results|figures)\./.test(id);

test('no reply carries a row, a note or a reason of a unit out of reach, whichever unit was asked for', async () => {
  let replies = 0;
  let marks = 0;
  for (const { username, near, far } of people) {
    const known = world.test.owner((db) =>
      sql<{ id: number }>`select p.unit_id as id from account a join position_holder h on h.account_id = a.id
        join position p on p.id = h.position_id where a.username = ${username}`.execute(db),
    );
    const home = (await known).rows[0]?.id ?? 0;
    const reached = new Set([home, ...Object.values(near), ...(await unitsBelow(home, username))]);
    for (const unitId of [...Object.values(near), ...Object.values(far)]) {
      const records = await recordsOf(world, unitId);
      for (const contract of everyContract.filter(({ id, method }) => aboutFigures(id) && method === 'GET')) {
        const { status, body, raw } = await clientOf(username)(contract, callOf(contract.id, records));
        const place = `${username} ${contract.id} of ${unitId}: ${status}`;
        assert.ok(status < 500, `${place} ${raw.slice(0, 300)}`);
        if (status !== 200) continue;
        replies += 1;
        for (const id of unitsIn(body)) assert.ok(reached.has(id), `${place}: speaks of unit ${id}`);
        for (const [, id] of raw.matchAll(/@@(\d+)@@/g)) {
          marks += 1;
          assert.ok(reached.has(Number(id)), `${place}: a text of unit ${id}`);
        }
      }
    }
  }
  assert.ok(replies > 100 && marks > 100, `${replies} replies, ${marks} marks`);
});

test('what is in reach is not refused: the guard above does not simply refuse all', async () => {
  for (const { username, near } of people)
    for (const unitId of Object.values(near)) {
      const records = await recordsOf(world, unitId);
      const contract = everyContract.find(({ id }) => id === 'figures.readFigures');
      assert.ok(contract);
      const { status, raw } = await clientOf(username)(contract, callOf(contract.id, records));
      assert.equal(status, 200, `${username} ${unitId} ${raw.slice(0, 200)}`);
    }
});

/** Numbers of all units below one today, and of those that went wholly into them; for a commune's people only the latter. */
async function unitsBelow(top: number, username: string): Promise<number[]> {
  const { rows } = await world.test.owner((db) =>
    sql<{ id: number }>`
      with recursive below(id) as (
        select ${top}::int
        union
        select v.unit_id from below b join unit_version v on v.parent_id = b.id and v.valid @> date '2020-06-26'
      ), elder(id) as (
        select id from below where id = ${top} or ${username.startsWith('huyen') || username.startsWith('chuyenvien.')}
        union
        select s.from_unit_id from elder e join unit_succession s on s.to_unit_id = e.id
          join unit_event v on v.id = s.event_id and v.on_date <= date '2020-06-26'
      ) select id from elder`.execute(db),
  );
  return rows.map(({ id }) => id);
}
