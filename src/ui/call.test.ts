import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Type } from 'typebox';
import { contract } from '../kernel/contract.ts';
import { addressOf } from './call.ts';
import { problemFrom, unreachable } from './problem.ts';

const read = contract({
  id: 'test.read',
  method: 'GET',
  path: '/api/units/:unitId/figures',
  verb: 'unit.read',
  summary: { vi: 'Thử', en: 'Test' },
  params: Type.Object({ unitId: Type.Integer() }),
});

test('an address has its parameters filled in and its query written out', () => {
  assert.equal(addressOf(read, { params: { unitId: 12 } }), '/api/units/12/figures');
  const query = { search: 'sìn hồ', codes: ['G01', 'G02'], other: undefined };
  assert.equal(
    addressOf(read, { params: { unitId: 12 }, query }),
    '/api/units/12/figures?search=s%C3%ACn+h%E1%BB%93&codes=G01&codes=G02',
  );
  assert.equal(addressOf(read, { params: { unitId: '../x' } }), '/api/units/..%2Fx/figures');
});

test('a refusal keeps its code, its words and what is wrong where', () => {
  const words = { vi: 'Kỳ đã chốt.', en: 'Closed.' };
  const details = [{ at: '/rows/3', reason: words }];
  const problem = problemFrom(409, { code: 'results.closed', reason: words, next: words, details });
  assert.deepEqual([problem.code, problem.status, problem.reason.vi], ['results.closed', 409, 'Kỳ đã chốt.']);
  assert.deepEqual(problem.details, details);
});

test('an answer that is no problem document still becomes one that can be read', () => {
  for (const body of [null, '<html>', { code: 1 }, { code: 'x', reason: 'no', next: 'no' }]) {
    const problem = problemFrom(502, body);
    assert.equal(problem.code, 'browser.strange-answer');
    assert.match(problem.reason.vi, /502/);
  }
  assert.equal(unreachable().status, 0);
});
