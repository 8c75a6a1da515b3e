import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readTableState, writeTableState } from './table-state.ts';

const read = (query: string) => readTableState(new URLSearchParams(query));

test('an address gives page, size, order, search and filters', () => {
  assert.deepEqual(read('page=3&size=50&sort=-percent&q=sìn hồ&f.field=jobs&f.state=&other=1'), {
    page: 3,
    pageSize: 50,
    sort: { key: 'percent', isDescending: true },
    search: 'sìn hồ',
    filters: { field: 'jobs' },
  });
});

test('what is not well formed is as if it were not there', () => {
  const { page, pageSize } = read('page=-1&size=1e9');
  assert.deepEqual([page, pageSize], [1, 20]);
  assert.equal(read('size=99999').pageSize, 200);
  assert.equal(read('page=abc').page, 1);
});

test('a change of search, filter or order begins on the first page; turning a page keeps the rest', () => {
  const at = new URLSearchParams('page=3&q=a&f.field=jobs&tab=map');
  assert.equal(String(writeTableState(at, { search: 'b' })), 'q=b&f.field=jobs&tab=map');
  assert.equal(String(writeTableState(at, { filters: { unit: '107' } })), 'q=a&tab=map&f.unit=107');
  assert.equal(String(writeTableState(at, { page: 4 })), 'page=4&q=a&f.field=jobs&tab=map');
  assert.equal(String(writeTableState(at, { sort: null })), 'q=a&f.field=jobs&tab=map&sort=');
});

test('what is written is read back', () => {
  const change = {
    page: 2,
    pageSize: 100,
    sort: { key: 'name', isDescending: false },
    search: 'lò văn á',
    filters: { a: 'b c' },
  };
  assert.deepEqual(readTableState(writeTableState(new URLSearchParams(), change)), change);
});
