import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { TypedParagraph } from '../../domain/sentences.ts';
import { fromEditor, toEditor } from './editor-content.ts';

const run = fc.oneof(
  fc
    .string({ minLength: 1 })
    .filter((text) => text.trim() !== '')
    .map((text) => ({ text })),
  fc.constant({ cite: 'value:G01@12:2019-12-15..2020-06-26' }),
);
const paragraph: fc.Arbitrary<TypedParagraph> = fc.record(
  {
    kind: fc.constantFrom('paragraph' as const, 'item' as const),
    runs: fc.array(run, { minLength: 1, maxLength: 6 }),
  },
  { noNullPrototype: true },
);

test('what goes into the editor comes out of it', () => {
  fc.assert(
    fc.property(fc.array(paragraph), (typed) => assert.deepEqual(fromEditor(toEditor(typed)), typed)),
  );
});

test('an empty passage has a place to write, and saves as empty', () => {
  assert.deepEqual(toEditor([]), { type: 'doc', content: [{ type: 'paragraph' }] });
  assert.deepEqual(fromEditor(toEditor([])), []);
  assert.deepEqual(
    fromEditor({ type: 'doc', content: [{ type: 'point', content: [{ type: 'text', text: '  ' }] }] }),
    [],
  );
});
