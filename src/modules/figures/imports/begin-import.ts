import type { Actor } from '../../../kernel/actor.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { nfc } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import { selectUnits } from '../../org/index.ts';
import {
  closeReading,
  findImport,
  findImportByHash,
  type ImportState,
  insertImport,
  insertImportRows,
  type ReadRow,
} from '../queries/imports.ts';
import { noStructure, noSuchImport } from '../refusals.ts';
import { importColumns } from './columns.ts';
import { type GivenFile, hashOf, readFigureFile } from './read-file.ts';

export async function getImport(db: Db, id: number): Promise<ImportState> {
  const found = await findImport(db, id);
  if (!found) throw noSuchImport();
  return found;
}

const batch = 1000;

/** Reads the file to its end into the waiting room, in bounded memory. Gives the number of lines. */
async function readIn(db: Db, id: number, unitId: UnitId, file: GivenFile): Promise<number> {
  let no = 0;
  let rows: ReadRow[] = [];
  for await (const { problem, ...line } of readFigureFile(file)) {
    no += 1;
    const column = problem === null ? null : importColumns[problem.column].vi;
    rows.push({ no, ...line, column, vi: problem?.reason.vi ?? null, en: problem?.reason.en ?? null });
    if (rows.length < batch) continue;
    await insertImportRows(db, id, unitId, rows);
    rows = [];
  }
  if (rows.length > 0) await insertImportRows(db, id, unitId, rows);
  return no;
}

async function homeOf(db: Db, actor: Actor): Promise<UnitId> {
  if (actor.unitId !== null) return actor.unitId;
  const [root] = await selectUnits(db, { on: actor.today, level: 'province' });
  if (!root) throw noStructure({ day: actor.today });
  return root.id;
}

/**
 * Takes in a file: reads it whole into the waiting room. The same content again gives the import that is under way, or
 * that ended with every line recorded; one with refused lines is begun anew, since what refused them may be mended.
 * @throws {Refusal} figures.not-an-import, figures.no-structure, and what the sheets room refuses of a broken file
 */
export async function beginImport(db: Db, actor: Actor, file: GivenFile): Promise<ImportState> {
  const hash = await hashOf(file.path);
  const known = await findImportByHash(db, hash);
  if (known && (!known.isDone || known.refused === 0)) return known;
  const unitId = await homeOf(db, actor);
  const { accountId, at, today: on } = actor;
  const id = await insertImport(db, { fileName: nfc(file.name), hash, unitId, accountId, at, on });
  await closeReading(db, id, await readIn(db, id, unitId, file));
  actor.tell({ subject: `figure_import:${id}`, change: { file: file.name } });
  return getImport(db, id);
}
