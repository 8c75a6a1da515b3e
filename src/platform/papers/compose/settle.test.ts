import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Run } from '../model.ts';
import { plainText, settle, settleLines, settleText } from './settle.ts';

/** No-break spaces shown as `~`. */
const shown = (text: string, place: 'text' | 'cell' = 'text') =>
  plainText(settle(text, place)).replaceAll('\u00a0', '~');

test('a number stays with its unit, a day with its number, a dash with what is before it', () => {
  for (const [text, expected] of [
    ['chi 120.938,5 triệu đồng', 'chi 120.938,5~triệu đồng'],
    ['đạt 49,5 % kế hoạch', 'đạt 49,5~% kế hoạch'],
    ['2.514 đối tượng', '2.514~đối tượng'],
    ['6 tháng đầu năm 2020', '6~tháng đầu năm~2020'],
    ['ngày 26 tháng 6 năm 2020', 'ngày~26 tháng~6 năm~2020'],
    ['theo Điều 5, khoản 2', 'theo Điều~5, khoản~2'],
    ['Sở Lao động - Thương binh', 'Sở Lao động~- Thương binh'],
    ['tăng 5 điểm %', 'tăng 5~điểm~%'],
    ['có 5 đồngthau', 'có 5 đồngthau'],
  ] as const) {
    assert.equal(shown(text), expected);
  }
});

test('in the narrow cells of a table only the unit is bound', () => {
  assert.equal(shown('TH cùng kỳ năm 2019', 'cell'), 'TH cùng kỳ năm 2019');
  assert.equal(shown('500 người', 'cell'), '500~người');
});

test('a figure and its unit are bound although they are two runs', () => {
  const runs = settle([{ text: 'chi ' }, { text: '184,0', chipId: 'x' }, { text: ' triệu đồng.' }], 'text');
  assert.deepEqual(runs, [{ text: 'chi ' }, { text: '184,0', chipId: 'x' }, { text: '\u00a0triệu đồng.' }]);
});

test('spaces are squeezed over the seams of runs, neighbours of one style are joined, chips are not', () => {
  assert.deepEqual(
    settle([{ text: ' a ' }, { text: ' b' }, { text: ' ', bold: true }, { text: '' }], 'text'),
    [{ text: 'a b' }],
  );
  const chips: Run[] = [
    { text: '1', chipId: 'a' },
    { text: '2', chipId: 'b' },
  ];
  assert.deepEqual(settle(chips, 'text'), chips);
});

test('decomposed letters are composed, controls and direction marks are dropped, breaks are spaces', () => {
  assert.equal(
    settleText('Hoà\u0000 \u202ebình\u200b\uffff\ttốt\nlành'.normalize('NFD')),
    'Hoà bình tốt lành',
  );
  assert.equal(settleLines('một \n hai\n\n'), 'một\nhai');
});

test('settling twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
      const once = settle(text, 'text');
      assert.deepEqual(settle(once, 'text'), once);
    }),
  );
});
