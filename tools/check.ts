import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * Every check of the house, cheapest first, each a command of its own that can be run alone. Stops at the first that
 * fails, so that its words are the last on the screen; tests come last and close with the runner's own summary.
 */
const steps: readonly (readonly [name: string, command: string, ...args: string[]])[] = [
  ['types', 'tsc', '-p', '.'],
  ['lint and format', 'biome', 'check', '--error-on-warnings', '.'],
  ['walls', 'node', 'tools/check-walls.ts'],
  ['catalogue', 'node', 'tools/check-catalogue.ts'],
  ['office app', 'node', 'tools/build-office.ts'],
  ['generated files', 'node', 'tools/generate-types.ts', '--check'],
  ['tests', 'node', 'tools/run-tests.ts'],
];

const root = join(import.meta.dirname, '..');
for (const [name, command, ...args] of steps) {
  process.stdout.write(`\n── ${name}\n`);
  const begun = performance.now();
  const path = `${join(root, 'node_modules/.bin')}:${process.env.PATH}`;
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  if (status !== 0) {
    process.stderr.write(`\n${name}: failed (npm run … see package.json)\n`);
    process.exit(status ?? 1);
  }
  process.stdout.write(`── ${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s\n`);
}
