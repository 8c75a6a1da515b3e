import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { alone, type Db, sessionOf } from './connection.ts';

/** A value of a COPY row: text as PostgreSQL reads it, or null. */
export type CopyValue = string | number | bigint | boolean | null;

function escapeValue(value: CopyValue): string {
  if (value === null) return '\\N';
  if (typeof value !== 'string') return String(value);
  return /[\\\n\r\t]/.test(value)
    ? value.replace(/[\\\n\r\t]/g, (found) =>
        found === '\\' ? '\\\\' : found === '\n' ? '\\n' : found === '\r' ? '\\r' : '\\t',
      )
    : value;
}

async function* lines(rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>) {
  let text = '';
  for await (const row of rows) {
    text += `${row.map(escapeValue).join('\t')}\n`;
    // Bigger pieces than one line each: 152,916 rows go in at the speed of the server, not of the stream.
    if (text.length > 65_536) {
      yield text;
      text = '';
    }
  }
  if (text !== '') yield text;
}

const name = /^[a-z_][a-z0-9_]*$/;

/**
 * Streams rows into a table by COPY, inside the transaction of `db`; memory stays bounded. Gives the number of rows.
 * Values are in the order of `columns`.
 */
export async function copyInto(
  db: Db,
  table: string,
  columns: readonly string[],
  rows: AsyncIterable<readonly CopyValue[]> | Iterable<readonly CopyValue[]>,
): Promise<number> {
  for (const word of [table, ...columns]) if (!name.test(word)) throw new TypeError(`not a name: ${word}`);
  return alone(sessionOf(db), async (client) => {
    const into = client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`));
    await pipeline(Readable.from(lines(rows)), into);
    return into.rowCount;
  });
}

/** Streams out what a COPY statement gives (`copy (select …) to stdout`), inside the transaction of `db`. */
export async function copyOut(db: Db, statement: string, to: NodeJS.WritableStream): Promise<void> {
  await alone(sessionOf(db), async (client) => {
    await pipeline(client.query(copyTo(statement)), to);
  });
}
