import { availableParallelism, cpus } from 'node:os';
import { median, report } from './report.ts';

/** One way of doing the work. What it gives is ignored, but it must have done all of it. */
export type Work = () => unknown;

export interface Measurement {
  readonly name: string;
  /** The bare limit: the least that any program would have to do. */
  readonly limit?: Work;
  readonly ours: Work;
  /** Others to compare with, by name. */
  readonly others?: Readonly<Record<string, Work>>;
  /** Rounds; 5 without it. In each, every way runs once, so that a busy machine is busy for all. */
  readonly runs?: number;
  /** What one run handles, to print a rate: `{ count: 152916, of: 'rows' }`. */
  readonly load?: { readonly count: number; readonly of: string };
}

export interface Measured {
  /** Median milliseconds by way: `ours`, `limit`, and the others. */
  readonly medians: Readonly<Record<string, number>>;
  /** Median of ours divided by median of the other, by way; below 1 ours is faster. */
  readonly ratios: Readonly<Record<string, number>>;
  /** The same of the fastest runs: other programs on the machine can only make a run slower. */
  readonly fastestRatios: Readonly<Record<string, number>>;
}

const rounded = (value: number) => Number(value.toPrecision(3));

function ways({ ours, limit, others }: Measurement): readonly (readonly [string, Work])[] {
  return [
    ...(limit ? [['limit', limit] as const] : []),
    ['ours', ours] as const,
    ...Object.entries(others ?? {}),
  ];
}

async function timesOf(list: readonly (readonly [string, Work])[], runs: number) {
  const times = new Map<string, number[]>(list.map(([name]) => [name, []]));
  for (let round = 0; round < runs; round += 1) {
    // Every second round goes backwards, so that nobody always runs after the same neighbour.
    const order = round % 2 === 0 ? list : list.toReversed();
    for (const [name, work] of order) {
      const start = performance.now();
      await work();
      times.get(name)?.push(performance.now() - start);
    }
  }
  return times;
}

const toOurs = (times: Readonly<Record<string, number>>) =>
  Object.fromEntries(
    Object.entries(times).flatMap(([way, ms]) =>
      way === 'ours' ? [] : [[way, (times.ours ?? Number.NaN) / ms]],
    ),
  );

const keyed = (values: Readonly<Record<string, number>>, key: (way: string) => string) =>
  Object.fromEntries(Object.entries(values).map(([way, value]) => [key(way), value]));

/**
 * Runs all ways in turn, prints for each the median with the fastest and slowest run and how ours compares, and at the end
 * one line of JSON for machines. The first round is a warm-up and does not count.
 */
export async function measure(measurement: Measurement): Promise<Measured> {
  const { name, runs = 5, load } = measurement;
  const list = ways(measurement);
  await timesOf(list, 1);
  const times = await timesOf(list, runs);
  const medians = Object.fromEntries([...times].map(([way, all]) => [way, median(all)]));
  const fastest = Object.fromEntries([...times].map(([way, all]) => [way, Math.min(...all)]));
  const ratios = toOurs(medians);
  console.log(`\n${name} (median of ${runs}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'CPU'})`);
  for (const [way, all] of times) {
    const ms = medians[way] ?? Number.NaN;
    const rate = load ? `, ${Math.round(load.count / (ms / 1000)).toLocaleString('en')} ${load.of}/s` : '';
    const ratio = ratios[way];
    const compared =
      ratio === undefined
        ? ''
        : ratio < 1
          ? ` — ours is ${rounded(1 / ratio)}× faster`
          : ` — ours takes ${rounded(ratio)}×`;
    console.log(
      `  ${way.padEnd(12)} ${rounded(ms)} ms (${rounded(Math.min(...all))}–${rounded(Math.max(...all))})${rate}${compared}`,
    );
  }
  report(name, {
    ...keyed(medians, (way) => `${way}_ms`),
    ...keyed(ratios, (way) => `ours_to_${way}`),
  });
  return { medians, ratios, fastestRatios: toOurs(fastest) };
}
