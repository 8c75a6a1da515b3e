import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { root, textOf } from './tree.ts';

interface Locked {
  readonly version?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly dev?: boolean;
  readonly optional?: boolean;
  readonly license?: string;
}

const lock = JSON.parse(textOf('package-lock.json')) as { packages: Record<string, Locked> };
const own = JSON.parse(textOf('package.json')) as {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
  allowScripts: Record<string, boolean>;
};
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** What may be built on. Fonts are OFL; axe-core (MPL-2.0, tests only) is not shipped. */
const allowed =
  /^(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|Python-2\.0|CC-BY-4\.0|OFL-1\.1|PostgreSQL|Zlib)$/;
const exceptions = new Map([
  ['axe-core', 'MPL-2.0'],
  ['lightningcss', 'MPL-2.0'],
  // Their manifests name no licence; the files they ship are MIT.
  ['buffers', 'none'],
  ['chainsaw', 'MIT/X11'],
  ['png-js', 'none'],
]);

function isAllowed(name: string, licence: string): boolean {
  const base = [...exceptions].find(([one]) => name === one || name.startsWith(`${one}-`));
  if (base && licence === base[1]) return true;
  const choices = licence.replace(/[()]/g, '').split(/ OR /);
  return choices.some((choice) => choice.split(/ AND /).every((one) => allowed.test(one.trim())));
}

function licenceOf(path: string, locked: Locked): string {
  if (locked.license) return locked.license;
  const manifest = JSON.parse(readFileSync(join(root, path, 'package.json'), 'utf8')) as { license?: string };
  return manifest.license ?? 'none';
}

test('every package is locked to an exact version with its hash', () => {
  for (const version of Object.values({ ...own.dependencies, ...own.devDependencies }))
    assert.match(version, /^\d/);
  const loose = packages.filter(([, p]) => !p.integrity?.startsWith('sha512-'));
  assert.deepEqual(
    loose.map(([path]) => path),
    [],
  );
});

test('only named packages may run a script at install', () => {
  const withScripts = packages
    .filter(([, p]) => p.hasInstallScript && !p.optional)
    .map(([path]) => nameOf(path));
  const known = Object.keys(own.allowScripts);
  assert.deepEqual(
    withScripts.filter((name) => !known.includes(name)),
    [],
  );
});

test('every licence is one we may build on', () => {
  const installed = packages.filter(([path, p]) => {
    if (!p.optional) return true;
    try {
      readFileSync(join(root, path, 'package.json'));
      return true;
    } catch {
      return false;
    }
  });
  assert.ok(installed.length > 200);
  const refused = installed
    .map(([path, p]) => ({ name: nameOf(path), licence: licenceOf(path, p) }))
    .filter(({ name, licence }) => !isAllowed(name, licence));
  assert.deepEqual(refused, []);
});

test('the licence guard bites', () => {
  assert.equal(isAllowed('x', 'GPL-3.0'), false);
  assert.equal(isAllowed('x', 'MIT AND GPL-2.0'), false);
  assert.equal(isAllowed('x', '(GPL-3.0 OR MIT)'), true);
});
