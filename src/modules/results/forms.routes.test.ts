import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { isoDate } from '../../kernel/iso-date.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { openTestDoor, type TestDoor } from '../../platform/door/testing.ts';
import { loadCatalogue } from '../catalogue/index.ts';
import { checkFigures } from '../figures/index.ts';
import type { UnitIds } from '../org/testing.ts';
import { resultsContracts as on } from './contract.ts';
import { publishForms } from './publish-forms.ts';
import { listFormCells, listFormRules, listForms } from './queries/forms.ts';
import { resultsRoutes } from './routes.ts';
import { layResults, playerAt } from './testing.ts';

let store: TestStore;
let door: TestDoor;
let id: UnitIds;
let district: ReturnType<TestDoor['as']>;

/** The daily form of the package, in force early enough for the test world's 26/06/2020. */
async function withDailyForm() {
  const catalogue = await loadCatalogue();
  const reportForms = catalogue.reportForms
    .filter(({ code }) => code === 'daily-package-district')
    .map(({ versions }) => ({
      code: 'daily-test',
      versions: versions.map((version) => ({ ...version, from: isoDate('2020-04-24') })),
    }));
  return { reportForms, breakdowns: catalogue.breakdowns };
}

before(async () => {
  store = await testStore();
  id = await store.owner(layResults);
  const daily = await withDailyForm();
  await store.owner((db) => publishForms(db, daily));
  door = await openTestDoor(store, resultsRoutes);
  district = door.as(await playerAt(store, 'district', id('011'), 4));
});
after(async () => {
  await door.close();
  await store.close();
});

const facts: Readonly<Record<string, string>> = {
  'K01.A.PAID': '152.915',
  'K02.A.PAID': '120.938,5',
  'K01.B.APPROVED': '2.514',
  'K02.B.APPROVED': '2.957,2',
  'K01.B.PAID': '2.330',
  'K02.B.PAID': '2.773,2',
};
const cellsOf = (change: Readonly<Record<string, string>> = {}) =>
  Object.entries({ ...facts, ...change }).map(([code, text]) => ({ code, text }));
const sheetOf = (period: string) => ({ unitId: id('011'), form: 'daily-test', period });

describe('forms of the catalogue', () => {
  test('a later version asks from its day on; what closed before keeps its cells and rules; publishing again changes nothing', async () => {
    const { reportForms, breakdowns } = await withDailyForm();
    const [daily] = reportForms;
    const first = daily?.versions[0];
    assert.ok(daily && first);
    const second = { ...first, from: isoDate('2020-08-01'), cells: first.cells.slice(0, 2), rules: [] };
    const next = { ...daily, code: 'daily-versions' };
    await store.owner((db) => publishForms(db, { reportForms: [next], breakdowns }));
    const both = { reportForms: [{ ...next, versions: [first, second] }], breakdowns };
    await store.owner((db) => publishForms(db, both));
    await store.owner((db) => publishForms(db, both));
    const asked = await store.owner(async (db) => [
      (await listFormCells(db, next.code, isoDate('2020-07-31'))).length,
      (await listFormRules(db, next.code, isoDate('2020-07-31'))).length,
      (await listFormCells(db, next.code, isoDate('2020-08-01'))).length,
      (await listFormRules(db, next.code, isoDate('2020-08-01'))).length,
      (await listForms(db, 'day', isoDate('2020-04-23'))).length,
    ]);
    assert.deepEqual(asked, [first.cells.length, first.rules.length, 2, 0, 0]);
  });

  test('the daily report of the package: the facts pass, stay with the version and out of the ledger', async () => {
    const answer = await district(on.submitFigures, { body: { ...sheetOf('2020-06-24'), cells: cellsOf() } });
    assert.equal(answer.status, 200, answer.raw);
    const { body } = await district(on.readSheet, { query: sheetOf('2020-06-24') });
    assert.deepEqual(body.findings, []);
    assert.equal(body.cells.find(({ code }) => code === 'K02.B.PAID')?.value, '2773200000');
    const counted = await store.owner((db) => db.selectFrom('figure').select('id').execute());
    assert.deepEqual(counted, []);
    assert.deepEqual(await store.owner(checkFigures), []);
  });

  test('a cumulative figure that falls is held back, with the numbers; one that leaps is only pointed at', async () => {
    const fallen = await district(on.submitFigures, {
      body: { ...sheetOf('2020-06-25'), cells: cellsOf({ 'K01.A.PAID': '152.914' }) },
    });
    assert.equal(fallen.code, 'results.wrong-figures', fallen.raw);
    assert.match(fallen.raw, /152\.914 < 152\.915/);
    const leap = { 'K01.B.APPROVED': '9.000', 'K01.B.PAID': '4.000' };
    const saved = await district(on.saveDraft, { body: { ...sheetOf('2020-06-25'), cells: cellsOf(leap) } });
    assert.equal(saved.status, 200, saved.raw);
    assert.deepEqual(
      saved.body.findings.map(({ severity, cells }) => [severity, ...cells]),
      [
        ['warning', 'K02.B.PAID', 'K01.B.PAID'],
        ['warning', 'K01.B.PAID'],
      ],
    );
    assert.match(saved.body.findings[1]?.reason.vi ?? '', /hơn 50% .*\(2\.330 → 4\.000\)/);
    const shown = await district(on.readSheet, { query: sheetOf('2020-06-25') });
    assert.deepEqual(shown.body.findings, saved.body.findings);
    const sent = await district(on.submitFigures, { body: { ...sheetOf('2020-06-25'), cells: [] } });
    assert.equal(sent.status, 200, sent.raw);
  });
});
