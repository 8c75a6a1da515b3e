import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { beginImport, continueImport, rehearseImport } from '../../../modules/figures/index.ts';
import { appendAudit } from '../../../platform/audit/index.ts';
import type { Province, Store } from '../../../platform/database/index.ts';
import type { Command } from '../command.ts';
import { cannotRead, linesRefused, wrongCall } from '../refusals.ts';
import { everywhere, provinceOf, withStore } from '../with-store.ts';

const command = 'figures import';
type GivenFile = Parameters<typeof beginImport>[2];
type Rehearsal = Awaited<ReturnType<typeof rehearseImport>>;

async function fileAt(path: string): Promise<GivenFile> {
  const isFile = await access(path, constants.R_OK)
    .then(async () => (await stat(path)).isFile())
    .catch((error: Error) => {
      throw cannotRead({ path, why: error.message });
    });
  if (!isFile) throw cannotRead({ path, why: 'không phải tệp / not a file' });
  return { name: basename(path), path };
}

/** The refusal of a file with wrong lines: each with sheet, row and column. */
function refuse({ refused, rows, lines }: Rehearsal): never {
  const details = lines.map(({ sheet, line, column, reason }) => ({
    at: [sheet, line, column].filter((part) => part !== null).join(' · '),
    reason,
  }));
  throw linesRefused({ count: refused, rows }, details);
}

/** Records chunk by chunk, each with its entry in the log; killed at any point, the same call goes on where it stopped. */
async function record(store: Store, province: Province, file: GivenFile, say: (line: string) => void) {
  let state = await everywhere(store, province, command, { timeoutMs: 600_000 }, (db, actor) =>
    beginImport(db, actor, file),
  );
  while (!state.isDone) {
    state = await everywhere(store, province, command, { timeoutMs: 120_000 }, async (db, actor) => {
      const now = await continueImport(db, state.id);
      const { recorded, unchanged, refused } = now;
      await appendAudit(db, actor, {
        verb: 'cli',
        operation: `cli:${command}`,
        outcome: 'done',
        subject: `figure_import:${state.id}`,
        detail: { changes: [{ recorded, unchanged, refused }] },
      });
      return now;
    });
    say(`${state.done}/${state.rows}`);
  }
  return state;
}

export const figuresImport: Command = {
  name: command,
  summary: {
    vi: 'Nhập số liệu từ tệp .xlsx, .csv; cùng một tệp nhập lại không đổi gì',
    en: 'Import figures from an .xlsx or .csv file; the same file again changes nothing',
  },
  takes: ['<file>'],
  options: {
    province: { type: 'string', description: 'Code of the province' },
    'dry-run': { type: 'boolean', description: 'Only check every line' },
  },
  examples: [
    'giaoban figures import so-lieu.xlsx --province lai-chau --dry-run',
    'giaoban figures import so-lieu.csv --province lai-chau --json',
  ],
  async run(values, [path], out) {
    if (path === undefined) throw wrongCall({ why: '<file>', command });
    const file = await fileAt(path);
    return withStore(async (store) => {
      const province = await provinceOf(store, values);
      const rehearsal = await everywhere(store, province, command, { timeoutMs: 600_000 }, (db, actor) =>
        rehearseImport(db, actor, file),
      );
      if (rehearsal.refused > 0 && !rehearsal.isKnown) refuse(rehearsal);
      const isDryRun = values['dry-run'] === true;
      const done = isDryRun ? rehearsal : await record(store, province, file, out.say);
      const { rows, recorded, unchanged, refused } = done;
      out.give({ file: file.name, isDryRun, rows, recorded, unchanged, refused }, [
        `${file.name}: ${rows} dòng / rows, ${recorded} ${isDryRun ? 'sẽ ghi / would be recorded' : 'đã ghi / recorded'}, ${unchanged} như cũ / unchanged, ${refused} lỗi / refused`,
      ]);
      return refused === 0 ? 0 : 1;
    });
  },
};
