import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import { resultsContracts as on } from '../../src/modules/results/contract.ts';
import { fullTexts } from '../../src/modules/results/testing.ts';
import { type Client, openWorld, type World } from './harness/world.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const rowsOf = <T>(query: ReturnType<typeof sql<T>>) =>
  world.test.owner(async (db) => (await query.execute(db)).rows);

async function bodyFor(client: Client, unitId: number, text: string) {
  const of = { unitId, form: 'closing-commune', period: '2020-H1' };
  const sheet = await client(on.readSheet, { query: of });
  assert.equal(sheet.status, 200, sheet.raw);
  return { ...of, cells: fullTexts(sheet.body, text) };
}

const acts = (submissionId: number, kind: string) =>
  rowsOf(
    sql<{
      id: number;
    }>`select id from submission_act where submission_id = ${submissionId} and kind = ${kind}`,
  );

test('fifty times the same figures with one key: one effect, one answer', async () => {
  const client = await world.enter('xa.03412');
  const body = await bodyFor(client, 21, '7');
  const headers = { 'idempotency-key': 'cung-mot-lan-gui' };
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => client(on.submitFigures, { body, headers })),
  );
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([200]));
  assert.equal(new Set(answers.map(({ raw }) => raw)).size, 1);
  const submissionId = answers[0]?.body.submissionId ?? 0;
  assert.equal((await acts(submissionId, 'submit')).length, 1);
  const [counted] = await rowsOf(
    sql<{ rows: number; cells: number }>`select count(distinct figure_id)::int as rows,
      count(*) filter (where value is not null)::int as cells from submission_cell where submission_id = ${submissionId}`,
  );
  assert.equal(counted?.rows, counted?.cells);
  const other = await client(on.submitFigures, { body: { ...body, note: 'khác' }, headers });
  assert.deepEqual([other.status, other.code], [422, 'door.key-reused']);
});

test('fifty times without a key: one is taken, the others are told what became of it', async () => {
  const client = await world.enter('xa.03430');
  const [unit] = await rowsOf(
    sql<{ id: number }>`select id from unit where code = '03430' and valid @> date '2020-06-26'`,
  );
  const body = await bodyFor(client, unit?.id ?? 0, '9');
  const answers = await Promise.all(Array.from({ length: 50 }, () => client(on.submitFigures, { body })));
  const byStatus = Map.groupBy(answers, ({ status }) => status);
  assert.deepEqual([byStatus.get(200)?.length, byStatus.get(409)?.length], [1, 49]);
});

const submitted = () =>
  rowsOf(sql<{ id: number }>`select s.id from submission s join unit_version v on v.unit_id = s.unit_id
    and v.valid @> date '2020-06-26' and v.parent_id = 3
    where s.period_code = '2020-H1' and s.form_code = 'closing-commune' and s.state = 'submitted' order by s.id`);

test('of any who accept and return at once exactly one wins; the others are told who it was and when', async () => {
  const people = await Promise.all(['huyen.tam-duong', 'chuyenvien.tam-duong'].map(world.enter));
  const waiting = (await submitted()).map(({ id }) => id);
  assert.ok(waiting.length >= 10, `${waiting.length} wait`);
  const act = fc.record({ who: fc.nat(1), kind: fc.constantFrom('accept', 'return'), after: fc.nat(6) });
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 2, maxLength: 20 }), async (plan) => {
      const submissionId = waiting.pop();
      if (submissionId === undefined) return;
      const answers = await Promise.all(
        plan.map(async ({ who, kind, after }) => {
          await new Promise((resolve) => setTimeout(resolve, after));
          const client = people[who];
          if (!client) throw new Error(`${who}`);
          const params = { submissionId };
          return kind === 'accept'
            ? client(on.acceptSubmission, { params })
            : client(on.returnSubmission, { params, body: { reason: 'Kiểm tra lại', cells: [] } });
        }),
      );
      const losers = answers.filter(({ status }) => status !== 200);
      assert.equal(answers.length - losers.length, 1, answers.map(({ status }) => status).join(' '));
      for (const { status, raw } of losers) {
        assert.equal(status, 409, raw);
        assert.match(raw, /(Trưởng phòng|Chuyên viên)/, 'who');
        assert.match(raw, /(26\/0?6\/2020|2020-06-26|09:00)/, 'when');
      }
      const done = (await acts(submissionId, 'accept')).length + (await acts(submissionId, 'return')).length;
      assert.equal(done, 1);
    }),
    { numRuns: Math.min(12, waiting.length), seed: 20200626, endOnFailure: true },
  );
});

test('nobody decides on the figures of the own unit, however many try at once', async () => {
  const [own] = await rowsOf(
    sql<{
      id: number;
    }>`select id from submission where unit_id = 3 and period_code = '2020-H1' and state = 'submitted'`,
  );
  assert.ok(own);
  const people = await Promise.all(['huyen.tam-duong', 'chuyenvien.tam-duong'].map(world.enter));
  const params = { submissionId: own.id };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) => people[i % 2]?.(on.acceptSubmission, { params })),
  );
  for (const answer of answers) assert.ok([403, 404, 409].includes(answer?.status ?? 0), answer?.raw);
  assert.equal((await acts(own.id, 'accept')).length, 0);
});

test('of twenty who adjust one target at once one sets the next version', async () => {
  const people = await Promise.all(['giamdoc', 'chanhvanphong', 'truongphong.khtc'].map(world.enter));
  const decision = { number: '9/QĐ', date: '2020-06-20', issuer: 'UBND tỉnh' };
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      people[i % 3]?.(on.adjustTarget, {
        params: { targetId: 1 },
        body: { value: String(100 + i), decision, reason: 'Điều chỉnh' },
      }),
    ),
  );
  const statuses = answers.map((answer) => answer?.status);
  assert.equal(statuses.filter((status) => status === 200).length, 1, statuses.join(' '));
  assert.ok(
    statuses.every((status) => status === 200 || status === 409),
    statuses.join(' '),
  );
});
