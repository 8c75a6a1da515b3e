import type { Doc } from './pen.ts';

/** Something with a height that is never broken over two pages: a line of text, a row, the header, the signatures. */
export interface Box {
  readonly height: number;
  /** Space above, left out at the top of a page. */
  readonly before: number;
  readonly after: number;
  readonly keepWithNext: boolean;
  readonly paint: (doc: Doc, x: number, y: number) => void;
  /** Repeated above this box when it begins a page. */
  readonly repeated?: { readonly height: number; readonly paint: Box['paint'] };
}

/** The boxes, with the last one kept on the page of what follows. */
export function glueToNext(boxes: readonly Box[]): Box[] {
  return boxes.map((box, at) => (at === boxes.length - 1 ? { ...box, keepWithNext: true } : box));
}
