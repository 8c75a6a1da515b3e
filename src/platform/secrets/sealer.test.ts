import assert from 'node:assert/strict';
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { keyOf } from './key-file.ts';
import { sealerOf } from './sealer.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giaoban-secrets-'));
});
after(() => rm(folder, { recursive: true }));

const isRefused = { message: /^secrets\.cannot-open/ };

test('what is sealed opens again, for what it belongs to and nothing else', async () => {
  const sealer = await sealerOf({ keyFolder: folder });
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), fc.string(), (text, about, other) => {
      const whole = text.toWellFormed();
      const sealed = sealer.seal(whole, about);
      assert.equal(sealer.open(sealed, about), whole);
      assert.notEqual(sealed, sealer.seal(whole, about));
      if (other !== about) assert.throws(() => sealer.open(sealed, other), isRefused);
    }),
  );
});

test('one changed character anywhere is found', async () => {
  const sealer = await sealerOf({ keyFolder: folder });
  const sealed = sealer.seal('JBSWY3DPEHPK3PXP', 'second factor of 7');
  for (let at = 0; at < sealed.length - 1; at += 1) {
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    assert.throws(() => sealer.open(changed, 'second factor of 7'), isRefused, `at ${at}`);
  }
  for (const text of ['', 'g1', 'whsec_abc', sealed.slice(0, 30)])
    assert.throws(() => sealer.open(text, 'second factor of 7'), isRefused);
});

test('the key is readable by its owner only; of many that begin at once all have the same', async () => {
  const keys = await Promise.all(Array.from({ length: 20 }, () => keyOf(join(folder, 'together'))));
  assert.equal(new Set(keys.map(({ key }) => key.toString('hex'))).size, 1);
  assert.equal((await stat(join(folder, 'together', 'secrets.key'))).mode & 0o777, 0o600);
});

test('another key opens nothing, the file put back opens all; a file that is no key is not used', async () => {
  const [one, other, back] = ['one', 'other', 'back'].map((name) => join(folder, name));
  assert.ok(one && other && back);
  const sealed = (await sealerOf({ keyFolder: one })).seal('x', 'y');
  const foreign = await sealerOf({ keyFolder: other });
  assert.throws(() => foreign.open(sealed, 'y'), isRefused);
  await cp(one, back, { recursive: true });
  assert.equal((await sealerOf({ keyFolder: back })).open(sealed, 'y'), 'x');
  await writeFile(join(other, 'secrets.key'), 'short');
  await assert.rejects(keyOf(other), /holds no key/);
  assert.equal((await readFile(join(one, 'secrets.key'), 'utf8')).trim().length, 44);
});
