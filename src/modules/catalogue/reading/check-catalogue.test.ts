import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { catalogueOf } from '../domain/catalogue.ts';
import { cardsOf } from '../domain/hand-out.ts';
import { describeProblem } from '../domain/problem.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { catalogueFolder, readFolder, readSchemas } from './read-folder.ts';
import { compileSchemas, type Schemas } from './schemas.ts';
import type { SourceText } from './source-text.ts';

let texts: readonly SourceText[];
let schemas: Schemas;

before(async () => {
  texts = await readFolder(catalogueFolder);
  schemas = compileSchemas(await readSchemas(catalogueFolder));
});

const check = (files: readonly SourceText[], verbs: ReadonlySet<string> | null = null) =>
  checkCatalogue(files, schemas, { verbs }).problems.map((problem) => describeProblem(problem, 'en'));

/** The real catalogue with one text replaced in one file; the text must be there. */
function broken(path: string, from: string | RegExp, to: string): readonly SourceText[] {
  return texts.map((file) => {
    if (file.path !== path) return file;
    const text = file.text.replace(from, to);
    assert.notEqual(text, file.text, `${path} has no ${from}`);
    return { path, text };
  });
}

const lineOf = (path: string, needle: string) => {
  const lines = texts.find((file) => file.path === path)?.text.split('\n') ?? [];
  return lines.findIndex((line) => line.includes(needle)) + 1;
};

test('the catalogue that comes with the program has no problem and exactly 65 indicators', () => {
  const { files, problems } = checkCatalogue(texts, schemas, { verbs: null });
  assert.deepEqual(problems, []);
  const catalogue = catalogueOf(files);
  assert.equal(catalogue.indicators.length, 65);
  assert.equal(cardsOf(catalogue).filter(({ partOf }) => partOf === null).length, 65);
  assert.deepEqual(
    catalogue.indicators.slice(0, 3).map(({ code }) => code),
    ['V01', 'V02', 'V03'],
  );
  assert.equal(catalogue.indicators.at(-1)?.code, 'K02');
});

