import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { accessContracts } from '../../../src/modules/access/contract.ts';
import { figuresContracts } from '../../../src/modules/figures/contract.ts';
import { resultsContracts } from '../../../src/modules/results/contract.ts';
import { callOf } from '../harness/calls.ts';
import { digestOf, openReview, type Records, recordsOf } from '../harness/records.ts';
import { type Client, type Got, openWorld, type World } from '../harness/world.ts';
import { everyContract, readMatrix } from './matrix.ts';

let world: World;
let of: Records;
before(async () => {
  world = await openWorld();
  await openReview(world);
  of = await recordsOf(world, 21);
});
after(() => world.close());

const extra: Readonly<Record<string, unknown>> = {
  id: 1,
  role: 'administrator',
  accountId: 1,
  account_id: 1,
  unit_id: 1,
  isAdmin: true,
  isActive: true,
  state: 'accepted',
  version: 99,
  recordedAt: '2020-01-01T00:00:00Z',
  mustChangePassword: false,
  may: ['accept'],
  signedBy: 1,
};

/** The body with a field added to it, and to each object inside it. */
function withExtra(body: unknown, name: string, value: unknown): object[] {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return [];
  const own = name in body ? [] : [{ ...body, [name]: value }];
  const inside = Object.entries(body).flatMap(([key, one]) =>
    withExtra(one, name, value).map((changed) => ({ ...body, [key]: changed })),
  );
  return [...own, ...inside];
}

test('a field that an operation does not declare is refused wherever it stands, and nothing changes', async () => {
  const matrix = readMatrix();
  const who = { 'chief-of-office': 'chanhvanphong', administrator: 'quantri', director: 'giamdoc' };
  const clients = new Map<string, Client>();
  for (const [role, username] of Object.entries(who)) clients.set(role, await world.enter(username));
  clients.set('commune-officer', await world.enter('xa.03412'));
  const before_ = await digestOf(world);
  let tried = 0;
  for (const contract of everyContract) {
    if (contract.method === 'GET' || contract.method === 'DELETE' || contract.takesFile) continue;
    const sent = callOf(contract.id, of);
    const role = [...clients.keys()].find(
      (one) => matrix.operations.get(contract.id)?.get(one) !== 'refused',
    );
    const client = clients.get(role ?? '');
    assert.ok(client, contract.id);
    for (const [name, value] of Object.entries(extra))
      for (const body of withExtra(sent.body ?? {}, name, value)) {
        // The contract may declare this very name where the sample body leaves it out.
        if (JSON.stringify(contract.body).includes(`"${name}":`)) continue;
        const answer: Got = await client(contract, { ...sent, body });
        const at = `${contract.id} with ${name}: ${answer.raw.slice(0, 200)}`;
        assert.deepEqual([answer.status, answer.code], [400, 'door.wrong-shape'], at);
        tried += 1;
      }
  }
  assert.ok(tried > 600, `${tried} tried`);
  assert.deepEqual(await digestOf(world), before_);
});

test('numbers that one district was shown open nothing for another', async () => {
  const theirs = await world.enter('huyen.muong-te');
  const ours = await world.enter('huyen.tam-duong');
  const own = await recordsOf(world, 4);
  const { rows } = (await theirs(resultsContracts.listSubmissions, { query: { period: '2020-H1' } })).body;
  const unitIds = rows.map(({ unit }) => unit.id);
  assert.ok(unitIds.length > 5);
  const shown = await theirs(figuresContracts.explainFigure, {
    query: { unitId: 4, indicator: 'V04', from: '2019-12-15', to: '2020-06-14' },
  });
  const figureIds = [own.figureId, ...shown.body.rows.map(({ id }) => Number(id))];
  const submissions = await world.test.owner(
    async (db) =>
      (
        await sql<{ id: number }>`select id from submission where unit_id in (${sql.join(unitIds)})
          and period_code = '2020-H1'`.execute(db)
      ).rows,
  );
  const before_ = await digestOf(world);
  const aimed = everyContract.filter(({ id }) =>
    /^results\.(readSheet|saveDraft|submitFigures|acceptSubmission|returnSubmission|correctSubmission|setTarget)$|^figures\.(readFigures|explainFigure|correctFigure)$/.test(
      id,
    ),
  );
  assert.equal(aimed.length, 10);
  let tried = 0;
  for (const [at, unitId] of unitIds.entries()) {
    const records: Records = {
      ...own,
      unitId,
      form: unitId === 4 ? 'closing-district' : 'closing-commune',
      submissionId: submissions[at % submissions.length]?.id ?? own.submissionId,
      figureId: figureIds[at % figureIds.length] ?? own.figureId,
    };
    for (const contract of aimed) {
      const { status, raw } = await ours(contract, callOf(contract.id, records));
      assert.ok(
        status === 404 || status === 403,
        `${contract.id} of ${unitId}: ${status} ${raw.slice(0, 160)}`,
      );
      tried += 1;
    }
  }
  assert.ok(tried > 60);
  assert.deepEqual(await digestOf(world), before_);
});

test('nobody ends another’s session or takes another’s post, and a file shown to one opens for no other', async () => {
  const victim = await world.cookieOf('giamdoc');
  const [session] = await world.test.owner(
    async (db) =>
      (
        await sql<{
          id: number;
          position_id: number;
        }>`select s.id, s.position_id from session s join account a
        on a.id = s.account_id where a.username = 'giamdoc' order by s.id desc limit 1`.execute(db)
      ).rows,
  );
  assert.ok(session);
  const thief = await world.enter('xa.03412');
  await thief(accessContracts.revokeSession, { params: { sessionId: session.id } });
  assert.equal((await world.withCookie(victim)(accessContracts.readSession)).status, 200);
  const taken = await thief(accessContracts.takePosition, { body: { positionId: session.position_id } });
  assert.deepEqual([taken.status, taken.code], [404, 'access.no-such-position']);
  const [job] = await world.test
    .owner(
      async (db) =>
        (
          await sql<{
            id: number;
          }>`insert into job (kind, input, account_id, unit_id, reach, state, queued_at)
        values ('figures.import', '{}', 1, 1, '1', 'queued', '2020-06-26T00:00:00Z') returning id::int`.execute(
            db,
          )
        ).rows,
    )
    .catch((error: unknown) => {
      throw error;
    });
  for (const id of ['oversight.readJob', 'oversight.cancelJob', 'oversight.watchJob']) {
    const contract = everyContract.find((one) => one.id === id);
    assert.ok(contract && job);
    assert.equal((await thief(contract, { params: { jobId: job.id } })).status, 404, id);
  }
});
