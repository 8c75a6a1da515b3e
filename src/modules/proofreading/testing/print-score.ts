import { lintText } from '../domain/lint-text.ts';
import { readCorpus, score, scoreLines } from './corpus.ts';

// `node src/modules/proofreading/testing/print-score.ts`: what is wrong and missed, text by text, for whoever mends a rule.
for (const folder of ['tuned', 'held-out', 'unseen'] as const) {
  const scores = score(readCorpus(folder), lintText);
  const lines = scores.flatMap(({ kind, wrong, missed }) => [
    ...wrong.map((where) => `  wrong   ${kind}  ${where}`),
    ...missed.map((where) => `  missed  ${kind}  ${where}`),
  ]);
  process.stdout.write(`${[folder, ...scoreLines(scores), ...lines].join('\n')}\n`);
}
