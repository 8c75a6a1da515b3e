import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Actor } from '../../kernel/actor.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { openTestDoor, type Player, type TestDoor } from '../../platform/door/testing.ts';
import { actorAt, type UnitIds } from '../org/testing.ts';
import { recordFigures } from './actions/record.ts';
import { figuresContracts as on } from './contract.ts';
import { figuresRoutes } from './routes.ts';
import { layFigures } from './testing.ts';

let world: TestStore;
let door: TestDoor;
let id: UnitIds;
const players: Record<string, Player> = {};
const june = { from: '2020-05-15', to: '2020-06-14' };

const playerOf = (actor: Actor): Player => ({
  unitId: actor.unitId ?? 1,
  verbs: Object.fromEntries(actor.reaches),
});

before(async () => {
  world = await testStore();
  id = await world.owner((db) => layFigures(db));
  door = await openTestDoor(world, figuresRoutes);
  await world.db({}, async (db) => {
    const verbs = ['figure.read', 'figure.import'];
    const chief = await actorAt(db, id('vp'), 'all', verbs);
    players.chief = playerOf(chief);
    players.district = playerOf(await actorAt(db, id('011'), 'subtree', verbs));
    players.commune = playerOf(await actorAt(db, id('0111'), 'unit', ['figure.read']));
    const row = (unit: string, indicator: string, value: string, day?: string) => ({
      indicator,
      unitId: id(unit),
      from: isoDate(day ?? june.from),
      to: isoDate(day ?? june.to),
      value,
    });
    const recording = { source: 'sample', sourceRef: 'sample:1' } as const;
    await recordFigures(db, chief, {
      ...recording,
      rows: [
        row('0111', 'X01', '3'),
        row('0112', 'X01', '4'),
        row('011', 'X01', '5'),
        row('0111', 'X03', '40', june.to),
      ],
    });
    await recordFigures(db, chief, {
      source: 'submission',
      sourceRef: 'submission:1',
      rows: [row('0121', 'X01', '9')],
    });
  });
});
after(async () => {
  await door.close();
  await world.close();
});

const as = (name: string) => door.as(players[name] ?? null);

test('a number opens into units below, its own rows and where they come from', async () => {
  const { status, body } = await as('chief')(on.explainFigure, {
    query: { unitId: id('011'), indicator: 'X01', ...june },
  });
  assert.equal(status, 200);
  assert.deepEqual([body.reading.value, body.own, body.rowCount], ['12', '5', 3]);
  assert.deepEqual(
    body.children.map((child) => [child.unit.code, child.reading.value]),
    [
      ['0111', '3'],
      ['0112', '4'],
      ['0113', null],
    ],
  );
  assert.deepEqual(
    body.rows.map((row) => [row.unit.code, row.value, row.source, row.counts, row.may]),
    [
      ['011', '5', 'sample', true, ['correct']],
      ['0111', '3', 'sample', true, ['correct']],
      ['0112', '4', 'sample', true, ['correct']],
    ],
  );
});

test('a ratio opens into its terms', async () => {
  const { body } = await as('chief')(on.explainFigure, {
    query: { unitId: id('011'), indicator: 'X05', ...june },
  });
  assert.equal(body.reading.value, '30');
  assert.deepEqual(
    body.terms.map((term) => [term.side, term.reading.indicator, term.reading.value]),
    [
      ['of', 'X01', '12'],
      ['by', 'X03', '40'],
    ],
  );
  assert.deepEqual([body.own, body.rows.length], [null, 0]);
});

test('a corrected row stays in sight with its reversal and reason', async () => {
  const query = { unitId: id('0112'), indicator: 'X01', ...june };
  const before = (await as('chief')(on.explainFigure, { query })).body.rows[0];
  const correct = () =>
    as('district')(on.correctFigure, {
      params: { figureId: before?.id },
      body: { value: '6', reason: 'Đếm sót hai người' },
    });
  assert.equal((await correct()).status, 200);
  assert.deepEqual([(await correct()).status, (await correct()).code], [409, 'figures.already-corrected']);
  const { body } = await as('chief')(on.explainFigure, { query });
  assert.deepEqual(
    body.rows.map((row) => [row.value, row.counts, row.source, row.reason, row.reversed?.reason ?? null]),
    [
      ['6', true, 'correction', 'Đếm sót hai người', null],
      ['4', false, 'sample', null, 'Đếm sót hai người'],
    ],
  );
});

test('a figure of a submission is not corrected behind its back', async () => {
  const query = { unitId: id('0121'), indicator: 'X01', ...june };
  const row = (await as('chief')(on.explainFigure, { query })).body.rows[0];
  assert.deepEqual(row?.may, []);
  const input = { params: { figureId: row?.id }, body: { value: '1', reason: 'thử sửa' } };
  assert.equal((await as('chief')(on.correctFigure, input)).code, 'figures.correct-the-submission');
});

test('nobody reads, corrects or exports beyond his reach', async () => {
  const read = (unit: string) =>
    as('commune')(on.readFigures, { query: { unitId: [id(unit)], indicator: ['X01'], ...june } });
  assert.equal((await read('0111')).body.rows[0]?.value, '3');
  for (const unit of ['011', '0112', '01']) assert.equal((await read(unit)).status, 404);
  assert.equal(
    (await as('commune')(on.explainFigure, { query: { unitId: id('01'), indicator: 'X01', ...june } }))
      .status,
    404,
  );
  const foreign = (
    await as('chief')(on.explainFigure, { query: { unitId: id('0121'), indicator: 'X01', ...june } })
  ).body.rows[0];
  const input = { params: { figureId: foreign?.id }, body: { value: '1', reason: 'thử sửa' } };
  assert.equal((await as('district')(on.correctFigure, input)).code, 'figures.no-such-figure');
  assert.equal((await as('commune')(on.correctFigure, input)).status, 403);
  const csv = await as('district')(on.exportFigures, {
    query: { from: '2020-01-01', to: '2020-12-31', form: 'csv' },
  });
  assert.match(csv.raw, /0112;/);
  assert.doesNotMatch(csv.raw, /0121;/);
});

test('wrong questions get answers, not errors', async () => {
  const ask = (query: object) =>
    as('chief')(on.readFigures, { query: { unitId: [id('01')], indicator: ['X01'], ...june, ...query } });
  assert.equal((await ask({ from: '2020-02-30' })).status, 400);
  assert.equal((await ask({ from: '2020-06-15' })).code, 'figures.wrong-window');
  assert.equal((await ask({ indicator: ['Q99'] })).code, 'figures.no-such-indicator');
  assert.equal((await ask({ structureAsOf: '1999-01-01' })).code, 'figures.no-structure');
  assert.equal((await ask({ knownOn: '2020-06-01' })).body.rows[0]?.value, null);
});
