import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import type { AccountId, PositionId, UnitId } from '../../kernel/ids.ts';
import type { Db } from '../../platform/database/index.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { replaceFigures } from '../figures/index.ts';
import { type UnitIds, worldToday } from '../org/testing.ts';
import { openReview } from './actions/open-review.ts';
import { takeStep } from './actions/prepare.ts';
import { previewSigning, signReport, startVersion } from './actions/sign.ts';
import { readAdjustments } from './adjusted.ts';
import { statementsOf } from './domain/statements.ts';
import { getReview } from './find-review.ts';
import { type OpenedReport, openReport, shower } from './opened-report.ts';
import { reportJson } from './report-of-period.ts';
import { layReviews, type Post, type ReviewWorld } from './testing.ts';

let store: TestStore;
let world: ReviewWorld;
let id: UnitIds;
let reviewId: number;
const from = { address: '', device: '' };
const window = '01:2019-12-15..2020-06-26';

function actorOf(post: Post, at = `${worldToday}T03:00:00.000Z`): Actor {
  const player = world.players[post];
  return {
    province: 'test',
    accountId: (player.accountId ?? 0) as AccountId,
    sessionId: null,
    positionId: (player.positionId ?? 0) as PositionId,
    unitId: (player.unitId ?? 0) as UnitId,
    title: player.title ?? '',
    reaches: new Map(Object.entries(player.verbs)),
    today: worldToday,
    at,
    requestId: 'test',
    language: 'vi',
    tell: () => {},
  };
}

const as = <T>(post: Post, work: (db: Db, actor: Actor) => Promise<T>) =>
  store.db({}, (db) => work(db, actorOf(post)));

before(async () => {
  store = await testStore();
  world = await layReviews(store);
  id = world.id;
});
after(() => store.close());

test('another closing day than can be, or a version that is not there, is a refusal and never another report', async () => {
  const asked = (wanted: Parameters<typeof reportJson>[2]) =>
    as('office', (db, actor) => reportJson(db, actor, wanted));
  for (const closesOn of ['2021-06-26', '2019-12-15', '2020-13-01'])
    await assert.rejects(asked({ period: '2020-H1', closesOn }), /reviews.wrong-closing-day/, closesOn);
  await assert.rejects(asked({ period: '2020-H1', version: 9 }), /reviews.no-such-version/);
  await assert.rejects(asked({ period: '2020-H9', closesOn: '2020-06-26' }), /results.no-such-period/);
});

test('without a review the report is drafted on the fly, to the digit', async () => {
  const json = await as('office', (db, actor) =>
    reportJson(db, actor, { period: '2020-H1', closesOn: '2020-06-26' }),
  );
  assert.deepEqual([json.state, json.period.to], ['draft', '2020-06-26']);
  const shown = (cite: string) => json.figures[`${cite}@${window}`]?.text;
  assert.deepEqual(
    [
      'value:G01',
      'percentOfPlan:G01',
      'value:G02',
      'percentOfPlan:G02',
      'reportedPercent:V01',
      'reportedPercent:V04',
    ].map(shown),
    ['2.970', '49,5%', '91', '18,2%', '38,7%', '13,85%'],
  );
  assert.deepEqual(
    ['K01.A.PAID', 'K02.A.PAID', 'K01.B.APPROVED', 'K02.B.APPROVED', 'K01.B.PAID', 'K02.B.PAID'].map((code) =>
      shown(`value:${code}`),
    ),
    ['152.915', '120.938,5', '2.514', '2.957,2', '2.330', '2.773,2'],
  );
  const warned = json.warnings.map(({ text }) => text.vi).join('\n');
  for (const part of ['409 trong 500 người (81,8% kế hoạch)', '61,3% kế hoạch', '86,15% kế hoạch'])
    assert.ok(warned.includes(part), part);
  assert.deepEqual(json.sources['K01.B.OUTSTANDING'], [
    { source: 'sample', rows: 6, lastRecordedOn: worldToday },
  ]);
  assert.deepEqual(json.flags, []);
});

test('a percentage without counts is in no sum', async () => {
  const json = await as('office', (db, actor) =>
    reportJson(db, actor, { period: '2020-H1', closesOn: '2020-06-26' }),
  );
  assert.equal(json.figures[`value:V01@${window}`], undefined);
  assert.equal(json.figures[`reportedPercent:V01@${window}`]?.origin, 'asserted');
});

async function sign(): Promise<void> {
  const opened = await as('office', (db, actor) =>
    openReview(db, actor, {
      body: { period: '2020-H1', closesOn: '2020-06-26', meetingOn: null, meetingTime: null, place: '' },
    }),
  );
  reviewId = opened.reviewId;
  const params = { reviewId };
  for (const step of ['markReady', 'hold'] as const)
    await as('office', (db, actor) => takeStep(db, actor, { params, query: {}, body: { step }, from }));
  const { contentHash } = await as('director', (db, actor) => previewSigning(db, actor, { params }));
  await as('director', (db, actor) =>
    signReport(db, actor, { params, query: {}, body: { form: 'head', contentHash }, from }),
  );
}

