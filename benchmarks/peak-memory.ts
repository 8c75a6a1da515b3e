import { spawnSync } from 'node:child_process';
import type { Work } from './measure.ts';
import { report } from './report.ts';

/**
 * Peak resident memory in MB of a run of its own: starts this benchmark again with `--only <way>`. Call `onlyWay` first thing in
 * the benchmark to serve it.
 */
function peakMemory(script: string, way: string): number {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, '--only', way], {
    encoding: 'utf8',
  });
  const peak = Number(/^peak (\d+)$/m.exec(stdout)?.[1]);
  if (status !== 0 || !Number.isFinite(peak)) throw new Error(`${way} did not finish: ${stderr}`);
  return peak;
}

/** Serves `peakMemory`: does the one piece of work that was asked for, prints its peak and tells true. */
export async function onlyWay(work: Readonly<Record<string, Work>>): Promise<boolean> {
  const at = process.argv.indexOf('--only');
  if (at < 0) return false;
  const way = process.argv[at + 1] ?? '';
  if (!work[way]) throw new RangeError(`no such way: ${way}`);
  await work[way]();
  console.log(`peak ${Math.round(process.resourceUsage().maxRSS / 1024)}`);
  return true;
}

/** Reports the peaks of all ways, and fails the benchmark when ours is over its budget in MB. */
export function reportPeaks(name: string, script: string, ways: readonly string[], budget: number): void {
  const peaks = Object.fromEntries(ways.map((way) => [way, peakMemory(script, way)]));
  report(`${name}: peak memory in MB`, peaks);
  if ((peaks.ours ?? Number.POSITIVE_INFINITY) > budget)
    throw new Error(`${name} takes more than ${budget} MB`);
}
