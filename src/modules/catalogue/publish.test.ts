import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { isoDate } from '../../kernel/iso-date.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { publishCatalogue } from './actions/publish.ts';
import type { Catalogue } from './domain/catalogue.ts';
import { ledgerIndicators, rolesOn } from './domain/hand-out.ts';
import { compareVersions, listIndicators, readDefinition, readPaceRule } from './read.ts';
import { loadCatalogue } from './reading/load.ts';

let store: TestStore;
let catalogue: Catalogue;
const by = { at: '2020-06-26T01:00:00Z', today: isoDate('2020-06-26'), accountId: null };

before(async () => {
  catalogue = await loadCatalogue();
  store = await testStore();
  await store.owner((db) => publishCatalogue(db, catalogue, by));
});
after(() => store.close());

/** The catalogue with the first indicator's versions made anew. */
const withVersions = (
  change: (
    versions: Catalogue['indicators'][number]['versions'],
  ) => Catalogue['indicators'][number]['versions'],
): Catalogue => ({
  ...catalogue,
  indicators: catalogue.indicators.map((one, at) =>
    at === 0 ? { ...one, versions: change(one.versions) } : one,
  ),
});

test('publishing again changes nothing', async () => {
  const again = await store.owner((db) => publishCatalogue(db, catalogue, by));
  assert.deepEqual(again, { fresh: [], unchanged: 65 + catalogue.roles.length + 1 + 1 + 15 });
});

test('the official table reads in order, with units and what a value comes from', async () => {
  const { rows } = await store.db({}, (db) => listIndicators(db));
  assert.equal(rows.filter(({ partOf }) => partOf === null).length, 65);
  assert.equal(rows[0]?.code, 'V01');
  const money = rows.find(({ code }) => code === 'K02.A.PAID');
  assert.deepEqual(money?.shown, { shift: -6, decimals: 1, unit: { vi: 'triệu đồng', en: 'million VND' } });
  assert.equal(rows.find(({ code }) => code === 'K02.B.OUTSTANDING')?.valueFrom, 'computed');
  assert.equal(rows.find(({ code }) => code === 'V16')?.valueFrom, 'heading');
  assert.equal(rows.find(({ code }) => code === 'N01')?.hideBelow, 5);
});

test('a changed past version is refused with its difference, and nothing is written', async () => {
  const slipped = withVersions(([first, ...rest]) =>
    first ? [{ ...first, direction: 'down' }, ...rest] : rest,
  );
  await assert.rejects(
    store.owner((db) => publishCatalogue(db, slipped, by)),
    (error) => {
      assert.ok(error instanceof Refusal);
      assert.equal(error.kind.code, 'catalogue.past-version-changed');
      assert.equal(error.details[0]?.reason.en, 'version 1: /direction: "up" → "down"');
      return true;
    },
  );
  const { rows } = await store.db({}, (db) => listIndicators(db));
  assert.equal(rows[0]?.direction, 'up');
});

test('a new version stands beside the old one', async () => {
  const from = isoDate('2021-01-01');
  const renamed = withVersions((versions) =>
    versions.flatMap((one) => [one, { ...one, from, name: { vi: 'Việc làm mới', en: 'New jobs' } }]),
  );
  const done = await store.owner((db) => publishCatalogue(db, renamed, by));
  assert.deepEqual(done.fresh, [{ kind: 'indicator', code: 'V01', version: 2 }]);
  const { versions } = await store.db({}, (db) => readDefinition(db, { kind: 'indicator', code: 'V01' }));
  assert.deepEqual(
    versions.map(({ version, validFrom }) => [version, validFrom]),
    [
      [2, '2021-01-01'],
      [1, '2018-12-15'],
    ],
  );
  assert.match(versions[1]?.text ?? '', /vi: Giải quyết việc làm mới/);
  const params = { kind: 'indicator', code: 'V01' } as const;
  const { rows } = await store.db({}, (db) => compareVersions(db, params, { from: 1, to: 2 }));
  assert.deepEqual(
    rows.find(({ at }) => at === '/name/en'),
    { at: '/name/en', before: '"New jobs found for workers"', after: '"New jobs"' },
  );
  const missing = store.db({}, (db) => compareVersions(db, params, { from: 1, to: 9 }));
  await assert.rejects(missing, /no-such-definition/);
  await assert.rejects(
    store.owner((db) => publishCatalogue(db, catalogue, by)),
    /past-version-changed/,
  );
});

test('the application can neither add nor change a published version', async () => {
  for (const act of [
    sql`update catalogue_version set body = '{}'`,
    sql`delete from catalogue_version`,
    sql`insert into catalogue_version overriding system value select * from catalogue_version`,
    sql`update indicator_card set name_vi = 'x'`,
  ]) {
    await assert.rejects(
      store.db({}, (db) => act.execute(db)),
      /permission denied/,
    );
  }
});

test('the pace rule holds from its first day', async () => {
  const rule = await store.db({}, (db) => readPaceRule(db, isoDate('2020-06-26')));
  assert.deepEqual([rule.onCourseFromPercent, rule.behindFromPercent], [95, 80]);
  await assert.rejects(
    store.db({}, (db) => readPaceRule(db, isoDate('2018-01-01'))),
    /no-such-definition/,
  );
});

test('the ledger gets every value, counted or computed, and no heading', async () => {
  const indicators = ledgerIndicators(catalogue);
  const find = (code: string) => indicators.find((one) => one.code === code);
  assert.equal(find('K01'), undefined);
  assert.deepEqual(find('K01.B.OUTSTANDING')?.formula, {
    of: [
      { code: 'K01.B.APPROVED', factor: 1 },
      { code: 'K01.B.PAID', factor: -1 },
    ],
  });
  assert.deepEqual(find('P02')?.formula, {
    of: [{ code: 'P01', factor: 1 }],
    by: [{ code: 'P02.HOUSEHOLDS', factor: 1 }],
    scale: 100,
  });
  assert.ok(
    !rolesOn(catalogue, by.today)
      .find(({ code }) => code === 'administrator')
      ?.rights.some(({ verb }) => verb.startsWith('figure.')),
  );
});
