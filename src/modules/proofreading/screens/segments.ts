import type { Remark } from './kinds.ts';

/** A stretch of the text as it is drawn. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** The remark whose stated figure this is, by its place in the list. */
  readonly remark: number | null;
  /** Belongs to the remark that is open. */
  readonly isLit: boolean;
}

/**
 * Cuts a text at the stated figures of its remarks and at every figure of the one that is open. Where two remarks state the
 * same figure the first is drawn; the list has both.
 */
export function segmentsOf(
  text: string,
  remarks: readonly Remark[],
  open: number | null,
): readonly Segment[] {
  const lit = open === null ? [] : (remarks[open]?.spans ?? []);
  const stated = remarks
    .map(({ spans: [span] }, remark) => ({ start: span?.start ?? 0, end: span?.end ?? 0, remark }))
    .sort((a, b) => a.start - b.start || a.remark - b.remark);
  const segments: Segment[] = [];
  let at = 0;
  const put = (end: number, remark: number | null, isLit: boolean) => {
    if (end <= at) return;
    segments.push({ start: at, text: text.slice(at, end), remark, isLit });
    at = end;
  };
  const plainTo = (end: number) => {
    for (const span of lit.toSorted((a, b) => a.start - b.start)) {
      if (span.start < at || span.end > end) continue;
      put(span.start, null, false);
      put(span.end, null, true);
    }
    put(end, null, false);
  };
  for (const { start, end, remark } of stated) {
    if (start < at) continue;
    plainTo(start);
    put(
      end,
      remark,
      lit.some((span) => span.start === start),
    );
  }
  plainTo(text.length);
  return segments;
}
