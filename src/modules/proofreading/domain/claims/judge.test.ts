import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanFigures } from '../figures/scan-figures.ts';
import { cleanText } from '../text/clean-text.ts';
import type { Claim } from './claim.ts';
import { judge } from './judge.ts';
import { slipsOf } from './slip.ts';

/** A claim of the figures in the words: the first is stated. */
function claim(kind: Claim['kind'], words: string, more: Partial<Claim> = {}): Claim {
  const [stated, ...terms] = scanFigures(cleanText(words)).figures;
  assert.ok(stated);
  return { kind, stated, terms, isSure: true, ...more };
}
const verdict = (...made: Parameters<typeof claim>) => judge(claim(...made))?.verdict;

test('a share holds rounded half up or cut at its own decimals, and no further', () => {
  for (const percent of ['92,68%', '92,6%', '92,7%', '92%', '93%'])
    assert.equal(verdict('share', `${percent}; 2.330 người; 2.514 người`), 'holds', percent);
  for (const percent of ['92,69%', '92,5%', '92,8%', '94%'])
    assert.equal(verdict('share', `${percent}; 2.330 người; 2.514 người`), 'fails', percent);
});

test('inputs that are rounded themselves widen what is true', () => {
  assert.equal(verdict('share', '77,6%; 120,9 tỷ đồng; 156 tỷ đồng'), 'holds');
  assert.equal(verdict('sum', '10,1 tỷ đồng; 5,0 tỷ đồng; 5,0 tỷ đồng'), 'holds');
  assert.equal(verdict('sum', '10,2 tỷ đồng; 5,0 tỷ đồng; 5,0 tỷ đồng'), 'fails');
  assert.equal(verdict('sum', '11 người; 5 người; 5 người'), 'fails');
});

test('approximate words are refuted only by what they exclude', () => {
  assert.equal(verdict('share', 'trên 50%; 2.970 người; 6.000 người'), 'fails');
  assert.equal(verdict('share', 'gần 50%; 2.970 người; 6.000 người'), 'holds');
  assert.equal(verdict('share', '49,5%; gần 3.000 người; 6.000 người'), 'holds');
  assert.equal(verdict('share', '39,5%; gần 3.000 người; 6.000 người'), 'open');
});

test('where only a slip of the pen counts, a mismatch must be one', () => {
  const slip = { isSlipOnly: true } as const;
  assert.equal(verdict('sum', '1.200 người; 700 người; 800 người', slip), 'fails');
  assert.equal(verdict('sum', '1.200 người; 337 người; 118 người', slip), 'open');
  assert.equal(verdict('share', '49,5%; 0 người; 0 người'), undefined);
  const [figure] = scanFigures(cleanText('12,5 tỷ đồng')).figures;
  assert.ok(figure && slipsOf(figure).includes('15200000000'));
});
