import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { commands } from '../../src/entrances/cli/commands.ts';
import { giaoban, startServer } from './harness/program.ts';
import { sampleHome } from './harness/sample-home.ts';

const review = ['review', 'report', '--province', 'lai-chau', '--period', '2020-H1'];

interface Report {
  readonly figures: Readonly<Record<string, { readonly text: string; readonly origin: string }>>;
  readonly warnings: readonly { readonly indicator: string; readonly kind: string }[];
}

test('the review of the first half of 2020 from the ledger, to the digit, with and without a running server', async (t) => {
  const home = await sampleHome(t);
  const alone = await giaoban(home, [...review, '--json']);
  assert.equal(alone.code, 0, alone.err);
  const { figures, warnings } = alone.json() as Report;
  const said = (cite: string) => figures[`${cite}@12:2019-12-15..2020-06-26`]?.text;
  assert.deepEqual(
    {
      merit: [said('value:K01.A.PAID'), said('value:K02.A.PAID')],
      approved: [said('value:K01.B.APPROVED'), said('value:K02.B.APPROVED')],
      paid: [said('value:K01.B.PAID'), said('value:K02.B.PAID')],
      outstanding: [said('value:K01.B.OUTSTANDING'), said('value:K02.B.OUTSTANDING')],
      jobTraining: [said('value:G01'), said('plan:G01'), said('percentOfPlan:G01')],
      training: [said('value:G02'), said('plan:G02'), said('percentOfPlan:G02')],
      onlyPercent: [said('reportedPercent:V01'), said('reportedPercent:V04')],
    },
    {
      merit: ['152.915', '120.938,5'],
      approved: ['2.514', '2.957,2'],
      paid: ['2.330', '2.773,2'],
      outstanding: ['184', '184,0'],
      jobTraining: ['2.970', '6.000', '49,5%'],
      training: ['91', '500', '18,2%'],
      onlyPercent: ['38,7%', '13,85%'],
    },
  );
  const doubted = warnings.map(({ indicator }) => indicator);
  for (const indicator of ['V01', 'V04', 'G02']) assert.ok(doubted.includes(indicator), indicator);

  await startServer(t, home);
  const beside = await giaoban(home, [...review, '--json']);
  assert.deepEqual((beside.json() as Report).figures, figures);
  for (const [name, begins] of [
    ['report.docx', 'PK'],
    ['report.pdf', '%PDF-1.7'],
    ['report.json', '{'],
  ] as const) {
    const path = join(home, name);
    const made = await giaoban(home, [...review, '--out', path]);
    assert.equal(made.code, 0, made.err);
    assert.ok((await readFile(path)).subarray(0, 8).toString('latin1').startsWith(begins));
  }
});

test('every command has help with examples in both languages, and wrong calls end with 2', async (t) => {
  const home = await sampleHome(t);
  const help = await giaoban(home, ['--help']);
  assert.equal(help.code, 0);
  for (const command of commands) {
    assert.ok(help.out.includes(command.name));
    assert.ok(command.examples.length > 0 && command.summary.vi && command.summary.en, command.name);
    for (const example of command.examples) assert.ok(example.includes(`giaoban ${command.name}`), example);
  }
  const page = await giaoban(home, ['figures', 'import', '--help']);
  assert.match(page.out, /Ví dụ \/ Examples:\n {2}giaoban figures import/);
  for (const wrong of [['nonsense'], ['start', '--nonsense'], ['province', 'add'], ['review', 'report']]) {
    const ended = await giaoban(home, wrong);
    assert.equal(ended.code, 2, wrong.join(' '));
    const told = await giaoban(home, ['--json', ...wrong]);
    const code = wrong[0] === 'nonsense' ? 'cli.no-such-command' : 'cli.wrong-call';
    assert.deepEqual([told.code, JSON.parse(told.err).code], [2, code], wrong.join(' '));
  }
  const before = await giaoban(home, ['--province', 'lai-chau', 'figures', 'check']);
  assert.equal(before.code, 0, before.err);
});

test('what a command cannot do is said in both languages with a next step, as JSON too', async (t) => {
  const home = await sampleHome(t);
  await startServer(t, home);
  for (const [args, code] of [
    [['review', 'report', '--province', 'nowhere', '--period', '2020-H1', '--json'], 'cli.no-province'],
    [['review', 'report', '--period', '2020-H9', '--json'], 'results.no-such-period'],
    [['figures', 'export', '--period', '2020-05', '--out', '/nowhere/x.csv', '--json'], 'cli.cannot-write'],
    [['province', 'clock', 'nowhere', '2020-06-26', '--json'], 'cli.no-province'],
  ] as const) {
    const refused = await giaoban(home, args);
    assert.equal(refused.code, 1, `${args.join(' ')}: ${refused.err}`);
    const problem = JSON.parse(refused.err);
    assert.equal(problem.code, code);
    assert.ok(problem.reason.vi && problem.reason.en && problem.next.vi && problem.next.en);
    assert.equal(refused.out, '');
  }
  const list = (await giaoban(home, ['province', 'list', '--json'])).json();
  assert.partialDeepStrictEqual(list, { provinces: [{ code: 'lai-chau', isSample: true }] });
  const moved = await giaoban(home, ['province', 'clock', 'lai-chau', '2025-07-02', '--json']);
  assert.partialDeepStrictEqual(moved.json(), { today: '2025-07-02', isNewStructure: true });
  assert.equal((await giaoban(home, ['figures', 'check'])).code, 0, 'totals follow into the new structure');
});