const adjustments = () =>
  as('director', (db, actor) => readAdjustments(db, actor, { params: { reviewId }, query: {} }));

const correct = (unit: string, indicator: string, value: string, reason: string) =>
  store.db({}, (db) => {
    const day = indicator.startsWith('K') ? worldToday : ('2020-05-15' as typeof worldToday);
    const row = { indicator, unitId: id(unit), from: day, to: worldToday, value };
    return replaceFigures(db, actorOf('division', '2020-06-27T02:00:00.000Z'), { rows: [row], reason });
  });

test('a signed report stands as it was signed, and says that nothing has changed', async () => {
  await sign();
  const now = await adjustments();
  assert.deepEqual([now.isKnown, now.statements, now.corrections], [true, [], []]);
});

test('one commune corrected: exactly the statements that rest on it, with who and why', async () => {
  await correct('0121', 'K01.B.PAID', '901', 'Xã Số 21 báo thiếu một đối tượng');
  const { statements, corrections } = await adjustments();
  assert.deepEqual(
    statements.map(({ id: name }) => name),
    [
      'package:B.paid',
      'package:B.outstanding',
      'tasks:package.B',
      'targets:K01.B.PAID',
      'targets:K01.B.OUTSTANDING',
      'package:B',
      'districts:012',
      'districts:01',
    ],
  );
  const paid = statements[0];
  assert.match(paid?.signedText ?? '', /2\.330/);
  assert.match(paid?.nowText ?? '', /2\.331/);
  assert.deepEqual(
    [
      ...new Set(
        corrections.map(({ unitName, before, after: now, reason, title }) =>
          [unitName, before, now, reason, title].join('|'),
        ),
      ),
    ],
    ['Xã Số 21|900|901|Xã Số 21 báo thiếu một đối tượng|Trưởng phòng Nghiệp vụ'],
  );
  assert.ok(corrections.some(({ cite }) => cite === `value:K01.B.OUTSTANDING@${window}`));
});

/** What the report would say otherwise today: the texts of a corrected version against the signed ones; undone after. */
async function differences(): Promise<readonly string[]> {
  const params = { reviewId };
  let found: readonly string[] = [];
  const undo = new Error('undo');
  const compare = async (db: Db) => {
    const actor = actorOf('office');
    const signed = await openReport(db, actor, await getReview(db, actor, reviewId), 1);
    await startVersion(db, actor, { params, query: {}, body: { reason: 'So sánh' }, from });
    const fresh = await openReport(db, actor, await getReview(db, actor, reviewId), 2);
    const read = (of: OpenedReport) =>
      statementsOf(of.content.sections, of.content.tables).map(({ id: name, runs }) => ({
        name,
        text: runs.map((run) => ('cite' in run ? shower(of.figures)(run.cite) : run.text)).join(''),
      }));
    const now = new Map(read(fresh).map(({ name, text }) => [name, text]));
    found = read(signed).flatMap(({ name, text }) => (now.get(name) === text ? [] : [name]));
    throw undo;
  };
  await assert.rejects(store.db({}, compare), undo);
  return found;
}

const somewhere = fc.record({
  unit: fc.constantFrom('0111', '0121', '0131'),
  indicator: fc.constantFrom('K01.A.PAID', 'K01.B.PAID', 'K02.B.PAID', 'K01.B.APPROVED', 'K02.A.PAID'),
  value: fc.integer({ min: 1, max: 2_000_000_000 }).map(String),
});

test('any corrections, here and there: listed is exactly what the report would say otherwise today', async () => {
  for (const { unit, indicator, value } of fc.sample(somewhere, { numRuns: 12, seed: 2020 })) {
    await correct(unit, indicator, value, 'Kiểm tra lại');
    const { statements } = await adjustments();
    const printed = statements.filter(({ figures }) => figures.some((one) => one.isPrintChanged));
    assert.deepEqual(
      printed.map(({ id: name }) => name),
      await differences(),
      `${unit} ${indicator} ${value}`,
    );
  }
});

test('the corrected past stays the past: figures, hash and content of the signature are as before', async () => {
  const signed = await as('director', async (db, actor) =>
    openReport(db, actor, await getReview(db, actor, reviewId), 1),
  );
  assert.equal(signed.figures.get(`value:K01.B.PAID@${window}`)?.text, '2.330');
  assert.equal(signed.signature?.content.period, '2020-H1');
});

test('the program itself cannot alter what was signed', async () => {
  for (const statement of [
    sql`update report_signature set content_hash = repeat('0', 64)`,
    sql`delete from report_signature`,
    sql`update report_figure set value = 1`,
    sql`delete from report_figure`,
    sql`update report_registration set number = 1`,
    sql`update report_block_version set title = ''`,
    sql`delete from review_step`,
    sql`update agenda_change set reason = ''`,
  ])
    await assert.rejects(
      store.db({}, (db) => statement.execute(db)),
      /permission denied/,
    );
});
