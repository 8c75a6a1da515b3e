import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { type CalendarChange, type DueRule, dueInstant } from './due.ts';
import { type Instant, instantAt, instantOfProvince, readInstant } from './instant.ts';

const monthly: DueRule = { workingDays: 1, cutOff: '17:00', followsCalendar: true };
const daily: DueRule = { workingDays: 0, cutOff: '16:30', followsCalendar: false };
const ever = readInstant('2030-01-01T00:00:00Z');
const text = (at: Instant) => new Date(at + 7 * 3_600_000).toISOString().slice(0, 16);
const due = (rule: DueRule, closing: string, history: readonly CalendarChange[] = [], at = ever) =>
  text(dueInstant(rule, isoDate(closing), history, at));
const change = (day: string, kind: CalendarChange['kind'], at: string): CalendarChange => ({
  day: isoDate(day),
  kind,
  at: readInstant(at),
});

test('June 2020 closes on a Sunday: one working day is Monday, two are Tuesday', () => {
  assert.equal(due(monthly, '2020-06-14'), '2020-06-15T17:00');
  assert.equal(due({ ...monthly, workingDays: 2 }, '2020-06-14'), '2020-06-16T17:00');
});

test('a daily report is due on its day, holiday or not', () => {
  assert.equal(
    due(daily, '2020-04-30', [change('2020-04-30', 'statutory', '2019-12-01T00:00:00Z')]),
    '2020-04-30T16:30',
  );
});

test('a day off announced in time puts a report off; a worked day announced after closing hurries nobody', () => {
  const off = change('2020-06-15', 'swapOff', '2020-06-15T02:00:00Z');
  assert.equal(due(monthly, '2020-06-14', [off]), '2020-06-16T17:00');
  assert.equal(
    due(monthly, '2020-06-14', [off], readInstant('2020-06-15T01:00:00Z')),
    '2020-06-15T17:00',
    'as known before',
  );
  const worked = change('2020-05-16', 'swapWork', '2020-05-16T01:00:00Z');
  assert.equal(due(monthly, '2020-05-15', [worked]), '2020-05-18T17:00');
  assert.equal(
    due(monthly, '2020-05-15', [{ ...worked, at: readInstant('2020-05-01T00:00:00Z') }]),
    '2020-05-16T17:00',
  );
});

test('a day off announced after the time had run out changes nothing', () => {
  const late = change('2020-06-15', 'swapOff', '2020-06-15T10:01:00Z');
  assert.equal(due(monthly, '2020-06-14', [late]), '2020-06-15T17:00');
});

test('the province has its own day and the real time of day', () => {
  assert.equal(text(instantOfProvince(isoDate('2020-06-26'), '2026-11-23T09:29:00Z')), '2020-06-26T16:29');
  assert.equal(text(instantOfProvince(isoDate('2020-06-26'), '2026-11-23T18:00:00Z')), '2020-06-26T01:00');
  assert.ok(
    instantOfProvince(isoDate('2020-06-26'), '2026-11-23T09:30:59.998Z') <
      instantAt(isoDate('2020-06-26'), '16:30'),
  );
});
