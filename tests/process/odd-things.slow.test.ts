import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { temporaryFolder } from '../../src/platform/database/faults/homes.ts';
import { ledgerHash } from './harness/ledger.ts';
import { giaoban, giaobanUntil, killEverything, startServer } from './harness/program.ts';
import { sampleHome } from './harness/sample-home.ts';

const importing = (file: string, ...more: string[]) => [
  'figures',
  'import',
  file,
  '--province',
  'lai-chau',
  ...more,
];

test('a first start killed while it loads the sample province begins anew and ends whole', async (t) => {
  const home = join(await temporaryFolder(t), 'home');
  const cut = await giaobanUntil(t, home, ['start', '--port', '0'], ({ err }) =>
    err.includes('Nạp tỉnh mẫu'),
  );
  await wait(4_000);
  await killEverything(home, cut);
  const half = (await giaoban(home, ['province', 'list', '--json'])).json();
  assert.partialDeepStrictEqual(half, { provinces: [{ code: 'lai-chau', sampleToday: null }] });
  const server = await startServer(t, home);
  assert.equal((await fetch(`${server.url}/readyz`)).status, 200);
  assert.equal(await ledgerHash(home), await ledgerHash(await sampleHome(t)));
  assert.equal((await giaoban(home, ['figures', 'check'])).code, 0);
});

test('a damaged backup is refused and the wrong folder too', async (t) => {
  const home = await sampleHome(t);
  const folder = await temporaryFolder(t);
  const copy = join(folder, 'copy');
  assert.equal((await giaoban(home, ['backup', copy])).code, 0);
  const label = join(copy, 'data/PG_VERSION');
  await writeFile(label, `${await readFile(label, 'utf8')} `);
  for (const [from, code] of [
    [copy, 'backup.damaged'],
    [home, 'backup.not-a-backup'],
  ] as const) {
    const refused = await giaoban(home, ['restore', from, join(folder, 'new'), '--json']);
    assert.equal(refused.code, 1);
    assert.equal(JSON.parse(refused.err).code, code);
  }
  assert.equal((await giaoban(home, ['restore', copy])).code, 2);
});

test('files that are none are refused in both languages and change nothing', async (t) => {
  const home = await sampleHome(t);
  const write = async (name: string, content: string | Buffer) => {
    await writeFile(join(home, name), content);
    return join(home, name);
  };
  const files = [
    join(home, 'missing.xlsx'),
    home,
    await write('empty.xlsx', ''),
    await write('empty.csv', ''),
    await write('noise.xlsx', Buffer.alloc(3_000_000, 'x')),
    await write('noise.csv', Buffer.alloc(3_000_000, '\u0001')),
    await write('no-header.csv', 'a;b;c\r\n1;2;3\r\n'),
    await write('one-line.csv', `Mã đơn vị;${'x'.repeat(5_000_000)}`),
  ];
  // One opening of the database for all of them.
  await startServer(t, home);
  for (const file of files) {
    const refused = await giaoban(home, importing(file, '--json'));
    assert.equal(refused.code, 1, `${file}: ${refused.err}`);
    const { code, reason, next } = JSON.parse(refused.err);
    assert.match(code, /^(cli|sheets|figures)\./, file);
    assert.ok(reason.vi && reason.en && next.vi && next.en);
  }
  assert.equal((await giaoban(home, ['figures', 'import'])).code, 2);
  assert.equal((await giaoban(home, ['figures', 'import', '--nonsense'])).code, 2);
});
