import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hideSmall, type Place } from './hide-small.ts';

const least = 5;
const nobody = () => false;

/** A tree whose sums are right: counts at the leaves, and some that a unit counted itself. */
const trees = fc
  .array(fc.record({ above: fc.nat(), own: fc.oneof(fc.constant(0), fc.nat(12)) }), {
    minLength: 1,
    maxLength: 24,
  })
  .map((nodes) => {
    const parents = nodes.map(({ above }, at) => (at === 0 ? null : above % at));
    const values = nodes.map(({ own }, at) => (parents.includes(at) && own < 6 ? 0 : own));
    for (let at = nodes.length - 1; at > 0; at -= 1) {
      const parent = parents[at] ?? 0;
      values[parent] = (values[parent] ?? 0) + (values[at] ?? 0);
    }
    return values.map((value, id): Place => ({ id, parentId: parents[id] ?? null, value: String(value) }));
  });

/** Sums in which exactly one term is not shown: it could be worked out. */
function openSums(places: readonly Place[], hidden: ReadonlySet<number>): readonly number[] {
  return places.flatMap((parent) => {
    const children = places.filter((one) => one.parentId === parent.id);
    if (children.length === 0) return [];
    const own = Number(parent.value) - children.reduce((sum, one) => sum + Number(one.value), 0);
    const unknown = [parent, ...children].filter((one) => hidden.has(one.id)).length;
    // What a unit counted itself is printed nowhere, so it is one more unknown term.
    return unknown === 1 && own === 0 ? [parent.id] : [];
  });
}

describe('small counts', () => {
  it('are all hidden, and none can be worked out from the sums around it', () => {
    fc.assert(
      fc.property(trees, (places) => {
        const hidden = hideSmall(places, least, nobody);
        for (const { id, value } of places)
          if (Number(value) > 0 && Number(value) < least) assert.ok(hidden.has(id), `${id}: ${value}`);
        assert.deepEqual(openSums(places, hidden), []);
      }),
      { numRuns: 1000 },
    );
  });
  it('take the smallest sibling with them, and hide nothing where nothing is small', () => {
    const places = (...counts: number[]): Place[] => [
      { id: 0, parentId: null, value: String(counts.reduce((a, b) => a + b, 0)) },
      ...counts.map((value, at) => ({ id: at + 1, parentId: 0, value: String(value) })),
    ];
    assert.deepEqual([...hideSmall(places(3, 20, 9, 0), least, nobody)], [1, 3]);
    assert.deepEqual([...hideSmall(places(7, 20, 9), least, nobody)], []);
    assert.deepEqual(
      [...hideSmall(places(1, 1, 9), least, nobody)].sort(),
      [1, 2, 3],
      'two of 1 are still a small sum',
    );
    assert.deepEqual([...hideSmall(places(3, 0), least, nobody)].sort(), [0, 1]);
  });
  it('are shown to those who may see them, and do not give away another', () => {
    const places: Place[] = [
      { id: 0, parentId: null, value: '30' },
      { id: 1, parentId: 0, value: '3' },
      { id: 2, parentId: 0, value: '4' },
      { id: 3, parentId: 0, value: '23' },
    ];
    assert.deepEqual([...hideSmall(places, least, (id) => id === 1)].sort(), [2, 3]);
  });
});
