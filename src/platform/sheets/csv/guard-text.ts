import { looksLikeFormula } from '../danger.ts';

/** Text as it goes into a CSV field: what could be taken for a formula gets an apostrophe in front, as Excel shows texts. */
export function guardText(text: string): string {
  return looksLikeFormula(text) ? `'${text}` : text;
}

/** Takes away the apostrophe that `guardText` put there. A text that only begins with an apostrophe keeps it. */
export function unguardText(text: string): string {
  return text.startsWith("'") && looksLikeFormula(text) ? text.slice(1) : text;
}
