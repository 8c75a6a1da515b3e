import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cumulated, shareOut } from './share-out.ts';

test('parts follow the weights and sum to the whole', () => {
  assert.deepEqual(shareOut(10, [1, 1, 2]), [3, 2, 5]);
  assert.deepEqual(shareOut(3, [0, 1]), [0, 3]);
  assert.deepEqual(shareOut(0, [0, 0]), [0, 0]);
  assert.deepEqual(shareOut(5, [10, 1], [2, 9]), [2, 3]);
  assert.throws(() => shareOut(1, [0, 0]), RangeError);
  assert.throws(() => shareOut(5, [1, 1], [2, 2]), RangeError);
});

test('whatever the weights, the parts sum exactly, stay within their caps and near their due', () => {
  const anyWeights = fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), {
    minLength: 1,
    maxLength: 120,
  });
  fc.assert(
    fc.property(anyWeights, fc.integer({ min: 0, max: 1_000_000 }), (weights, total) => {
      const parts = shareOut(total, weights);
      const sum = weights.reduce((all, one) => all + one, 0);
      assert.equal(
        parts.reduce((all, one) => all + one, 0),
        total,
      );
      for (const [at, part] of parts.entries())
        assert.ok(Math.abs(part - (total * (weights[at] ?? 0)) / sum) < 1.001);
    }),
  );
  fc.assert(
    fc.property(anyWeights, fc.integer({ min: 0, max: 50 }), (weights, cap) => {
      const caps = weights.map((_, at) => (at * 7) % (cap + 1));
      const most = caps.reduce((all, one) => all + one, 0);
      const parts = shareOut(most, weights, caps);
      assert.deepEqual(parts, caps);
    }),
  );
});

test('steps never fall back and end at the whole', () => {
  assert.deepEqual(
    [1, 2, 3].map((done) => cumulated(10, done, 3)),
    [3, 6, 10],
  );
});
