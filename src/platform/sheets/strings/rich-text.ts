import { trimXml, unescapeExcel } from '../rows/compose.ts';

/** A text in the making: plain, or of several runs. White space is trimmed at the ends of the whole only. */
export interface RichText {
  text: string;
  /** Whether the first and the last run said `xml:space="preserve"`. */
  keepsStart: boolean;
  keepsEnd: boolean;
  runs: number;
}

export function newText(): RichText {
  return { text: '', keepsStart: false, keepsEnd: false, runs: 0 };
}

/** Begins the next run of a text. */
export function beginRun(text: RichText, isPreserved: boolean): void {
  if (text.runs === 0) text.keepsStart = isPreserved;
  text.keepsEnd = isPreserved;
  text.runs += 1;
}

/** The text as Excel understands it, but for NFC. */
export function finishText({ text, keepsStart, keepsEnd }: RichText): string {
  return unescapeExcel(trimXml(text, keepsStart, keepsEnd));
}
