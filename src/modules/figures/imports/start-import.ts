import type { Actor } from '../../../kernel/actor.ts';
import type { Db } from '../../../platform/database/index.ts';
import { enqueue } from '../../../platform/jobs/index.ts';
import { selectRefused } from '../queries/imports.ts';
import { noFile } from '../refusals.ts';
import { beginImport, getImport } from './begin-import.ts';
import { figuresImport } from './import-job.ts';
import type { GivenFile } from './read-file.ts';

/** Takes in a file and asks for the job that records it; none is asked for when everything in it was recorded before. */
export async function startImport(db: Db, actor: Actor, file: GivenFile | undefined) {
  if (!file) throw noFile();
  const state = await beginImport(db, actor, file);
  if (state.isDone) return { import: state, jobId: null };
  const { province, accountId, unitId } = actor;
  const reach = actor.reaches.get('figure.import')?.units ?? '';
  const jobId = await enqueue(
    db,
    figuresImport,
    { importId: state.id },
    { province, accountId, unitId, reach },
  );
  return { import: state, jobId };
}

/** How an import stands, with its first refused lines. @throws figures.no-such-import */
export async function describeImport(db: Db, id: number) {
  const state = await getImport(db, id);
  const refused = await selectRefused(db, id, 200);
  return {
    import: state,
    lines: refused.map(({ vi, en, ...line }) => ({ ...line, reason: { vi, en } })),
  };
}
