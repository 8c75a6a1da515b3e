import type { Standing } from './standing.ts';

/**
 * Where an obligation stands, as one letter of a row of the matrix: o on time, l late, p partial, n nothing to report in time,
 * N the same late, m missing, w waiting, - not owed.
 */
export type Letter = 'o' | 'l' | 'p' | 'n' | 'N' | 'm' | 'w' | '-';

const letters: Readonly<Record<Standing, Letter>> = {
  onTime: 'o',
  late: 'l',
  partial: 'p',
  nil: 'n',
  missing: 'm',
  waiting: 'w',
};

export const letterOf = ({
  standing,
  isLate,
}: {
  readonly standing: Standing;
  readonly isLate: boolean;
}): Letter => (standing === 'nil' && isLate ? 'N' : letters[standing]);

export const standingOfLetter = (letter: string): Standing | null => {
  const key = letter === 'N' ? 'n' : letter;
  return (Object.keys(letters) as Standing[]).find((standing) => letters[standing] === key) ?? null;
};

/** How many of a row's obligations stand where. */
export interface Counts {
  readonly onTime: number;
  readonly late: number;
  readonly partial: number;
  readonly nil: number;
  readonly missing: number;
  readonly waiting: number;
  /** Due or sent: all but those waiting. */
  readonly due: number;
  /** Received with all figures, or confirmed nil. */
  readonly complete: number;
  /** Of these, before they were due. */
  readonly inTime: number;
}

/** Counts the letters of a row or column; see `tally` for the definitions. */
export function countLetters(row: Iterable<string>): Counts {
  const at = { o: 0, l: 0, p: 0, n: 0, N: 0, m: 0, w: 0, '-': 0 };
  for (const letter of row) if (letter in at) at[letter as Letter] += 1;
  const nil = at.n + at.N;
  const complete = at.o + at.l + nil;
  return {
    onTime: at.o,
    late: at.l,
    partial: at.p,
    nil,
    missing: at.m,
    waiting: at.w,
    due: complete + at.p + at.m,
    complete,
    inTime: at.o + at.n,
  };
}
