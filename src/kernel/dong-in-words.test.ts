import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dong, readDong } from './dong.ts';
import { spokenAmounts } from './dong-in-words.cases.ts';
import { dongInWords } from './dong-in-words.ts';

const anyAmount = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n }).map((amount) => dong(amount));
const sparseAmount = fc
  .array(fc.constantFrom('000', '005', '010', '014', '021', '105', '955'), { minLength: 1, maxLength: 6 })
  .map((groups) => dong(BigInt(groups.join(''))));

const cases = spokenAmounts
  .trim()
  .split('\n')
  .map((line) => [line.slice(0, line.indexOf(' ')), line.slice(line.indexOf(' ') + 1)] as const);

test(`the ${cases.length} amounts of the table are read as written there`, () => {
  assert.ok(cases.length >= 200);
  for (const [amount, words] of cases) {
    const read = readDong(amount);
    assert.ok(read !== null, amount);
    assert.equal(dongInWords(read), `${words} đồng`, amount);
  }
});

test('a negative amount begins with Âm', () => {
  assert.equal(dongInWords(dong(-21_000)), 'Âm hai mươi mốt nghìn đồng');
});

test('an amount without a settled reading is refused, not guessed', () => {
  assert.throws(() => dongInWords(dong(10n ** 18n)), RangeError);
});

test('the words say exactly the amount: heard back, they give it again', () => {
  const holds = (amount: bigint) => assert.equal(heard(dongInWords(dong(amount))), amount);
  fc.assert(fc.property(anyAmount, holds), { numRuns: 3000 });
  fc.assert(fc.property(sparseAmount, holds), { numRuns: 3000 });
  for (let amount = 0n; amount < 2000n; amount++) holds(amount);
});

test('the words are NFC, begin with one capital and never hold a wrong form', () => {
  fc.assert(
    fc.property(fc.oneof(anyAmount, sparseAmount), (amount) => {
      const words = dongInWords(amount);
      assert.equal(words, words.normalize('NFC'));
      assert.match(words, /^\p{Lu}[\p{Ll} ,]+ đồng$/u);
      assert.doesNotMatch(
        words,
        /mươi (một|bốn|năm)(?! mươi| trăm)|mười (mốt|tư|năm)|linh (mốt|tư|lăm)|trăm mươi/u,
      );
    }),
  );
});

/** What a listener makes of the words: an independent reading, from the left, by value and scale. */
function heard(words: string): bigint {
  const value: Record<string, bigint> = {
    không: 0n,
    một: 1n,
    mốt: 1n,
    hai: 2n,
    ba: 3n,
    bốn: 4n,
    tư: 4n,
    năm: 5n,
    lăm: 5n,
    sáu: 6n,
    bảy: 7n,
    tám: 8n,
    chín: 9n,
  };
  let [total, section, group, digit] = [0n, 0n, 0n, 0n];
  for (const word of words.toLowerCase().replaceAll(',', '').split(' ')) {
    if (word in value) digit = value[word] ?? 0n;
    else if (word === 'mười') [group, digit] = [group + 10n, 0n];
    else if (word === 'mươi') [group, digit] = [group + digit * 10n, 0n];
    else if (word === 'trăm') [group, digit] = [group + digit * 100n, 0n];
    else if (word === 'nghìn') [section, group, digit] = [section + (group + digit) * 1000n, 0n, 0n];
    else if (word === 'triệu') [section, group, digit] = [section + (group + digit) * 1_000_000n, 0n, 0n];
    else if (word === 'tỷ') {
      [total, section, group, digit] = [(section + group + digit) * 1_000_000_000n, 0n, 0n, 0n];
    } else assert.ok(word === 'linh' || word === 'đồng', word);
  }
  return total + section + group + digit;
}
