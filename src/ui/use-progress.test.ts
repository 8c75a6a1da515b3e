import assert from 'node:assert/strict';
import { test } from 'node:test';
import { secondsLeft } from './use-progress.ts';

test('the time left follows the pace since the first mark', () => {
  assert.equal(secondsLeft({ at: 0, done: 0 }, { at: 10_000, done: 250 }, 1000), 30);
  assert.equal(secondsLeft({ at: 5_000, done: 500 }, { at: 10_000, done: 750 }, 1000), 5);
});

test('no time is told without a total, without a pace, or too early', () => {
  assert.equal(secondsLeft({ at: 0, done: 0 }, { at: 10_000, done: 250 }, null), null);
  assert.equal(secondsLeft({ at: 0, done: 5 }, { at: 10_000, done: 5 }, 1000), null);
  assert.equal(secondsLeft({ at: 0, done: 0 }, { at: 500, done: 250 }, 1000), null);
});
