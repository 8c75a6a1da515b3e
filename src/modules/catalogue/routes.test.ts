import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isoDate } from '../../kernel/iso-date.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { openTestDoor, type TestDoor } from '../../platform/door/testing.ts';
import { publishCatalogue } from './actions/publish.ts';
import { catalogueContracts as on } from './contract.ts';
import { loadCatalogue } from './reading/load.ts';
import { catalogueRoutes } from './routes.ts';

const everywhere = { kind: 'all', units: '1' } as const;
const administrator = {
  verbs: { 'catalogue.read': everywhere, 'calendar.manage': everywhere },
} as const;
const communeOfficer = { accountId: 2, verbs: { 'figure.read': { kind: 'unit', units: '01' } } } as const;

let store: TestStore;
let door: TestDoor;
before(async () => {
  store = await testStore();
  const by = { at: '2020-06-26T01:00:00Z', today: isoDate('2020-06-26'), accountId: null };
  const catalogue = await loadCatalogue();
  await store.owner((db) => publishCatalogue(db, catalogue, by));
  door = await openTestDoor(store, catalogueRoutes);
});
after(async () => {
  await door.close();
  await store.close();
});

const name = { vi: 'Nghỉ hoán đổi', en: 'Swapped day off' };
const body = { kind: 'swapOff', name, basis: 'Thông báo 1/TB (thử)' };

test('anyone who works here sees indicators and the calendar; a stranger sees nothing', async () => {
  const call = door.as(communeOfficer);
  const { body: table } = await call(on.listIndicators);
  assert.equal(table.rows.filter(({ partOf }) => partOf === null).length, 65);
  const { body: calendar } = await call(on.readCalendar, { query: { year: 2020 } });
  assert.deepEqual(calendar.workingDaysByMonth, [17, 20, 22, 20, 20, 22, 23, 21, 21, 22, 21, 23]);
  assert.deepEqual(calendar.may, []);
  const next = await call(on.nthWorkingDay, { query: { after: '2020-01-22', count: 5 } });
  assert.equal(next.body.day, '2020-02-05');
  assert.equal((await door.as(null)(on.listIndicators)).status, 401);
});

test('definitions with their versions are for those who may read the catalogue', async () => {
  const { body: list } = await door.as(administrator)(on.listDefinitions, { query: { kind: 'role' } });
  assert.ok(list.rows.some(({ code, name: role }) => code === 'director' && role.vi === 'Giám đốc Sở'));
  const params = { kind: 'indicator', code: 'P02' };
  const { body: definition } = await door.as(administrator)(on.readDefinition, { params });
  assert.match(definition.versions[0]?.text ?? '', /denominator: P02.HOUSEHOLDS/);
  const unknown = { params: { kind: 'indicator', code: 'X99' } };
  assert.equal(
    (await door.as(administrator)(on.readDefinition, unknown)).code,
    'catalogue.no-such-definition',
  );
  assert.equal((await door.as(communeOfficer)(on.readDefinition, { params })).status, 403);
});

test('definitions are searched without diacritics, narrowed to what is unverified, turned and sorted', async () => {
  const ask = async (query: object) => (await door.as(administrator)(on.listDefinitions, { query })).body;
  const found = await ask({ search: 'giam doc so' });
  assert.deepEqual(found.rows.map(({ code }) => code).sort(), ['deputy-director', 'director']);
  const unverified = await ask({ needsCheck: 'yes', pageSize: 200 });
  assert.ok(unverified.rows.length > 0 && unverified.rows.every((row) => row.needsCheck));
  const first = await ask({ kind: 'indicator', pageSize: 20, sort: '-code' });
  assert.equal(first.rows[0]?.code, 'V16');
  const last = await ask({ kind: 'indicator', page: 4, pageSize: 20, sort: '-code' });
  assert.deepEqual([last.total, last.rows.length], [65, 5]);
  const sheet = await door.as(administrator)(on.exportDefinitions, {
    query: { kind: 'role', columns: 'code,name' },
  });
  assert.match(String(sheet.headers['content-disposition']), /danh-muc\.xlsx/);
});

test('the calendar is changed by those who may, with a basis', async () => {
  const call = door.as(administrator);
  const params = { day: '2022-01-03' };
  assert.equal((await door.as(communeOfficer)(on.setCalendarDay, { params, body })).status, 403);
  assert.equal((await call(on.setCalendarDay, { params, body: { ...body, basis: '' } })).status, 400);
  const { body: before } = await call(on.readCalendar, { query: { year: 2022 } });
  if (before.days.some(({ day }) => day === params.day)) {
    assert.equal((await call(on.removeCalendarDay, { params, body: { basis: 'Thử' } })).status, 200);
  }
  assert.equal((await call(on.setCalendarDay, { params, body })).status, 200);
  const { body: after } = await call(on.readCalendar, { query: { year: 2022 } });
  assert.equal(after.days.find(({ day }) => day === params.day)?.basis, body.basis);
  const { body: history } = await call(on.listCalendarChanges, { query: { year: 2022 } });
  assert.equal(history.rows[0]?.kind, 'swapOff');
});

test('what is no day of the calendar is a wrong request, not a failure', async () => {
  const call = door.as(administrator);
  for (const day of ['2020-02-30', '2020-13-01', 'hôm nay']) {
    assert.equal((await call(on.setCalendarDay, { params: { day }, body })).status, 400, day);
    assert.equal((await call(on.nthWorkingDay, { query: { after: day, count: 1 } })).status, 400, day);
  }
  const weekend = await call(on.setCalendarDay, { params: { day: '2020-06-27' }, body });
  assert.equal(weekend.code, 'catalogue.day-changes-nothing');
});
