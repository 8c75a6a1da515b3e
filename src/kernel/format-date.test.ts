import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate, readDate } from './format-date.ts';
import { isoDate } from './iso-date.ts';

test('days are printed and read day first', () => {
  assert.equal(formatDate(isoDate('2020-06-26')), '26/06/2020');
  for (const text of ['26/6/2020', '26/06/2020', ' 26.06.2020 ', '26-6-2020', '2020-06-26']) {
    assert.equal(readDate(text), '2020-06-26');
  }
  for (const text of ['06/26/2020', '31/04/2020', '26/6/20', '', 'hôm nay'])
    assert.equal(readDate(text), null);
});
