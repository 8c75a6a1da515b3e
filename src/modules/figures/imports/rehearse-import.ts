import type { Actor } from '../../../kernel/actor.ts';
import type { IncomingFile } from '../../../kernel/contract.ts';
import type { Db } from '../../../platform/database/index.ts';
import { saveOutcomes, selectWaiting, withoutTrace } from '../queries/imports.ts';
import { noFile } from '../refusals.ts';
import { beginImport } from './begin-import.ts';
import { judge } from './continue-import.ts';
import type { GivenFile } from './read-file.ts';
import { describeImport } from './start-import.ts';

/**
 * What an import of a file would do, all its lines judged at once, without the ledger's lock and without a trace. A file
 * that is under way or was recorded is told as it stands; its `id` is then not null.
 * @throws {Refusal} as `beginImport`
 */
export async function rehearseImport(db: Db, actor: Actor, file: GivenFile) {
  return withoutTrace(db, async () => {
    const quiet: Actor = { ...actor, tell: () => undefined };
    const begun = await beginImport(db, quiet, file);
    const isKnown = begun.done > 0 || begun.isDone;
    if (!isKnown) {
      const { outcomes } = await judge(db, await selectWaiting(db, begun.id, 0, begun.rows));
      await saveOutcomes(db, begun.id, begun.rows, outcomes);
    }
    const { import: state, lines } = await describeImport(db, begun.id);
    const { rows, done, recorded, unchanged, refused } = state;
    return { isKnown, rows, done, recorded, unchanged, refused, lines };
  });
}

/** @throws figures.no-file, and as `rehearseImport` */
export async function rehearseSent(db: Db, actor: Actor, file: IncomingFile | undefined) {
  if (!file) throw noFile();
  return rehearseImport(db, actor, file);
}
