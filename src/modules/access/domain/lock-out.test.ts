import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressClosedUntil, usernameClosedUntil } from './lock-out.ts';

const at = new Date('2020-06-26T01:00:00Z');
const later = (ms: number) => new Date(at.getTime() + ms);
const failed = (count: number) => ({ count, since: at, lastAt: at });

test('four slips lock nobody out, the fifth waits two seconds, the tenth a quarter of an hour', () => {
  assert.equal(usernameClosedUntil(failed(4), at), null);
  assert.deepEqual(usernameClosedUntil(failed(5), at), later(2_000));
  assert.deepEqual(usernameClosedUntil(failed(9), at), later(32_000));
  assert.deepEqual(usernameClosedUntil(failed(10), at), later(15 * 60_000));
  assert.deepEqual(usernameClosedUntil(failed(1_000), at), later(15 * 60_000));
});

test('the closing ends by itself', () => {
  assert.equal(usernameClosedUntil(failed(5), later(2_000)), null);
  assert.equal(usernameClosedUntil(failed(10), later(15 * 60_000)), null);
});

test('an address closes at the hundredth failure and opens after the hour', () => {
  assert.equal(addressClosedUntil(failed(99), at), null);
  assert.deepEqual(addressClosedUntil(failed(100), later(1)), later(3_600_000));
  assert.equal(addressClosedUntil(failed(100), later(3_600_000)), null);
});
