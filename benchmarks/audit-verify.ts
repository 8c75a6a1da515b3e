// Verifying the audit chain (D3 promises 10 million entries in 60 s). Limit: one SHA-256 over the same columns as they are
// stored, without the canonical text, the links and the head.

import { sql } from 'kysely';
import { verifyChain } from '../src/platform/audit/index.ts';
import { testStore } from '../src/platform/database/testing.ts';
import { measure } from './measure.ts';

const entries = 200_000;
const promised = 10_000_000;
const store = await testStore();
try {
  // One statement lays the whole chain with the program's own digest: appending so many one by one would take an hour.
  const values = sql`'2020-06-26T02:00:00Z'::timestamptz + n * interval '1 ms', 5, 5, 'submission.submit',
    'results.submitFigures', 'done', 'unit:' || n % 106,
    jsonb_build_object('path', '/api/submissions', 'body', jsonb_build_object('unitId', n % 106, 'form', 'monthly-commune')),
    'r' || n`;
  await store.owner(async (db) => {
    await sql`
      with recursive chain as (
        select 0::bigint as n, null::bytea as previous, sha256('giaoban') as hash
        union all
        select n + 1, hash, audit_digest(hash, n + 1, ${values}) from chain where n < ${entries})
      insert into audit_entry
      select later.n, entry.*, later.previous, later.hash
      from chain later cross join lateral (select ${values} from (select later.n - 1) as of (n)) as entry
      where later.n > 0`.execute(db);
    await sql`update audit_head set (seq, hash) = (select seq, hash from audit_entry order by seq desc limit 1)`.execute(
      db,
    );
    await sql`analyze audit_entry`.execute(db);
  });
  const { medians } = await measure({
    name: 'audit: verify the chain',
    limit: () =>
      store.owner((db) =>
        sql`select count(*) from audit_entry where hash = sha256(previous_hash || convert_to(seq::text || at || account_id
          || position_id || verb || operation || outcome || subject || detail || request_id, 'UTF8'))`.execute(
          db,
        ),
      ),
    ours: async () => {
      const report = await store.owner(verifyChain);
      if (report.faults.length > 0 || report.entries !== entries)
        throw new Error(`${report.entries}: ${JSON.stringify(report.faults[0])}`);
    },
    load: { count: entries, of: 'entries' },
  });
  const seconds = ((medians.ours ?? Number.NaN) / 1_000) * (promised / entries);
  console.log(
    `  10 million entries would take ${Math.round(seconds)} s (extrapolated from ${entries}, promised: 60 s)`,
  );
} finally {
  await store.close();
}
