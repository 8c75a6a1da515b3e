import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../house/tree.ts';

test('thirty people at work, as many acts as three hundred: nothing fails, totals and log are exact', async (t) => {
  const { stdout } = await promisify(execFile)(process.execPath, ['benchmarks/mixed-use.ts'], {
    cwd: root,
    env: { ...process.env, NODE_TEST_CONTEXT: undefined, DATABASE_URL: '' },
  });
  const found = JSON.parse(stdout.split('\n').find((line) => line.startsWith('{')) ?? '{}');
  t.diagnostic(stdout.split('\n')[0] ?? '');
  assert.partialDeepStrictEqual(found, { failures: 0, totalsThatDiffer: 0, auditFaults: 0 });
  assert.ok(found.submitted > 50 && found.requestsPerSecond > 15, stdout);
  // How long they took is held by `npm run bench`: other tests run on the same cores meanwhile.
});
