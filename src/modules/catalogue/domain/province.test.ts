import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCatalogue } from '../reading/load.ts';
import { holdsOn } from './units-over-time.ts';

const province = (await loadCatalogue()).provinces.get('lai-chau');
assert.ok(province);
const on = (day: string, level: string) =>
  province.units.filter((life) => life.versions.some((row) => row.level === level && holdsOn(row, day)));

test('108 communes become 106 on 01/02/2020 and 38 on 01/07/2025; the districts end', () => {
  assert.equal(on('2020-01-31', 'commune').length, 108);
  assert.equal(on('2020-02-01', 'commune').length, 106);
  assert.equal(on('2025-06-30', 'district').length, 8);
  assert.equal(on('2025-07-01', 'commune').length, 38);
  assert.equal(on('2025-07-01', 'district').length, 0);
});

test('two communes live on in 2025 under the province, 36 codes begin again as other units, 17 under another name', () => {
  const living = province.units.filter(({ code }) => code === '03451' || code === '03463');
  assert.deepEqual(
    living.map(({ versions }) => versions.map(({ parent }) => parent)),
    [
      ['107', '12'],
      ['107', '12'],
    ],
  );
  const before = new Map(
    on('2020-02-01', 'commune').map(({ code, versions }) => [code, versions[0].shortName]),
  );
  const begun = on('2025-07-01', 'commune').filter(({ from }) => from === '2025-07-01');
  assert.equal(begun.filter(({ code }) => before.has(code)).length, 36);
  assert.equal(begun.filter(({ code, versions }) => before.get(code) !== versions[0].shortName).length, 17);
});

test('every unit of the territory that ends has a successor on that day', () => {
  const ended = province.units.filter(
    ({ to, versions }) => to !== null && ['commune', 'district'].includes(versions[0].level),
  );
  for (const { code, to } of ended) {
    assert.ok(
      province.successions.some((one) => one.from === code && one.date === to),
      `${code} ${to}`,
    );
  }
});

test('posts: one per role of the department, 8 districts, 106 communes, each with its own user name', () => {
  const count = (role: string) => province.posts.filter((post) => post.role === role).length;
  assert.equal(count('director'), 1);
  assert.equal(count('deputy-director'), 3);
  assert.equal(count('division-head'), 6);
  assert.equal(count('district-head'), 8);
  assert.equal(count('commune-officer'), 106);
  assert.equal(new Set(province.posts.map(({ username }) => username)).size, province.posts.length);
  const sinHo = province.posts.find(({ username }) => username === 'huyen.sin-ho');
  assert.equal(sinHo?.title.vi, 'Trưởng phòng LĐTBXH huyện Sìn Hồ');
});

test('the claims of the review are known as printed, without counts', () => {
  const claims = province.asserted.flatMap((set) => set.claims);
  assert.equal(
    claims.find(({ indicator, claim }) => indicator === 'V01' && claim === 'percentOfPlan')?.value,
    '38.7',
  );
  assert.equal(
    claims.find(({ indicator, claim }) => indicator === 'V04' && claim === 'percentOfPlan')?.value,
    '13.85',
  );
  assert.equal(claims.filter(({ claim }) => claim === 'fullYearPercent').length, 4);
  const targets = province.targets.flatMap((set) => set.targets);
  assert.ok(!targets.some(({ indicator }) => indicator === 'V01' || indicator === 'V04'));
  const [g01, ...split] = targets.filter(({ indicator }) => indicator === 'G01');
  assert.equal(g01?.value, '6000');
  assert.equal(
    split.reduce((sum, { value }) => sum + Number(value), 0),
    6000,
  );
});
