import { Type } from 'typebox';
import { jobKind } from '../../../platform/jobs/index.ts';
import { continueImport } from './continue-import.ts';

/** Records an imported file chunk by chunk; killed at any point, the next worker goes on at the cursor. */
export const figuresImport = jobKind({
  name: 'figures.import',
  label: { vi: 'Nhập số liệu từ tệp', en: 'Import of figures from a file' },
  input: Type.Object({ importId: Type.Integer() }),
  async run(job) {
    for (;;) {
      const state = await job.step(async (db) => {
        const now = await continueImport(db, job.input.importId);
        return { ...now, total: now.rows };
      });
      if (!state.isDone) continue;
      const { recorded, unchanged, refused } = state;
      return { importId: job.input.importId, recorded, unchanged, refused };
    }
  },
});
