import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { isoDate } from '../../kernel/iso-date.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { selectUnits } from '../org/index.ts';
import { actorAt, smallOrganisation, type UnitIds, worldBegins } from '../org/testing.ts';
import { recordFigures } from './actions/record.ts';
import type { FigureRow } from './domain/figure-row.ts';
import type { PublishedIndicator } from './domain/indicator.ts';
import { publishIndicators } from './publish.ts';
import { checkFigures } from './rebuild.ts';
import { layFigures, testIndicators } from './testing.ts';

let world: TestStore;
let id: UnitIds;
let chief: Actor;
const many = Array.from({ length: 40 }, (_, n): PublishedIndicator => {
  const code = `Z${String(n).padStart(2, '0')}`;
  return { code, kind: n % 3 === 0 ? 'stock' : 'flow', decimals: 0, formula: null };
});

before(async () => {
  world = await testStore();
  const small = smallOrganisation();
  const more = Array.from({ length: 97 }, (_, n) => ({
    code: `x${n}`,
    from: worldBegins,
    name: `Xã x${n}`,
    shortName: `x${n}`,
    level: 'commune' as const,
    kind: 'xa',
    parent: `01${(n % 3) + 1}`,
  }));
  id = await world.owner((db) => layFigures(db, { ...small, units: [...small.units, ...more] }));
  await world.owner((db) => publishIndicators(db, [...testIndicators, ...many]));
  chief = await world.db({}, (db) => actorAt(db, id('01'), 'all', ['figure.import']));
});
after(() => world.close());

const rowsOf = (unitId: FigureRow['unitId'], from: string, to: string): readonly FigureRow[] =>
  many.map(({ code, kind }, n) => ({
    indicator: code,
    unitId,
    from: isoDate(kind === 'stock' ? to : from),
    to: isoDate(to),
    value: String(n + unitId),
  }));

const total = (indicator: string, unit: string) =>
  world.owner(async (db) => {
    const { rows } = await sql<{ value: string }>`
      select sum(t.value) as value from figure_total t join indicator i on i.id = t.indicator_id
      where i.code = ${indicator} and t.unit_id = ${id(unit)}`.execute(db);
    return rows[0]?.value;
  });

test('106 communes record 40 figures each at once: no deadlock, totals exact', async () => {
  const communes = await world.db({}, (db) =>
    selectUnits(db, { on: isoDate('2020-06-14'), level: 'commune' }),
  );
  assert.equal(communes.length, 106);
  await Promise.all(
    communes.map((unit) =>
      world.db({ timeoutMs: 60_000 }, (db) =>
        recordFigures(db, chief, { source: 'submission', rows: rowsOf(unit.id, '2020-05-15', '2020-06-14') }),
      ),
    ),
  );
  const expected = communes.reduce((sum, unit) => sum + unit.id, 0);
  assert.equal(await total('Z01', '01'), String(expected + 106));
  assert.equal(await total('Z03', '01'), String(expected + 3 * 106));
  assert.deepEqual(await world.owner((db) => checkFigures(db)), []);
});

test('transactions that record for several units in opposite orders do not deadlock', async () => {
  const [a, b] = [id('0111'), id('0133')];
  const inOrder = (units: readonly FigureRow['unitId'][], month: string) =>
    world.db({}, async (db) => {
      for (const unitId of units)
        await recordFigures(db, chief, {
          source: 'act',
          rows: rowsOf(unitId, `2020-${month}-01`, `2020-${month}-10`),
        });
    });
  await Promise.all([
    inOrder([a, b], '01'),
    inOrder([b, a], '02'),
    inOrder([a, b], '03'),
    inOrder([b, a], '04'),
  ]);
  assert.deepEqual(await world.owner((db) => checkFigures(db)), []);
});

test('of fifty identical submissions at once one counts', async () => {
  const rows = rowsOf(id('0121'), '2019-05-15', '2019-06-14');
  const outcomes = await Promise.allSettled(
    Array.from({ length: 50 }, () =>
      world.db({}, (db) => recordFigures(db, chief, { source: 'submission', rows })),
    ),
  );
  assert.equal(outcomes.filter((one) => one.status === 'fulfilled').length, 1);
  for (const one of outcomes)
    if (one.status === 'rejected') assert.equal(one.reason.kind.code, 'figures.already-counted');
  assert.deepEqual(await world.owner((db) => checkFigures(db)), []);
});
