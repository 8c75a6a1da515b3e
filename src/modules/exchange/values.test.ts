import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { FileReply } from '../../kernel/contract.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { checkFigures } from '../figures/index.ts';
import { actorAt } from '../org/testing.ts';
import { exportValues } from './export-values.ts';
import { type GivenFile, type ImportAsked, importValues, rehearseValues } from './import-values.ts';
import { type ExchangeWorld, openExchange, theirFile } from './testing/lay-exchange.ts';

let world: ExchangeWorld;
before(async () => {
  world = await openExchange();
});
after(() => world.close());

const sierra: ImportAsked = { partner: 'sierra', format: 'dhis2', acceptsPart: false, reason: '' };
const everyPeriod = ['2020-04', '2020-05', '2020-06', '2020-Q1', '2020-W26', '2020-06-26'];

const take = (file: GivenFile, asked: Partial<ImportAsked> = {}, actor: Actor = world.chief) =>
  world.test.db({ reach: actor.reaches.get('exchange.import')?.units ?? '' }, (db) =>
    importValues(db, actor, file, { ...sierra, ...asked }),
  );
const rehearse = (file: GivenFile, asked: Partial<ImportAsked> = {}) =>
  world.test.db({ readOnly: true }, (db) => rehearseValues(db, world.chief, file, { ...sierra, ...asked }));
const give = async (partner: string, format: 'dhis2' | 'adx', periods: readonly string[]) => {
  const ask = { partner, format, periods, unitId: null };
  const file = await world.test.db({ readOnly: true }, (db) => exportValues(db, world.chief, ask));
  return text(file.body as Exclude<FileReply['body'], Uint8Array>);
};
const countRows = async () => {
  const { rows } = await world.test.owner((db) =>
    sql<{ n: number }>`select count(*)::int as n from figure`.execute(db),
  );
  return rows[0]?.n ?? 0;
};

interface Sent {
  readonly dataElement: string;
  readonly period: string;
  readonly orgUnit: string;
  readonly value: string;
}
const keyed = (json: string) =>
  (JSON.parse(json) as { dataValues: Sent[] }).dataValues
    .map(({ dataElement, period, orgUnit, value }) => `${period} ${orgUnit} ${dataElement} ${value}`)
    .sort();

test('a file that somebody else made is taken in, and goes out again equal: values, codes, period types', async () => {
  const file = theirFile('sierra-leone.json');
  const before = await countRows();
  const rehearsal = await rehearse(file);
  assert.deepEqual([rehearsal.status, rehearsal.total, rehearsal.importCount.imported], ['SUCCESS', 72, 72]);
  assert.equal(await countRows(), before, 'a rehearsal writes nothing');
  const report = await take(file);
  assert.deepEqual(report.importCount, { imported: 72, updated: 0, deleted: 0, ignored: 0 });
  assert.deepEqual(await world.test.owner((db) => checkFigures(db)), []);
  assert.deepEqual(
    keyed(await give('sierra', 'dhis2', everyPeriod)),
    keyed(await readFile(file.path, 'utf8')),
  );
});

test('the same file again changes nothing', async () => {
  const before = await countRows();
  const report = await take(theirFile('sierra-leone.json'));
  assert.deepEqual([report.status, report.unchanged, report.importCount.imported], ['SUCCESS', 72, 0]);
  assert.equal(await countRows(), before);
});

test('every value that is wrong is told with its place, its reason and what to do; nothing is written', async () => {
  const before = await countRows();
  const file = theirFile('planted-errors.json');
  const { status, conflicts, rejectedIndexes, importCount } = await rehearse(file);
  assert.equal(status, 'ERROR');
  assert.deepEqual(
    conflicts.map(({ index, code }) => [index, code]),
    [
      [0, 'needs-reason'],
      [1, 'unknown-indicator'],
      [2, 'unknown-unit'],
      [3, 'unknown-period'],
      [4, 'no-such-period-here'],
      [5, 'blank'],
      [6, 'not-a-number'],
      [7, 'not-a-number'],
      [8, 'ledger'],
      [9, 'twice'],
      [10, 'unknown-option'],
      [11, 'attribute-option'],
      [12, 'ledger'],
      [13, 'missing-field'],
      [14, 'unknown-unit'],
      [15, 'not-text'],
      [16, 'ledger'],
      [17, 'not-text'],
      [18, 'needs-reason'],
    ],
  );
  assert.deepEqual([rejectedIndexes.length, importCount.ignored], [19, 19]);
  for (const { reason, next } of conflicts)
    for (const words of [reason, next])
      assert.ok(words.vi.length > 8 && words.en.length > 8 && !/[{}]/.test(words.vi));
  await assert.rejects(take(file), (error) => {
    assert.ok(error instanceof Refusal);
    assert.equal(error.kind.code, 'exchange.values-refused');
    assert.equal(error.details.length, 19);
    assert.equal(error.details[1]?.at, '/dataValues/1/dataElement');
    return true;
  });
  assert.equal(await countRows(), before);
});

