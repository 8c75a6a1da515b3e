import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { type Instant, instantAt } from './instant.ts';
import { tally } from './rates.ts';
import { type Extension, judge, type ReportAct } from './standing.ts';

const on = (day: number, clock = '10:00') => instantAt(isoDate(`2020-06-${day}`), clock);
const due = on(15, '17:00');
const act = (kind: ReportAct['kind'], at: Instant, more: Partial<ReportAct> = {}): ReportAct => ({
  kind,
  at,
  missing: [],
  isNil: false,
  ...more,
});
const nextDay = (at: Instant) => (at + 86_400_000) as Instant;
const judged = (acts: readonly ReportAct[], at: Instant, extensions: readonly Extension[] = []) =>
  judge(acts, extensions, due, nextDay, at);
const standing = (...given: Parameters<typeof judged>) => judged(...given).standing;

test('nothing sent: waiting until the last minute, then missing', () => {
  assert.equal(standing([], due), 'waiting');
  assert.equal(standing([], (due + 1) as Instant), 'missing');
});

test('sent in time or late, as at any instant', () => {
  assert.equal(standing([act('submit', due)], on(20)), 'onTime');
  assert.equal(standing([act('submit', (due + 1) as Instant)], on(20)), 'late');
  assert.equal(standing([act('submit', on(18))], on(17)), 'missing', 'as at a day before it was sent');
});

test('partial names its figures until a correction fills them, and is then late', () => {
  const partial = act('submit', on(14), { missing: ['V01', 'P02'] });
  assert.deepEqual(judged([partial], on(15)).missing, ['V01', 'P02']);
  assert.equal(judged([partial], on(15)).isLate, false);
  assert.equal(judged([partial], on(16)).isLate, true);
  const filled = [partial, act('accept', on(15)), act('correct', on(17))];
  assert.equal(standing(filled, on(20)), 'late');
  assert.equal(judged(filled, on(20)).receivedAt, on(14));
});

test('nothing to report is an answer of its own, late or not', () => {
  assert.equal(standing([act('submit', on(14), { isNil: true })], on(20)), 'nil');
  assert.equal(judged([act('submit', on(18), { isNil: true })], on(20)).isLate, true);
});

test('returned: who was in time has the day for correcting, whenever it was returned', () => {
  const acts = [act('submit', on(14)), act('return', on(18)), act('submit', on(19, '09:00'))];
  assert.equal(standing(acts, on(17)), 'onTime');
  assert.equal(standing(acts, on(18, '11:00')), 'waiting');
  assert.equal(standing(acts, on(20)), 'onTime');
  assert.equal(standing(acts.slice(0, 2), on(20)), 'missing');
  assert.equal(judged(acts, on(20)).returned, 1);
  const late = [act('submit', on(16)), act('return', on(18)), act('submit', on(19, '09:00'))];
  assert.equal(standing(late, on(20)), 'late', 'who was late stays late');
});

test('an extension counts when given before the time had run out, also on top of another', () => {
  const until = (day: number, at: Instant): Extension => ({ until: on(day, '17:00'), at });
  assert.equal(standing([act('submit', on(17))], on(20), [until(17, on(15))]), 'onTime');
  assert.equal(standing([act('submit', on(17))], on(20), [until(17, on(16))]), 'late');
  assert.equal(standing([act('submit', on(18))], on(20), [until(17, on(15)), until(18, on(17))]), 'onTime');
  assert.equal(standing([], on(14), [until(17, on(15))]), 'waiting');
});

test('a correction after acceptance moves no receipt', () => {
  assert.equal(
    standing([act('submit', on(14)), act('accept', on(15)), act('correct', on(19))], on(20)),
    'onTime',
  );
});

test('rates count what is due or sent', () => {
  const all = [
    judged([], on(10)),
    judged([], on(20)),
    judged([act('submit', on(14))], on(20)),
    judged([act('submit', on(18), { isNil: true })], on(20)),
    judged([act('submit', on(14), { missing: ['V01'] })], on(20)),
  ];
  assert.deepEqual(tally(all), { due: 4, waiting: 1, complete: 2, inTime: 1 });
});
