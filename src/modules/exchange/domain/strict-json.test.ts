import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { faultOf, type Json, readObject } from './strict-json.ts';

/** The reader's value as JSON.parse gives it. */
function plainOf(value: Json): unknown {
  if (value instanceof Map) return Object.fromEntries([...value].map(([key, one]) => [key, plainOf(one)]));
  if (Array.isArray(value)) return value.map(plainOf);
  return typeof value === 'object' && value !== null && 'number' in value ? Number(value.number) : value;
}

function read(text: string): { head: unknown; elements: unknown[] } {
  const body = readObject(text, 'dataValues');
  const elements: unknown[] = [];
  for (;;) {
    const { value, done } = body.next();
    if (done) return { head: plainOf(value as Json), elements };
    elements.push(plainOf(value as Json));
  }
}

const faultIn = (text: string) => {
  try {
    read(text);
    return 'none';
  } catch (error) {
    return faultOf(error)?.what ?? error;
  }
};

test('reads what JSON.parse reads', () => {
  const leaf = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
    fc.constant(null),
  );
  const key = fc.string({ unit: 'grapheme' }).filter((one) => one !== '__proto__' && one !== 'dataValues');
  const object = fc.dictionary(key, fc.oneof(leaf, fc.array(leaf), fc.dictionary(key, leaf)));
  fc.assert(
    fc.property(object, fc.array(object), fc.nat({ max: 3 }), (head, dataValues, indent) => {
      const text = JSON.stringify({ ...head, dataValues }, null, indent);
      const parsed = JSON.parse(text) as { dataValues: unknown[] };
      const { elements, head: readHead } = read(text);
      assert.deepEqual(JSON.stringify(elements), JSON.stringify(parsed.dataValues));
      assert.deepEqual(JSON.stringify(readHead), JSON.stringify({ ...parsed, dataValues: [] }));
    }),
    { numRuns: 300 },
  );
});

test('a number keeps every digit', () => {
  const [value] = readObject('{"dataValues":[{"value":123456789012345678.000001}]}', 'dataValues');
  assert.deepEqual((value as ReadonlyMap<string, Json>).get('value'), {
    number: '123456789012345678.000001',
  });
});

test('what is not strict JSON is a fault with its place', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['', 'syntax'],
    ['[]', 'syntax'],
    ['{"a":1', 'syntax'],
    ['{"a":1}x', 'syntax'],
    ['{"a":01}', 'syntax'],
    ['{"a":NaN}', 'syntax'],
    ["{'a':1}", 'syntax'],
    ['{"a":1,}', 'syntax'],
    ['{"a":"x\ty"}', 'syntax'],
    ['{"a":"\\x"}', 'syntax'],
    ['{"a":"open', 'syntax'],
    ['{"a":"\\ud800"}', 'lone-surrogate'],
    ['{"a":1,"a":2}', 'duplicate-key'],
    ['{"dataValues":[{"v":1,"v":2}]}', 'duplicate-key'],
    ['{"dataValues":[1],"dataValues":[2]}', 'duplicate-key'],
    [`{"dataValues":[${'['.repeat(100_000)}`, 'too-deep'],
    [`{"a":${'{"a":'.repeat(100_000)}`, 'too-deep'],
    [`{"dataValues":[{${Array.from({ length: 1000 }, (_, n) => `"k${n}":1`).join()}}]}`, 'too-many-keys'],
    [`{"a":"${'x'.repeat(200_000)}"}`, 'too-long'],
  ];
  for (const [text, what] of cases) assert.equal(faultIn(text), what, text.slice(0, 60));
});

test('never breaks in another way, whatever it is given', () => {
  const text = '{"dataSet":"x","dataValues":[{"dataElement":"a","value":"1\\u0041"},{"value":null}]}';
  fc.assert(
    fc.property(fc.nat(text.length), fc.nat(3), fc.string(), (at, cut, put) => {
      const given = text.slice(0, at) + put + text.slice(at + cut);
      assert.equal(typeof faultIn(given), 'string', given);
    }),
    { numRuns: 2000 },
  );
});
