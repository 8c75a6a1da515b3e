import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reachesOf } from './reach.ts';

const strings = { unit: '010', subtree: '011', all: '111' };

test('each kind of reach names its units; own and assigned name none', () => {
  const reaches = reachesOf(
    [
      { verb: 'a.read', reach: 'subtree' },
      { verb: 'b.read', reach: 'own' },
      { verb: 'c.read', reach: 'all' },
      { verb: 'd.read', reach: 'unit' },
    ],
    strings,
  );
  assert.deepEqual(
    [...reaches].map(([verb, r]) => `${verb} ${r.kind} ${r.units}`),
    ['a.read subtree 011', 'b.read own 000', 'c.read all 111', 'd.read unit 010'],
  );
});

test('of two reaches of one verb the wider counts, in either order', () => {
  const narrow = { verb: 'x', reach: 'unit' } as const;
  const wide = { verb: 'x', reach: 'subtree' } as const;
  assert.equal(reachesOf([narrow, wide], strings).get('x')?.units, '011');
  assert.equal(reachesOf([wide, narrow], strings).get('x')?.units, '011');
});
