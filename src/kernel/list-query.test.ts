import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Type } from 'typebox';
import { Value } from 'typebox/value';
import { pageRows, readSort, sortable } from './list-query.ts';

const start = { key: 'name', isDescending: false } as const;

test('an order is a key, or the key backwards, and nothing else', () => {
  const query = Type.Object(sortable('name', 'lastLogin'));
  for (const sort of ['name', '-name', 'lastLogin', '-lastLogin'])
    assert.ok(Value.Check(query, { sort }), sort);
  for (const sort of ['--name', 'id', 'name desc', '']) assert.ok(!Value.Check(query, { sort }), sort);
  assert.deepEqual(readSort<'name' | 'lastLogin'>('-lastLogin', start), {
    key: 'lastLogin',
    isDescending: true,
  });
  assert.deepEqual(readSort('name', start), start);
  assert.deepEqual(readSort(undefined, start), start);
});

test('pages begin at one', () => {
  assert.deepEqual(pageRows({}), { limit: 50, offset: 0 });
  assert.deepEqual(pageRows({ page: 3, pageSize: 20 }), { limit: 20, offset: 40 });
});
