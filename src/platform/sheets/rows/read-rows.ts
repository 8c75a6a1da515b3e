import type { Archive } from '../archive/open-archive.ts';
import type { Row } from '../cell.ts';
import { rowTooLarge } from '../cell-refusals.ts';
import { wholeElements } from '../xml/pieces.ts';
import { inDoubt } from '../xml/scan-tag.ts';
import type { CellContext } from './make-cell.ts';
import { type RowSink, rowSink } from './row-sink.ts';
import { rowScanner } from './scan-rows.ts';
import type { Body } from './split-sheet.ts';
import { strictRows } from './strict-rows.ts';
import type { Survey } from './survey.ts';

/** Which reader delivered the rows: `both` when the byte scanner met a doubt on its way. */
export type Way = 'fast' | 'strict' | 'both';

export interface RowSource {
  readonly archive: Archive;
  readonly part: string;
  readonly context: CellContext;
  readonly survey: Survey;
  readonly tellWay: (way: Way) => void;
}

/** The bytes of the stream between two places. */
async function* between(chunks: AsyncIterable<Buffer>, { from, to }: Body): AsyncGenerator<Buffer> {
  let at = 0;
  for await (const chunk of chunks) {
    const start = Math.max(0, from - at);
    const end = Math.min(chunk.length, to - at);
    if (start < end) yield start === 0 && end === chunk.length ? chunk : chunk.subarray(start, end);
    at += chunk.length;
    if (at >= to) return;
  }
}

async function* fastRows(
  source: RowSource,
  body: Body,
  sink: RowSink,
): AsyncGenerator<Row[], 'done' | 'doubt'> {
  const { archive, part, context } = source;
  const { limits, sheet } = context;
  const scan = rowScanner(context, sink);
  const tooLarge = () =>
    rowTooLarge({ sheet, row: sink.last(), limit: Math.round(limits.rowBytes / 1024 / 1024) });
  const chunks = between(archive.read(part, limits.partBytes), body);
  for await (const piece of wholeElements(chunks, 'row', limits.rowBytes, tooLarge)) {
    let isSure = true;
    try {
      scan(piece.bytes, piece.from, piece.to);
    } catch (error) {
      if (error !== inDoubt) throw error;
      isSure = false;
    }
    // What was scanned before the doubt is right and is delivered.
    const rows = sink.take();
    if (rows.length > 0) yield rows;
    if (!isSure) return 'doubt';
  }
  return 'done';
}

/**
 * The rows of a sheet in batches of a few hundred. Plain sheets are read by the byte scanner; from the first doubt on, the
 * strict reader goes through the part again and delivers the rows that have not been.
 */
export async function* readRows(source: RowSource): AsyncGenerator<Row[]> {
  const { archive, part, context, survey, tellWay } = source;
  let after = 0;
  if (survey.body) {
    tellWay('fast');
    const sink = rowSink(context, survey.areas);
    if ((yield* fastRows(source, survey.body, sink)) === 'done') return;
    after = sink.last();
  }
  tellWay(survey.body ? 'both' : 'strict');
  const sink = rowSink(context, survey.areas, after);
  const feeder = strictRows(part, context, sink);
  for await (const chunk of archive.read(part, context.limits.partBytes)) {
    feeder.write(chunk);
    const rows = sink.take();
    if (rows.length > 0) yield rows;
  }
  feeder.end();
  const rows = sink.take();
  if (rows.length > 0) yield rows;
}
