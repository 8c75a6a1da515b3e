import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { checksum } from '../checksum.ts';
import { canonicalJson } from './canonical.ts';
import { diff } from './diff.ts';
import { describeChanges, type Edition, type PublishedEdition, planPublication } from './publication.ts';

const edition = (version: number, name: string): Edition => {
  const body = {
    from: '2020-01-01',
    source: 'sample',
    name: { vi: name, en: name },
  } as unknown as Edition['body'];
  return {
    kind: 'indicator',
    code: 'V01',
    version,
    checksum: checksum(body),
    body,
    sourceTitle: { vi: 'x', en: 'x' },
  };
};
const asPublished = ({ kind, code, version, body, ...rest }: Edition): PublishedEdition => ({
  kind,
  code,
  version,
  body,
  checksum: rest.checksum,
});

test('the checksum does not depend on the order of keys', () => {
  assert.equal(checksum({ a: 1, b: { c: [1, 2], d: null } }), checksum({ b: { d: null, c: [1, 2] }, a: 1 }));
  assert.notEqual(checksum({ a: [1, 2] }), checksum({ a: [2, 1] }));
  assert.equal(canonicalJson({ b: undefined, a: 'ế' }), '{"a":"ế"}');
});

test('a new version is fresh, the same is unchanged', () => {
  const first = edition(1, 'a');
  const plan = planPublication([first, edition(2, 'b')], [asPublished(first)]);
  assert.deepEqual(
    plan.fresh.map(({ version }) => version),
    [2],
  );
  assert.equal(plan.unchanged, 1);
  assert.deepEqual(plan.changed, []);
});

test('a changed past version comes with what changed in it', () => {
  const plan = planPublication([edition(1, 'b')], [asPublished(edition(1, 'a'))]);
  assert.deepEqual(plan.changed[0]?.differences, [
    { at: '/name/vi', before: 'a', after: 'b' },
    { at: '/name/en', before: 'a', after: 'b' },
  ]);
  assert.equal(describeChanges(plan.changed)[0]?.reason.vi, 'phiên bản 1: /name/vi: "a" → "b"');
});

test('a published version that the files have lost is a change', () => {
  const plan = planPublication([], [asPublished(edition(1, 'a'))]);
  assert.equal(plan.changed[0]?.differences[0]?.at, '');
  assert.match(describeChanges(plan.changed)[0]?.reason.en ?? '', /→ ∅$/);
});

test('two values differ exactly when their canonical forms do', () => {
  const anyValue = fc.jsonValue({ maxDepth: 3 });
  fc.assert(
    fc.property(anyValue, anyValue, (a, b) => {
      assert.equal(diff(a, b).length === 0, canonicalJson(a) === canonicalJson(b));
      assert.deepEqual(diff(a, structuredClone(a)), []);
    }),
  );
});
