import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { noDecisionOn, obstacleTo } from './submission.ts';

const june = { from: isoDate('2020-05-15'), to: isoDate('2020-06-14') };
const open = {
  window: june,
  today: isoDate('2020-06-26'),
  unitFrom: isoDate('2016-01-01'),
  unitEnd: null,
  isFormLevel: true,
  isClosed: false,
  state: null,
} as const;

describe('entering figures for a period', () => {
  const cases = [
    [{}, null],
    [{ state: 'draft' }, null],
    [{ state: 'returned' }, null],
    [{ state: 'submitted' }, 'already-submitted'],
    [{ state: 'accepted' }, 'already-submitted'],
    [{ isClosed: true }, 'period-closed'],
    [{ isClosed: true, state: 'accepted' }, 'already-submitted'],
    [{ isFormLevel: false }, 'form-not-for-unit'],
    [{ unitEnd: isoDate('2020-06-01') }, 'unit-ended'],
    [{ unitEnd: isoDate('2020-06-14') }, 'unit-ended'],
    [{ unitEnd: isoDate('2020-06-15') }, null],
    [{ unitFrom: isoDate('2020-06-14') }, null],
    [{ unitFrom: isoDate('2020-06-15') }, 'unit-not-yet'],
    [{ today: isoDate('2020-05-14') }, 'period-not-begun'],
    [{ today: isoDate('2020-05-15') }, null],
  ] as const;
  for (const [change, obstacle] of cases)
    it(`${JSON.stringify(change)}: ${obstacle ?? 'may enter'}`, () =>
      assert.equal(obstacleTo({ ...open, ...change }), obstacle));
});

describe('accepting and returning', () => {
  const cases = [
    ['submitted', 'above', null],
    ['submitted', 'own', 'own-submission'],
    ['submitted', 'elsewhere', 'not-level-above'],
    ['draft', 'above', 'not-submitted'],
    ['accepted', 'above', 'decided-meanwhile'],
    ['returned', 'above', 'decided-meanwhile'],
    ['replaced', 'above', 'decided-meanwhile'],
  ] as const;
  for (const [state, from, answer] of cases)
    it(`${state}, by one ${from}: ${answer ?? 'may be decided'}`, () =>
      assert.equal(noDecisionOn({ state, isOwn: from === 'own', isAbove: from === 'above' }), answer));
});
