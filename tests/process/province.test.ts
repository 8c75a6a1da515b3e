import assert from 'node:assert/strict';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../../src/platform/database/faults/homes.ts';
import { giaoban, startServer } from './harness/program.ts';

const head = `code: dien-bien
gsoCode: '11'
name: { vi: Tỉnh Điện Biên, en: Điện Biên Province }
source: gso-codes
recordsFrom: 2020-01-01
department: so
calendar: vn-public
`;
const department = `source: gso-codes
units:
  - { code: so, from: 2020-01-01, name: Sở LĐTBXH, shortName: Sở, level: department, kind: so, parent: '11' }
holders: []
`;
const units = [
  {
    code: '11',
    from: '2020-01-01',
    name: 'Tỉnh Điện Biên',
    shortName: 'Điện Biên',
    level: 'province',
    kind: 'tinh',
    parent: null,
  },
];

/** The program's own catalogue with another province in the place of the sample. */
async function ownCatalogue(folder: string): Promise<void> {
  await cp(join(import.meta.dirname, '../../catalogue'), folder, { recursive: true });
  await rm(join(folder, 'provinces'), { recursive: true });
  const place = join(folder, 'provinces/dien-bien');
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'province.yaml'), head);
  await writeFile(join(place, 'units.json'), JSON.stringify(units));
  await writeFile(join(place, 'department.yaml'), department);
}

test('a real province as docs/operations.md sets it up: listed in a catalogue, added, with an administrator', async (t) => {
  const folder = await temporaryFolder(t);
  const [home, catalogue] = [join(folder, 'home'), join(folder, 'catalogue')];
  await ownCatalogue(catalogue);
  await startServer(t, home, { GIAOBAN_SAMPLE: 'off' });
  const call = async (...args: string[]) => {
    const { code, out, err } = await giaoban(home, [...args, '--json']);
    return { code, told: JSON.parse(out === '' ? err : out) };
  };
  assert.equal((await call('province', 'add', 'dien-bien')).told.code, 'cli.not-in-catalogue');
  assert.equal((await call('catalogue', 'check', join(folder, 'nowhere'))).told.code, 'catalogue.no-files');
  assert.equal((await call('province', 'add', 'dien-bien', '--catalogue', catalogue)).code, 0);
  const again = await call('province', 'add', 'dien-bien', '--catalogue', catalogue);
  assert.deepEqual([again.code, again.told.code], [1, 'org.already-loaded']);

  const of = ['--province', 'dien-bien', '--name', 'Quản trị', '--unit', 'so', '--title', 'Quản trị'];
  const add = (username: string, role: string) => call('account', 'add', username, ...of, '--role', role);
  // Logging in makes capitals small.
  for (const wrong of [await add('Quan.Tri', 'administrator'), await add('quantri', 'nonsense')])
    assert.deepEqual([wrong.code, wrong.told.code], [2, 'cli.wrong-call']);
  assert.equal((await add('quantri', 'administrator')).told.password.length, 15);
  assert.equal((await call('figures', 'check', 'too', 'much')).code, 2);
  assert.equal((await call('audit', 'verify')).code, 0);
});
