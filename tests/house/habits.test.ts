import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesBelow, textOf } from './tree.ts';

const code = ['src', 'tools', 'tests', 'benchmarks'].flatMap((folder) => filesBelow(folder, /\.tsx?$/));
const lines = (file: string) => textOf(file).split('\n').length - 1;
const isTest = (file: string) => /\.test\.ts$|\/testing(\/|\.ts$)|^tests\/|^benchmarks\/|^tools\//.test(file);

/** Files in which a pattern stands, one `file:line` each. */
function where(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, i) => (pattern.test(line) ? [`${file}:${i + 1}: ${line.trim()}`] : [])),
  );
}

test('every room fits in one head: median file ≤ 80 lines, nine of ten ≤ 250, none over 400', () => {
  const sizes = code.map((file) => ({ file, size: lines(file) })).sort((a, b) => a.size - b.size);
  const at = (share: number) => sizes[Math.floor((sizes.length - 1) * share)];
  assert.ok((at(0.5)?.size ?? 0) <= 80, `median ${at(0.5)?.size}`);
  assert.ok((at(0.9)?.size ?? 0) <= 250, `90th percentile ${at(0.9)?.size}`);
  assert.deepEqual(
    sizes.filter((s) => s.size > 400),
    [],
  );
});

test('no drawer without a name', () => {
  assert.deepEqual(
    code.filter((file) => /\/(utils?|common|helpers?|lib|shared|services)(\/|\.tsx?$)/.test(file)),
    [],
  );
});

test('rooms read no clock and throw no dice: the door gives today and the instant', () => {
  const rooms = code.filter((f) => /^src\/modules\/.*\.ts$/.test(f) && !/\/screens\//.test(f) && !isTest(f));
  assert.ok(rooms.length > 20);
  assert.deepEqual(where(rooms, /Date\.now\(|new Date\(\)|Math\.random\(|performance\.now\(/), []);
});

test('business SQL asks no clock', () => {
  const sql = code.filter((f) => /^src\/modules\/.*queries/.test(f) && !isTest(f));
  assert.ok(sql.length > 5);
  assert.deepEqual(where(sql, /\bnow\(\)|\bcurrent_date\b|\bcurrent_timestamp\b|clock_timestamp/i), []);
});

test('the compiler is not silenced without a reason beside it', () => {
  const silenced = where(
    code,
    /@ts-ignore|@ts-expect-error$|@ts-nocheck|\bas any[;),\]]|: any[;,)\]= ]|biome-ignore/,
  );
  const own = /habits\.test\.ts|^[^:]+:\d+: \*/;
  assert.deepEqual(
    silenced.filter((hit) => !own.test(hit) && !/biome-ignore [\w/]+( [\w/]+)*: \S+ \S+/.test(hit)),
    [],
  );
});

test('no test is skipped, left for later or alone', () => {
  const tests = code.filter((f) => /\.test\.ts$/.test(f) && !/habits\.test\.ts$/.test(f));
  assert.ok(tests.length > 20);
  assert.deepEqual(where(tests, /\b(it|test|describe)\.(only|todo)\b|\{ *(todo|only): *true/), []);
});

test('screens carry no Vietnamese text of their own: every string goes through messages', () => {
  // A list of screens gives each title in both languages by its type.
  const screens = code.filter((f) => /\.tsx$/.test(f) && !/\/screens\/index\.tsx$/.test(f));
  const vietnamese = /['"`>][^'"`<>]*[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
  const text = screens.map((file) => ({
    file,
    body: textOf(file).replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, ''),
  }));
  assert.deepEqual(
    text.filter(({ body }) => vietnamese.test(body)).map(({ file }) => file),
    [],
  );
});

test('nothing of one machine, and no registry address, stands in the project', () => {
  const all = filesBelow('.', /\.(ts|tsx|js|json|md|sql|ya?ml|css|html)$|run$/);
  const paths = /\/wor[k]\/|[.][.]\/share[d]\/|\.librar[y]\b/;
  assert.deepEqual(
    where(
      all.filter((f) => !f.endsWith('.geojson')),
      paths,
    ),
    [],
  );
  assert.doesNotMatch(textOf('package-lock.json'), /registry\.|"resolved"/);
});
