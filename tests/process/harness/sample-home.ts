import { execFile } from 'node:child_process';
import { chmod, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { temporaryFolder } from '../../../src/platform/database/faults/homes.ts';
import { startServer } from './program.ts';

const copy = promisify(execFile);
const given = process.env.GIAOBAN_TEST_SERVER;
// The runner's folder goes with the run; a file that is run alone clears up after itself.
const shelf = given ?? join(tmpdir(), `giaoban-process-${process.pid}`);
const kept = join(shelf, 'sample-home');
if (given === undefined) after(() => rm(shelf, { recursive: true, force: true }));

const isThere = (path: string) => stat(path).then(Boolean, () => false);

/** Makes the home that others copy: the program's first start on an empty folder, with its own seconds noted. */
async function prepare(t: TestContext): Promise<void> {
  const home = join(await temporaryFolder(t), 'home');
  const server = await startServer(t, home);
  server.kill('SIGTERM');
  await server.ended;
  await writeFile(join(home, 'first-start.txt'), String(server.seconds));
  const making = `${kept}.${process.pid}`;
  await mkdir(shelf, { recursive: true });
  await chmod(shelf, 0o711);
  await copy('cp', ['-a', '--reflink=auto', home, making]);
  // Of two files at once one keeps its own.
  await rename(making, kept).catch(() => rm(making, { recursive: true, force: true }));
}

/** A stopped home of its own with the sample province: copied (0.3 s) from one that is made once per run (20 s). */
export async function sampleHome(t: TestContext): Promise<string> {
  if (!(await isThere(kept))) await prepare(t);
  const home = join(await temporaryFolder(t), 'home');
  await copy('cp', ['-a', '--reflink=auto', kept, home]);
  return home;
}

/** How long the first start of a sample home took, as the program measured it. */
export async function firstStartSeconds(home: string): Promise<number> {
  return Number(await readFile(join(home, 'first-start.txt'), 'utf8'));
}
