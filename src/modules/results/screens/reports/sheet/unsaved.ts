import type { Texts } from './sheet-types.ts';

/** What this device still has to bring to the server. */
export interface Unsaved {
  readonly texts: Texts;
  readonly note?: string;
  /** When the draft on which it was typed had been saved; null when there was none. A later one is another device's. */
  readonly basedOn: string | null;
}

export const isNothing = (unsaved: Unsaved) =>
  Object.keys(unsaved.texts).length === 0 && unsaved.note === undefined;

interface SheetKey {
  readonly unitId: number;
  readonly form: string;
  readonly period: string;
}

/** The body of the call that brings it; written over another's draft only when asked. */
export const draftBody = (key: SheetKey, { texts, note, basedOn }: Unsaved, isOver: boolean) => ({
  ...key,
  cells: Object.entries(texts).map(([code, text]) => ({ code, text })),
  ...(note !== undefined && { note }),
  ...(!isOver && { basedOn }),
});
