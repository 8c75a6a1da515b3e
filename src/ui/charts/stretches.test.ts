import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stretches } from './stretches.ts';

test('a gap in the figures is a gap in the line', () => {
  assert.deepEqual(stretches([0, 10, null, 10], 30, 10), ['0.0,10.0 10.0,0.0', '30.0,0.0']);
});

test('the scale begins at nought, or below it where figures do', () => {
  assert.deepEqual(stretches([5, 10], 10, 10), ['0.0,5.0 10.0,0.0']);
  assert.deepEqual(stretches([-10, 10], 10, 10), ['0.0,10.0 10.0,0.0']);
  assert.deepEqual(stretches([0, 0], 10, 10), ['0.0,10.0 10.0,10.0']);
  assert.deepEqual(stretches([], 10, 10), []);
});
