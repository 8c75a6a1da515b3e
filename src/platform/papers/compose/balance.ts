import type { Face } from '../fonts/font-files.ts';
import { textWidth } from '../fonts/measure.ts';

/** A break within a phrase must be this much better to be taken, since Vietnamese words are often two syllables. */
const insidePhrase = 1.3;
/** Words that begin a phrase, so that a line may well begin with them. */
const openers = /^(?:và|của|theo|về|tại|trong|cho|với|từ|đến|do|để|trên|đối)(?!\p{L})/iu;

/**
 * Breaks a heading that is too long for one line into as few lines as it needs, near to each other in width and rather
 * between phrases, as a secretary does by hand: `SỞ LAO ĐỘNG -` / `THƯƠNG BINH VÀ XÃ HỘI`. Breaks already there stay.
 */
export function balance(text: string, face: Face, size: number, width: number): string {
  return text
    .split('\n')
    .map((line) => balanceLine(line.split(' '), face, size, width).join('\n'))
    .join('\n');
}

/** Width of the widest of the lines. */
export function widestLine(text: string, face: Face, size: number): number {
  return Math.max(...text.split('\n').map((line) => textWidth(line, face, size)));
}

function balanceLine(words: readonly string[], face: Face, size: number, width: number): string[] {
  const measure = (from: number, to: number) => textWidth(words.slice(from, to).join(' '), face, size);
  // best[n] is the cheapest setting of the first n words: fewest lines, then least sum of squared widths.
  const best: { lines: number; cost: number; from: number }[] = [{ lines: 0, cost: 0, from: 0 }];
  for (let to = 1; to <= words.length; to++) {
    let found = { lines: Number.POSITIVE_INFINITY, cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = to - 1; from >= 0; from--) {
      const wide = measure(from, to);
      if (wide > width && from < to - 1) break;
      const before = best[from];
      if (!before) continue;
      const cost = before.cost + (wide / 100) ** 2 * breakPenalty(words, to);
      const lines = before.lines + 1;
      if (lines < found.lines || (lines === found.lines && cost < found.cost)) found = { lines, cost, from };
    }
    best.push(found);
  }
  const lines: string[] = [];
  for (let to = words.length; to > 0; to = best[to]?.from ?? 0) {
    lines.unshift(words.slice(best[to]?.from ?? 0, to).join(' '));
  }
  return lines;
}

function breakPenalty(words: readonly string[], to: number): number {
  const isPhraseEnd =
    to === words.length || /[-–,;:]$/.test(words[to - 1] ?? '') || openers.test(words[to] ?? '');
  return isPhraseEnd ? 1 : insidePhrase;
}
