/** A text made even for reading, every unit of which knows where it came from. */
export interface CleanText {
  /** NFC, one kind of space, no invisible marks; capitals kept. */
  readonly text: string;
  /** The same in small letters, unit by unit of equal length. */
  readonly lower: string;
  /** Offset in the given text of the unit at `at`; `at` may be the length. */
  readonly startOf: (at: number) => number;
  /** Offset in the given text at which the unit before `at` ends, with its combining marks. */
  readonly endOf: (at: number) => number;
}

// A letter with its marks; a lone mark stands for itself. No nesting, so time is linear.
const cluster = /[^\p{M}]\p{M}*|\p{M}/gsu;
const invisible = /^[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]$/;
const blank = /^[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]$/;
const plain = /^[\n\t\x20-\x7e\u00c0-\u024f\u1ea0-\u1ef9\u2010-\u2026\u00d7\u00b1\u2212]*$/;

/** Small letters of equal length: `İ` and its like, which grow, stay as they are. */
function smallLetters(text: string): string {
  const whole = text.toLowerCase();
  if (whole.length === text.length && !text.includes('\u0130')) return whole;
  return Array.from(text, (one) => {
    const small = one.toLowerCase();
    return small.length === one.length ? small : one;
  }).join('');
}

/** Gives the text as the linter reads it, with the way back to the offsets of the text as given. */
export function cleanText(given: string): CleanText {
  if (plain.test(given) && !given.includes('\r')) {
    const same = (at: number) => at;
    return { text: given, lower: smallLetters(given), startOf: same, endOf: same };
  }
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const match of given.matchAll(cluster)) {
    const [raw] = match;
    if (invisible.test(raw)) continue;
    const made = raw === '\r' ? '\n' : blank.test(raw) ? ' ' : raw.normalize('NFC');
    if (raw === '\n' && given[match.index - 1] === '\r') {
      ends[ends.length - 1] = match.index + 1;
      continue;
    }
    parts.push(made);
    for (let unit = 0; unit < made.length; unit += 1) {
      starts.push(match.index);
      ends.push(match.index + raw.length);
    }
  }
  const text = parts.join('');
  return {
    text,
    lower: smallLetters(text),
    startOf: (at) => starts[at] ?? given.length,
    endOf: (at) => (at === 0 ? 0 : (ends[at - 1] ?? given.length)),
  };
}
