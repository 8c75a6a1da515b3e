import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { Type } from 'typebox';
import { jobKind } from '../index.ts';

/** A job for tests: writes the numbers 1 … `to`, one transaction each, into the table `counted`. */
export const counting = jobKind({
  name: 'test.counting',
  label: { vi: 'Đếm', en: 'Counting' },
  input: Type.Object({ to: Type.Integer({ minimum: 1 }), pauseMs: Type.Integer() }),
  atOnce: 2,
  async run(job) {
    const { to, pauseMs } = job.input;
    for (let n = Number(job.place ?? 0) + 1; n <= to; n += 1) {
      await job.step(async (db) => {
        await sql`insert into counted (job_id, n) values (${job.id}, ${n})`.execute(db);
        return { place: n, done: n, total: to, message: { vi: `Đến ${n}`, en: `At ${n}` } };
      });
      await wait(pauseMs);
    }
    return { counted: to };
  },
});
