/** A parsed file that still knows on which line each value stands. */
export interface ParsedText {
  readonly path: string;
  readonly value: unknown;
  /** Line, from 1, of the value at a JSON pointer, or of what encloses it. */
  readonly lineOf: (pointer: string) => number;
}
