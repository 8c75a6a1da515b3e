// Runs the benchmarks, all or those named (`npm run bench -- targets-table submit`), one after another, each in a process of its
// own, and closes with a table of what was promised and what was measured. Slow is no error: only a benchmark that breaks is.
import { spawn } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promises } from './benchmark-promises.ts';

const folder = join(import.meta.dirname, '../benchmarks');
type Figures = Readonly<Record<string, number | string>>;

/** A file that no other file of the folder names is a benchmark; the others are parts of one. */
async function listBenchmarks(): Promise<string[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return files.filter((file) => !texts.some((text) => text.includes(`'./${file}'`)));
}

function run(file: string): Promise<{ readonly code: number | null; readonly figures: readonly Figures[] }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, file)], { stdio: ['ignore', 'pipe', 'inherit'] });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part: string) => {
      text += part;
      process.stdout.write(part);
    });
    child.on('close', (code) => {
      const lines = text.split('\n').filter((line) => line.startsWith('{"name":'));
      resolve({ code, figures: lines.map((line) => JSON.parse(line)) });
    });
  });
}

const files = await listBenchmarks();
const names = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const unknown = names.filter((name) => !files.includes(`${name}.ts`));
if (unknown.length > 0) {
  console.error(
    `no benchmark ${unknown.join(', ')}; there are: ${files.map((f) => f.replace('.ts', '')).join(', ')}`,
  );
  process.exit(2);
}

const broken: string[] = [];
const measured: Figures[] = [];
for (const file of files) {
  if (names.length > 0 && !names.includes(file.replace('.ts', ''))) continue;
  console.log(`\n── ${file}`);
  const { code, figures } = await run(file);
  if (code !== 0) broken.push(file);
  measured.push(...figures);
}

console.log('\n── promised and measured');
for (const { of, figure, atMost, atLeast, unit } of promises) {
  const found = measured.filter(({ name }) => of.test(String(name)));
  for (const one of found) {
    const value = Number(one[figure]);
    const isKept = atMost === undefined ? value >= (atLeast ?? 0) : value <= atMost;
    const promised = atMost === undefined ? `≥ ${atLeast}` : `≤ ${atMost}`;
    console.log(
      `  ${isKept ? 'kept  ' : 'MISSED'}  ${`${one.name}, ${figure}`.padEnd(76)} ${promised.padStart(8)} ${unit.padEnd(6)} ${value}`,
    );
  }
}
if (broken.length > 0) {
  console.error(`\nbroken: ${broken.join(', ')}`);
  process.exitCode = 1;
}
