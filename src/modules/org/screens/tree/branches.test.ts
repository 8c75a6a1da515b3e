import assert from 'node:assert/strict';
import { test } from 'node:test';
import { above, findUnits, linesOf } from './branches.ts';

const unit = (id: number, name: string, parentId: number | null) => ({
  id,
  code: `0${id}`,
  name,
  shortName: name,
  parentId,
});
const units = [
  unit(1, 'Tỉnh Lai Châu', null),
  unit(2, 'Huyện Phong Thổ', 1),
  unit(3, 'Huyện Sìn Hồ', 1),
  unit(4, 'Xã Ma Li Pho', 2),
  unit(5, 'Xã Pa Khóa', 3),
];
const shown = (open: readonly number[], search = '') =>
  linesOf(units, new Set(open), search).map(({ unit: { id }, depth }) => [id, depth]);

test('only open branches are shown', () => {
  assert.deepEqual(shown([]), [[1, 0]]);
  assert.deepEqual(shown([1, 3]), [
    [1, 0],
    [2, 1],
    [3, 1],
    [5, 2],
  ]);
});

test('a search shows what fits and the way to it, in any spelling', () => {
  assert.deepEqual([...findUnits(units, 'ma ly')], [4]);
  assert.deepEqual([...findUnits(units, 'pa khoá')], [5]);
  assert.deepEqual([...findUnits(units, '05')], [5]);
  assert.deepEqual([...above(units, [4])], [2, 1]);
  assert.deepEqual(shown([], 'ma li pho'), [
    [1, 0],
    [2, 1],
    [4, 2],
  ]);
  assert.deepEqual(shown([], 'không có'), []);
});

test('a branch that fits can be opened within a search', () => {
  assert.deepEqual(shown([], 'sin ho'), [
    [1, 0],
    [3, 1],
  ]);
  assert.deepEqual(shown([3], 'sin ho').at(-1), [5, 2]);
});
