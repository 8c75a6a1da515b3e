import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pointMarkOf, tableRowsAsLines } from './pasted.ts';

test('the cells of a pasted table never run together', () => {
  assert.equal(
    tableRowsAsLines(
      '<p>a</p><table><tr><td>Ô 1</td><td>1.234</td></tr><tr><th class=x><p class=MsoNormal>Ô 2<o:p></o:p></p></th><td></td><td>5</td></tr></table>b',
    ),
    '<p>a</p><p>Ô 1; 1.234</p><p>Ô 2<o:p></o:p>; 5</p>b',
  );
  assert.equal(tableRowsAsLines('<p>không có bảng</p>'), '<p>không có bảng</p>');
});

test('a dash that Word typed makes a point; a negative number or a dash within does not', () => {
  assert.equal(pointMarkOf('-\u00a0\u00a0 Mở 12 lớp'), '-\u00a0\u00a0 ');
  assert.equal(pointMarkOf('• một'), '• ');
  assert.equal(pointMarkOf('–5 điểm'), null);
  assert.equal(pointMarkOf('Sở Lao động - Thương binh'), null);
});