test('every kind of slip in a file is named with its line', () => {
  const slips: readonly (readonly [string, string | RegExp, string, string, RegExp])[] = [
    [
      'indicators/V01.yaml',
      'direction: up',
      'direction: sideways',
      'direction',
      /must be one of: up, down, neutral/,
    ],
    ['indicators/V01.yaml', '    decimals: 0\n', '', 'from: ', /“decimals” is missing/],
    ['indicators/V01.yaml', 'decimals: 0', 'decimals: 0\n    colour: red', 'from: ', /no entry “colour”/],
    ['indicators/V01.yaml', 'from: 2018-12-15', 'from: 2018-13-15', 'from: ', /not a day/],
    ['indicators/V01.yaml', 'code: V01', 'code: V99', 'code: ', /not the file's name/],
    ['indicators/V01.yaml', 'review-news-2020', 'hearsay', 'source: ', /not in sources.yaml/],
    ['indicators/V01.yaml', "numbering: 'I.1'", "numbering: 'I.2'", '', /number I.2 is taken/],
    ['indicators/V01.yaml', "numbering: 'I.1'", "numbering: 'II.1'", 'numbering', /must begin with I/],
    ['indicators/V01.yaml', 'field: labour', 'field: sport', 'field: ', /there is no field “sport”/],
    ['indicators/V02.yaml', 'subsetOf: V01', 'subsetOf: V77', 'subsetOf', /same kind/],
    ['indicators/P02.yaml', 'numerator: P01', 'numerator: P99', 'formula', /there is no “P99”/],
    ['indicators/P02.yaml', 'numerator: P01', 'numerator: A03', 'formula', /“A03” is not a counted figure/],
    ['indicators/P02.yaml', 'numerator: P01', 'numerator: G05', 'formula', /counted at a higher level/],
    ['indicators/P02.yaml', /^ {4}formula.*\n/m, '', 'from: ', /a ratio needs a formula/],
    ['indicators/V13.yaml', 'code: V13.NEW', 'code: V12.PERMIT', 'code: V13.NEW', /must begin with “V13.”/],
    ['indicators/C01.yaml', 'rollUp: lastThenSum', 'rollUp: sum', 'rollUp', /roll-up does not fit/],
    [
      'calendars/vn-public.yaml',
      'date: 2019-01-01',
      'date: 2018-12-31',
      'date: 2019-01-01',
      /in order, each once/,
    ],
    [
      'calendars/vn-public.yaml',
      'counterpart: 2018-12-31',
      'counterpart: 2018-12-30',
      'date: 2019-01-05',
      /other day/,
    ],
    [
      'provinces/lai-chau/units.json',
      '"parent": "106"',
      '"parent": "999"',
      '"parent": "106"',
      /“999” does not exist/,
    ],
    [
      'provinces/lai-chau/successions.json',
      '"from": "03397"',
      '"from": "03398"',
      '03397',
      /no unit “03398” ends/,
    ],
    [
      'provinces/lai-chau/positions.yaml',
      'role: director',
      'role: king',
      'role: director',
      /there is no role “king”/,
    ],
    ['provinces/lai-chau/targets-2020.yaml', "value: '6000'", 'value: 6000', '6000', /must be text/],
    [
      'provinces/lai-chau/targets-2020.yaml',
      'indicator: G02',
      'indicator: G01',
      'indicator: G02',
      /has a target/,
    ],
    [
      'provinces/lai-chau/asserted.yaml',
      ", basis: unspecified, phrase: 'cao hơn 5%'",
      '',
      "value: '5'",
      /is missing/,
    ],
    [
      'provinces/lai-chau/map-2020.geojson',
      '"licence"',
      '"license"',
      '',
      /licence or the warning is missing/,
    ],
  ];
  for (const [path, from, to, needle, reason] of slips) {
    const found = check(broken(path, from, to));
    const line = needle === '' ? '\\d+' : lineOf(path, needle);
    const where = new RegExp(`^${path.replaceAll('/', '\\/')}:${line}: .*`);
    assert.ok(
      found.some((problem) => reason.test(problem) && (needle === '' || where.test(problem))),
      `${path} ${from}: expected line ${line} ${reason}, got\n${found.slice(0, 5).join('\n')}`,
    );
  }
});

test('a file that is not YAML, has a key twice or has no place here is refused', () => {
  assert.match(
    check(broken('indicators/V01.yaml', 'decimals: 0', 'decimals: {')).join(),
    /V01.yaml:\d+: cannot be read/,
  );
  assert.match(
    check(broken('indicators/V01.yaml', 'decimals: 0', 'decimals: 0\n    decimals: 1')).join(),
    /unique/,
  );
  assert.match(
    check([...texts, { path: 'indicators/deep/V66.yaml', text: '' }]).join(),
    /no file of this name/,
  );
  assert.match(check(broken('indicators/V01.yaml', /[\s\S]*/, '')).join(), /V01.yaml:1: must be a mapping/);
});

test('a lost or an extra indicator is noticed', () => {
  const lost = check(texts.filter(({ path }) => path !== 'indicators/T09.yaml'));
  assert.match(lost.join(), /fields.yaml:\d+: field “children” has 8 indicators and must have 9/);
});

test('two definitions of one code are noticed', () => {
  const twice = check(broken('indicators/V13.yaml', 'code: V13.RENEWED', 'code: V13.NEW'));
  assert.match(twice.join(), /code “V13.NEW” is there already/);
});

test('roles may hold only verbs that a room has', () => {
  const found = check(texts, new Set(['unit.read']));
  assert.ok(
    found.some((problem) => /roles\/director.yaml:\d+: no room has a verb “figure.read”/.test(problem)),
  );
  assert.ok(!found.some((problem) => problem.includes('“unit.read”')));
});

test('versions must follow each other in time', () => {
  const original = texts.find(({ path }) => path === 'rules/pace.yaml')?.text ?? '';
  const version = original.slice(original.indexOf('  - from'));
  const files = texts.map((file) =>
    file.path === 'rules/pace.yaml' ? { ...file, text: original + version } : file,
  );
  assert.match(check(files).join(), /pace.yaml:\d+: must be after 2018-12-15/);
});

test('a province has exactly one root and its department; a head alone is none', () => {
  const only = 'provinces/lai-chau/province.yaml';
  const alone = texts.filter(({ path }) => !path.startsWith('provinces/') || path === only);
  const problems = check(alone).join('\n');
  assert.match(problems, /exactly one unit has no parent; here 0/);
  assert.match(problems, /no unit of level department has the code “so”/);
  const district = check(broken(only, 'department: so', 'department: vp')).join('\n');
  assert.match(district, /province\.yaml:\d+.*no unit of level department has the code “vp”/);
});

test('a form names cells that are counted and its own, leaves the day that the law asks for, and counts nothing twice', () => {
  const path = 'report-forms/weekly-labour-district.yaml';
  const slips: readonly (readonly [string | RegExp, string, RegExp])[] = [
    ['indicator: V15', 'indicator: V99', /“V99” is not a counted figure/],
    ['indicator: V15', 'indicator: V14', /“V14” is in the form already/],
    ['cell: V14', 'cell: V02', /“V02” is not in the form/],
    ['workingDays: 2', 'workingDays: 0', /must leave at least one working day/],
    ['indicator: V15, required: true', 'indicator: V15, required: true, by: [age]', /no breakdown “age”/],
    ['counts: false', 'counts: true', /“V04” is counted by another form of this level/],
    ['level: district, workingDays', 'level: commune, workingDays', /due day of level “district” is missing/],
  ];
  for (const [from, to, problem] of slips) {
    const found = check(broken(path, from, to));
    assert.ok(
      found.some((line) => problem.test(line)),
      `${from} → ${to}: ${found.join('; ')}`,
    );
  }
});
