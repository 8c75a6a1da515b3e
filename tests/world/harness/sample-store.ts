import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { loadSampleProvince } from '../../../src/entrances/sample/load-sample-province.ts';
import { allJobs } from '../../../src/entrances/worker/start-worker.ts';
import { type TestStore, testStore } from '../../../src/platform/database/testing.ts';
import { prepareJobs } from '../../../src/platform/jobs/index.ts';
import { filesBelow } from '../../house/tree.ts';

/**
 * What the sample says. The rooms that load it are not in it: a run of all tests has a server of its own, where it is
 * always filled anew.
 */
async function fingerprint(): Promise<string> {
  const files = [
    ...filesBelow('catalogue', /\.(ya?ml|json)$/),
    ...filesBelow('src/entrances/sample', /\.ts$/).filter((file) => !file.endsWith('.test.ts')),
  ];
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(await readFile(file));
  return hash.digest('hex').slice(0, 12);
}

/** A store of its own with the whole sample province, cloned (0.3 s) from one that is filled once per run (15 s). */
export async function sampleStore(): Promise<TestStore> {
  return testStore({
    template: {
      name: `sample_${await fingerprint()}`,
      province: 'lai-chau',
      async fill(store) {
        await loadSampleProvince(store);
        await prepareJobs(store, allJobs);
      },
    },
  });
}
