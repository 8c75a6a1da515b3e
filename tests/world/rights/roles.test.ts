import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { callOf } from '../harness/calls.ts';
import { digestOf, openReview, type Records, recordsOf } from '../harness/records.ts';
import { openWorld, type World } from '../harness/world.ts';
import { everyContract, readMatrix } from './matrix.ts';

/** One sample account for each role of the catalogue. */
const usernames: Readonly<Record<string, string>> = {
  director: 'giamdoc',
  'deputy-director': 'phogiamdoc1',
  'chief-of-office': 'chanhvanphong',
  'division-head': 'truongphong.khtc',
  specialist: 'chuyenvien',
  inspector: 'thanhtra',
  accountant: 'ketoan',
  administrator: 'quantri',
  'one-stop-desk': 'motcua',
  'unit-head': 'ttdvvl',
  'district-head': 'huyen.tam-duong',
  'district-officer': 'chuyenvien.tam-duong',
  'commune-officer': 'xa.03412',
  'child-protection-worker': 'treem.03412',
};

const matrix = readMatrix();
let world: World;
let own: Records;
let before_: Readonly<Record<string, string>>;
before(async () => {
  world = await openWorld();
  await openReview(world);
  own = await recordsOf(world, 21);
  before_ = await digestOf(world);
});
after(() => world.close());

test('without a log-in every operation but those for anyone is refused, and nothing changes', async () => {
  const stranger = world.withCookie(null);
  for (const contract of everyContract) {
    const { status, code } = await stranger(contract, callOf(contract.id, own));
    if (contract.verb === 'anyone') assert.notEqual(code, 'door.not-signed-in', contract.id);
    else assert.deepEqual([contract.id, status, code], [contract.id, 401, 'door.not-signed-in']);
  }
  assert.deepEqual(await digestOf(world), before_);
});

test('every role is refused every operation that the matrix does not give it, and nothing changes', async () => {
  let refused = 0;
  for (const [role, username] of Object.entries(usernames)) {
    const client = await world.enter(username);
    for (const contract of everyContract) {
      if (matrix.operations.get(contract.id)?.get(role) !== 'refused') continue;
      const { status, code } = await client(contract, callOf(contract.id, own));
      assert.deepEqual([role, contract.id, status, code], [role, contract.id, 403, 'door.not-allowed']);
      refused += 1;
    }
  }
  assert.ok(refused > 500, `${refused} refused`);
  assert.deepEqual(await digestOf(world), before_);
});

test('every role passes the door of every operation that the matrix gives it, and none breaks it', async () => {
  let passed = 0;
  for (const [role, username] of Object.entries(usernames)) {
    const client = await world.enter(username);
    for (const contract of everyContract) {
      if (contract.id === 'access.logOut' || contract.id === 'access.revokeSession') continue;
      if (matrix.operations.get(contract.id)?.get(role) === 'refused') continue;
      const { status, code, raw } = await client(contract, callOf(contract.id, own));
      assert.ok(status < 500, `${role} ${contract.id}: ${status} ${raw.slice(0, 300)}`);
      const isTurnedAway = ['door.not-allowed', 'door.not-signed-in', 'door.cross-site'].includes(code ?? '');
      assert.ok(!isTurnedAway, `${role} ${contract.id}: ${status} ${code}`);
      if (!contract.takesFile)
        assert.notEqual(code, 'door.wrong-shape', `${contract.id}: ${raw.slice(0, 400)}`);
      passed += 1;
    }
  }
  assert.ok(passed > 600, `${passed} passed`);
});
