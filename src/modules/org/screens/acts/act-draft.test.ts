import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decimal } from '../../../../kernel/decimal.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { type ActDraft, emptyPart, unitOf, wrongIn } from './act-draft.ts';

const part = { ...emptyPart(1), code: '03700', name: 'Xã Mới', kind: 'xa', parentId: 1 };
const draft: ActDraft = {
  on: isoDate('2020-07-01'),
  legalBasis: 'Nghị quyết 1',
  level: 'commune',
  others: [2],
  parts: [part, { ...part, key: 2, code: '03701' }],
  parentId: 3,
};

test('a whole form has nothing wrong, whatever the act', () => {
  for (const act of ['create', 'merge', 'split', 'rename', 'move', 'abolish'] as const)
    assert.deepEqual(wrongIn(act, draft), {}, act);
});

test('each act asks for its own part of the form', () => {
  const bare = { ...draft, others: [], parentId: null, parts: [emptyPart(1)] };
  assert.deepEqual(wrongIn('abolish', { ...bare, on: null, legalBasis: ' ' }), {
    on: 'dayWanted',
    legalBasis: 'basisWanted',
  });
  assert.deepEqual(wrongIn('move', bare), { parentId: 'parentWanted' });
  assert.deepEqual(wrongIn('rename', bare), { 'parts.0.name': 'nameWanted', 'parts.0.kind': 'kindWanted' });
  assert.deepEqual(Object.keys(wrongIn('merge', bare)), [
    'others',
    'parts.0.code',
    'parts.0.name',
    'parts.0.kind',
    'parts.0.parentId',
  ]);
});

test('weights of a split are whole numbers, all or none; codes differ', () => {
  const weighed = (a: string | null, b: string | null) =>
    wrongIn('split', {
      ...draft,
      parts: [a, b].map((weight, n) => ({
        ...part,
        code: `0370${n}`,
        weight: weight === null ? null : decimal(weight),
      })),
    });
  assert.deepEqual(weighed('3', '2'), {});
  assert.deepEqual(weighed('3', null), { weights: 'weightsWanted' });
  assert.deepEqual(weighed('3', '2.5'), { 'parts.1.weight': 'wholeWanted' });
  assert.deepEqual(wrongIn('split', { ...draft, parts: [part, part] }), { 'parts.1.code': 'codeTwice' });
});

test('a short name left out is the name; what is not known is not sent', () => {
  assert.deepEqual(unitOf({ ...part, name: ' Xã Mới ' }, 'commune'), {
    code: '03700',
    name: 'Xã Mới',
    shortName: 'Xã Mới',
    level: 'commune',
    kind: 'xa',
    parentId: 1,
  });
});
