import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reviewStep } from './review-step.ts';

const states = ['preparing', 'ready', 'held', 'signed'] as const;
const stepsOf = (...verbs: string[]) => states.map((state) => reviewStep(state, new Set(verbs)));

test('a review waits for the office until it is held, then for whoever signs', () => {
  assert.deepEqual(stepsOf('review.read', 'review.prepare'), ['prepare', 'hold', null, null]);
  assert.deepEqual(stepsOf('review.read', 'review.sign'), [null, null, 'sign', null]);
  assert.deepEqual(stepsOf('review.read'), [null, null, null, null]);
});
