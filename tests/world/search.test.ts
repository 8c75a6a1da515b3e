import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { accessContracts as access } from '../../src/modules/access/contract.ts';
import { orgContracts as org } from '../../src/modules/org/contract.ts';
import { openWorld, type World } from './harness/world.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const spellings = ['Bình Lư', 'binh lu', 'BINH LU', 'Bình Lư'.normalize('NFD'), '  bình  lư '];
const others = ['Tỷ', 'sin ho', 'Khun Há', 'tam đường', 'x', 'không có nơi nào như thế'];

test('a place is found in any spelling, by province, district and commune alike, at once', async (t) => {
  for (const username of ['giamdoc', 'huyen.tam-duong', 'xa.03412']) {
    const client = await world.enter(username);
    const times: number[] = [];
    const found = new Set<string>();
    for (let round = 0; round < 5; round += 1)
      for (const search of [...spellings, ...others]) {
        const begun = performance.now();
        const { status, body } = await client(org.listUnits, { query: { search } });
        times.push(performance.now() - begun);
        assert.equal(status, 200);
        if (spellings.includes(search)) found.add(JSON.stringify(body.rows.map(({ code }) => code)));
      }
    assert.equal(found.size, 1, [...found].join(' '));
    assert.match([...found][0] ?? '', /03412/);
    const p90 = times.sort((a, b) => a - b)[Math.floor(times.length * 0.9)] ?? 0;
    t.diagnostic(`${username}: p90 ${p90.toFixed(1)} ms`);
    assert.ok(p90 < 100, `${p90} ms`);
  }
});

test('accounts are found by name and username within the reach of who asks', async () => {
  const admin = await world.enter('quantri');
  for (const search of ['giamdoc', 'Giám đốc Sở', 'giam doc so']) {
    const { status, body } = await admin(access.listAccounts, { query: { search } });
    assert.equal(status, 200);
    assert.ok(
      body.rows.some(({ username }) => username === 'giamdoc'),
      search,
    );
  }
});
