import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../../../kernel/iso-date.ts';
import { dutyOf, isNear } from './duty.ts';

const today = isoDate('2020-06-26');
const near = (from: string, to: string) => isNear({ from: isoDate(from), to: isoDate(to) }, today);

test('a period is near when it has begun, closes soon, or closed not long ago', () => {
  assert.ok(near('2019-12-15', '2020-06-26'));
  assert.ok(near('2020-06-01', '2020-07-06'));
  assert.ok(!near('2020-06-01', '2020-07-07'), 'eleven days ahead');
  assert.ok(!near('2020-06-27', '2020-07-01'), 'not begun');
  assert.ok(near('2020-04-15', '2020-05-14'));
  assert.ok(!near('2020-03-15', '2020-05-11'), 'forty-six days ago');
});

test('a sheet asks for what its buttons allow', () => {
  const duty = (state: Parameters<typeof dutyOf>[0]['state'], ...may: string[]) => dutyOf({ state, may });
  assert.equal(duty('missing', 'save', 'submit'), 'enter');
  assert.equal(duty('draft', 'save', 'submit'), 'enter');
  assert.equal(duty('returned', 'save', 'submit'), 'returned');
  assert.equal(duty('submitted', 'accept', 'return'), 'accept');
  assert.equal(duty('missing'), 'chase');
  assert.equal(duty('returned'), 'chase');
  assert.equal(duty('submitted'), null);
  assert.equal(duty('accepted', 'correct'), null);
});
