import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { sql } from 'kysely';
import { asOwner } from '../../src/platform/database/index.ts';
import { newFigures, writeFigures } from './harness/figure-file.ts';
import { inStore, ledgerHash } from './harness/ledger.ts';
import { giaoban, giaobanUntil, killEverything, startServer } from './harness/program.ts';
import { sampleHome } from './harness/sample-home.ts';

const province = ['--province', 'lai-chau'];
const importing = (file: string, ...more: string[]) => ['figures', 'import', file, ...province, ...more];

/** Codes of communes as an export writes them. */
async function communesOf(csv: string): Promise<readonly string[]> {
  const codes = (await readFile(csv, 'utf8')).split('\r\n').map((line) => line.split(';')[0] ?? '');
  return [...new Set(codes.filter((code) => /^\d{5}$/.test(code)))];
}

test('an export goes back in unchanged; a new file counts once; a wrong line keeps the whole file out', async (t) => {
  const home = await sampleHome(t);
  const server = await startServer(t, home);
  const csv = join(home, 'may.csv');
  const xlsx = join(home, 'district.xlsx');
  const exported = await giaoban(home, [
    'figures',
    'export',
    ...province,
    '--period',
    '2020-05',
    '--out',
    csv,
  ]);
  assert.equal(exported.code, 0, exported.err);
  const unit = ['--unit', '105', '--from', '2020-04-15', '--to', '2020-05-14', '--out', xlsx, '--json'];
  assert.equal((await giaoban(home, ['figures', 'export', ...province, ...unit])).code, 0);
  const same = (await giaoban(home, importing(xlsx, '--dry-run', '--json'))).json() as Record<string, number>;
  assert.ok((same.rows ?? 0) > 100 && same.unchanged === same.rows, JSON.stringify(same));

  const communes = await communesOf(csv);
  assert.equal(communes.length, 106);
  const fresh = join(home, 'new.csv');
  await writeFigures(fresh, newFigures(communes.slice(0, 20), ['T06', 'T03'], 1));
  const unharmed = await ledgerHash(home);
  const rehearsed = (await giaoban(home, importing(fresh, '--dry-run', '--json'))).json();
  assert.partialDeepStrictEqual(rehearsed, { rows: 40, recorded: 40, refused: 0, isDryRun: true });
  assert.equal(await ledgerHash(home), unharmed);
  assert.partialDeepStrictEqual((await giaoban(home, importing(fresh, '--json'))).json(), { recorded: 40 });
  const recorded = await ledgerHash(home);
  assert.notEqual(recorded, unharmed);
  assert.partialDeepStrictEqual((await giaoban(home, importing(fresh, '--json'))).json(), { refused: 0 });
  assert.equal(await ledgerHash(home), recorded, 'the same file again changes nothing');

  const wrong = join(home, 'wrong.csv');
  const good = newFigures(communes.slice(20, 30), ['T06'], 1);
  const bad = [
    ['99999', 'T06', '01/01/2018', '10/01/2018', '1'],
    ['03386', 'T99', '01/01/2018', '10/01/2018', '1'],
    ['03386', 'T04', '31/02/2018', '10/01/2018', '1'],
    ['03386', 'T04', '01/01/2018', '10/01/2018', 'mười'],
  ];
  await writeFigures(wrong, [...good, ...bad]);
  const refused = await giaoban(home, importing(wrong, '--json'));
  assert.equal(refused.code, 1);
  const problem = JSON.parse(refused.err);
  assert.equal(problem.code, 'cli.lines-refused');
  assert.deepEqual(
    problem.details.map(({ at }: { at: string }) => at),
    ['CSV · 12 · Mã đơn vị', 'CSV · 13 · Mã chỉ tiêu', 'CSV · 14 · Từ ngày', 'CSV · 15 · Giá trị'],
  );
  for (const { reason } of problem.details) assert.ok(reason.vi && reason.en);
  assert.equal(await ledgerHash(home), recorded, 'nothing of it was recorded');
  assert.equal((await fetch(`${server.url}/readyz`)).status, 200);
  assert.equal((await giaoban(home, ['figures', 'check'])).code, 0);
});

test('an import killed in the middle, database and all, ends as if it had not been', async (t) => {
  const home = await sampleHome(t);
  const whole = await sampleHome(t);
  const csv = join(home, 'may.csv');
  await giaoban(home, ['figures', 'export', ...province, '--period', '2020-05', '--out', csv]);
  const file = join(home, 'large.csv');
  await writeFigures(
    file,
    newFigures(await communesOf(csv), ['T06', 'T03', 'T04', 'T05'], 12, [2016, 2017, 2018]),
  );

  const unbroken = await giaoban(whole, importing(file, '--json'));
  assert.partialDeepStrictEqual(unbroken.json(), { rows: 15264, recorded: 15264 });

  const untouched = await ledgerHash(home);
  const importer = await giaobanUntil(t, home, importing(file), ({ err }) => /^\d{1,4}\/15264/m.test(err));
  await killEverything(home, importer);
  const half = await ledgerHash(home);
  assert.ok(half !== untouched && half !== (await ledgerHash(whole)), 'the fault is there');
  const resumed = await giaoban(home, importing(file, '--json'));
  assert.partialDeepStrictEqual(resumed.json(), { rows: 15264, recorded: 15264, refused: 0 });
  assert.equal(await ledgerHash(home), await ledgerHash(whole));
  assert.equal((await giaoban(home, ['figures', 'check'])).code, 0);
  assert.equal((await giaoban(home, ['audit', 'verify'])).code, 0);
});

test('figures check finds a total that is not the sum of its rows', async (t) => {
  const home = await sampleHome(t);
  await inStore(home, (store) =>
    asOwner(store, 'lai-chau', (db) =>
      sql`update figure_total set value = value + 1
        where ctid = (select ctid from figure_total order by value desc limit 1)`.execute(db),
    ),
  );
  const checked = await giaoban(home, ['figures', 'check', '--json']);
  assert.equal(checked.code, 1);
  const { reports } = checked.json() as { reports: readonly { differences: readonly unknown[] }[] };
  assert.equal(reports[0]?.differences.length, 1);
});
