// Runs tests on one throw-away PostgreSQL: `node tools/run-tests.ts [--slow] [files, folders, node --test options]`.
import { spawn } from 'node:child_process';
import { chmod, glob, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../src/platform/database/index.ts';

const given = process.argv.slice(2);
const withSlow = given.includes('--slow');
const options = given.filter((argument) => argument.startsWith('--') && argument !== '--slow');
const named = given.filter((argument) => !argument.startsWith('--'));
const patterns: string[] = [];
for (const name of named.length > 0 ? named : ['src', 'tests']) {
  const isFolder = (await stat(name).catch(() => null))?.isDirectory() === true;
  patterns.push(isFolder ? `${name.replace(/\/$/, '')}/**/*.test.ts` : name);
}
const files: string[] = [];
for await (const file of glob(patterns))
  if (withSlow || named.includes(file) || !file.endsWith('.slow.test.ts')) files.push(file);
files.sort();
if (files.length === 0) throw new Error(`no test files in ${patterns.join(', ')}`);

const home = await mkdtemp(join(tmpdir(), 'giaoban-test-'));
// The system user postgres must be able to enter, or the data would go to /var/lib and stay there.
await chmod(home, 0o711);
const store = await openStore({ home, databaseUrl: '', mode: 'own', isUnsafe: true, maxConnections: 300 });

// Ctrl-C reaches the runner too; it ends, and then we stop the server.
process.on('SIGINT', () => {});
// A test that hangs is ended and named; what a failed test leaves open (a timer, a loop) must not hold its file for ever:
// once such a loop kept a whole run from ending for 90 minutes.
const limits = ['--test-timeout=600000', '--test-force-exit'];
const seeded = ['--import', new URL('property-seed.ts', import.meta.url).href];
const runner = spawn(process.execPath, ['--test', ...seeded, ...limits, ...options, ...files], {
  stdio: 'inherit',
  env: { ...process.env, GIAOBAN_TEST_SERVER: home, DATABASE_URL: '' },
});
process.on('SIGTERM', () => runner.kill('SIGTERM'));
const watchdog = setTimeout(() => {
  process.stderr.write('\nThe tests did not end within 50 minutes: stopped.\n');
  runner.kill('SIGTERM');
}, 50 * 60_000);
const code = await new Promise<number>((resolve) => {
  runner.on('error', () => resolve(1));
  runner.on('close', (status) => resolve(status ?? 1));
});
clearTimeout(watchdog);
await store.close();
await rm(home, { recursive: true, force: true });
process.exitCode = code;
