import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintText } from './domain/lint-text.ts';
import { readCorpus, score, scoreLines } from './testing/corpus.ts';
import { decidable, scoreMutations } from './testing/mutate.ts';

for (const folder of ['tuned', 'held-out', 'unseen'] as const) {
  test(`corpus ${folder}: no false contradiction`, (t) => {
    const texts = readCorpus(folder);
    assert.ok(texts.length >= 12);
    const scores = score(texts, lintText);
    t.diagnostic(`${texts.length} texts`);
    for (const line of scoreLines(scores)) t.diagnostic(line);
    assert.deepEqual(scores.find(({ kind }) => kind === 'contradiction')?.wrong, []);
  });

  test(`corpus ${folder}: a wrong digit in a true text is told`, (t) => {
    const made = scoreMutations(readCorpus(folder));
    const share = made.found / decidable(made);
    t.diagnostic(
      `${made.all} digits changed: ${made.found} told, ${made.unsure} where the wording has other readings, ` +
        `${made.withinRounding} within rounding, ${decidable(made) - made.found} missed: ${(share * 100).toFixed(1)} % of the decidable, ` +
        `${((made.found / made.all) * 100).toFixed(1)} % of all`,
    );
    for (const [identity, digits] of made.missed) t.diagnostic(`missed ${digits} digits of ${identity}`);
    assert.ok(share >= 0.95, String(share));
  });
}