const set = (...values: object[]) =>
  JSON.stringify({ period: '202003', orgUnit: '0131', dataValues: values });
const plain = { partner: 'plain' } as const;

test('a part is recorded only where that was accepted, and the rest is told', async () => {
  const file = await world.fileOf(
    'a.json',
    set({ dataElement: 'X01', value: '0' }, { dataElement: 'Y', value: '1' }),
  );
  const report = await take(file, { ...plain, acceptsPart: true });
  assert.deepEqual([report.status, report.isWritten, report.importCount.imported], ['WARNING', true, 1]);
  assert.deepEqual(report.rejectedIndexes, [1]);
});

test('nought is a value and stays; another value is a correction with a reason; deleted takes back', async () => {
  const exported = () => give('plain', 'dhis2', ['2020-03']);
  assert.match(await exported(), /"orgUnit":"0131","value":"0"/);
  const other = await world.fileOf('b.json', set({ dataElement: 'X01', value: 7 }));
  await assert.rejects(take(other, plain), /values-refused/);
  const corrected = await take(other, { ...plain, reason: 'Đếm sót một thôn' });
  assert.equal(corrected.importCount.updated, 1);
  assert.match(await exported(), /"orgUnit":"0131","value":"7"/);
  const gone = await world.fileOf('c.json', set({ dataElement: 'X01', value: '7', deleted: true }));
  await assert.rejects(take(gone, plain), /values-refused/);
  assert.equal((await take(gone, { ...plain, reason: 'Nhập nhầm xã' })).importCount.deleted, 1);
  assert.doesNotMatch(await exported(), /0131/);
  assert.equal((await take(gone, plain)).unchanged, 1, 'what is gone is gone');
  assert.deepEqual(await world.test.owner((db) => checkFigures(db)), []);
});

test('whoever may import but not correct, or not there, is told so', async () => {
  const importer = await world.test.db({}, (db) =>
    actorAt(db, world.id('012'), 'subtree', ['exchange.import']),
  );
  const fresh = set({ dataElement: 'X01', value: '4', orgUnit: '0121', period: '201906' });
  await take(await world.fileOf('d.json', fresh), plain, importer);
  const other = await world.fileOf('e.json', fresh.replace('"4"', '"5"'));
  const codes = async (file: GivenFile) => {
    const error = await take(file, { ...plain, reason: 'Sửa' }, importer).catch((one: unknown) => one);
    assert.ok(error instanceof Refusal);
    return error.details.map(({ at, reason }) => `${at} ${reason.en}`);
  };
  assert.match((await codes(other))[0] ?? '', /value .*no right to correct/);
  const elsewhere = await world.fileOf('f.json', fresh.replace('0121', '0111'));
  assert.match((await codes(elsewhere))[0] ?? '', /orgUnit .*out of your reach/);
});

test('ADX goes in and out with its dimensions', async () => {
  const file = theirFile('clinic.adx.xml');
  const asked = { partner: 'clinic', format: 'adx' } as const;
  const { conflicts } = await rehearse(file, asked);
  assert.deepEqual(
    conflicts.map(({ index, code, option }) => [index, code, option]),
    [[1, 'unknown-option', 'AGE=P15Y--P99Y;SEX=F']],
  );
  await take(file, { ...asked, acceptsPart: true });
  const out = await give('clinic', 'adx', ['2020-06', '2020-Q2']);
  assert.match(out, /<group dataSet="VCCT" orgUnit="OU_0121" period="2020-06-01\/P1M">/);
  assert.match(out, /<dataValue dataElement="VCCT_0" AGE="P0Y--P15Y" SEX="F" value="32"\/>/);
  assert.match(out, /<dataValue dataElement="VCCT_1" value="12.5"\/>/);
  const again = await rehearse(await world.fileOf('again.xml', out), asked);
  assert.equal(again.status, 'SUCCESS');
  assert.equal(again.unchanged, again.total);
});

test('periods by days keep the calendar days of the partner', async () => {
  await world.test.db({}, (db) =>
    sql`update exchange_partner set period_rule = 'byDays' where code = 'plain'`.execute(db),
  );
  const value = { dataElement: 'X01', value: '9', orgUnit: '0133', period: '201901B' };
  const file = await world.fileOf('g.json', JSON.stringify({ dataValues: [value] }));
  await take(file, plain);
  assert.deepEqual(keyed(await give('plain', 'dhis2', ['201901B'])), ['201901B 0133 X01 9']);
  const { rows } = await world.test.owner((db) =>
    sql<{
      days: string;
    }>`select day_from || '..' || day_to as days from figure order by id desc limit 1`.execute(db),
  );
  assert.equal(rows[0]?.days, '2019-01-01..2019-02-28');
  await world.test.db({}, (db) =>
    sql`update exchange_partner set period_rule = 'byName' where code = 'plain'`.execute(db),
  );
});
