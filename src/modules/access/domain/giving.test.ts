import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Actor, Reach } from '../../../kernel/actor.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import { rightsBeyond } from './giving.ts';

const here = 2 as UnitId;
const elsewhere = 3 as UnitId;
const actorWith = (reaches: Readonly<Record<string, Reach>>): Actor => ({
  province: 'test',
  accountId: null,
  sessionId: null,
  positionId: null,
  unitId: null,
  title: '',
  reaches: new Map(Object.entries(reaches)),
  today: isoDate('2020-06-26'),
  at: '2020-06-26T02:00:00Z',
  requestId: '',
  language: 'vi',
  tell: () => undefined,
});

test('a right is given by who has it, as far as he has it', () => {
  const kinds = ['own', 'assigned', 'unit', 'subtree', 'all'] as const;
  const given = (kind: Reach['kind'], units: string, at = here) => {
    const actor = actorWith({ 'a.do': { kind, units } });
    return kinds.filter((reach) => rightsBeyond(actor, [{ verb: 'a.do', reach }], at).length === 0);
  };
  assert.deepEqual(given('all', '111'), [...kinds]);
  assert.deepEqual(given('subtree', '010'), ['own', 'assigned', 'unit', 'subtree']);
  assert.deepEqual(given('subtree', '010', elsewhere), []);
  assert.deepEqual(given('unit', '010'), ['own', 'assigned', 'unit']);
  assert.deepEqual(given('own', '000'), []);
  assert.deepEqual(rightsBeyond(actorWith({}), [{ verb: 'a.do', reach: 'own' }], here).length, 1);
});

test('role.assign gives what its holder has not, where it reaches', () => {
  const actor = actorWith({ 'role.assign': { kind: 'unit', units: '010' } });
  const rights = [{ verb: 'a.do', reach: 'all' }] as const;
  assert.deepEqual(rightsBeyond(actor, rights, here), []);
  assert.deepEqual(rightsBeyond(actor, rights, elsewhere), rights);
});
