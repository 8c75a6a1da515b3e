import type { Input, Reply } from '../../kernel/contract.ts';
import type { Db } from '../../platform/database/index.ts';
import type { resultsContracts as on } from './contract.ts';
import { listOriginRows } from './queries/origins.ts';

/** From which submission ledger rows came, who sent it and who decided on it; rows of other origin are left out. */
export async function listOrigins(
  db: Db,
  { query }: Input<typeof on.listOrigins>,
): Promise<Reply<typeof on.listOrigins>> {
  const rows = await listOriginRows(db, query.figureId);
  return {
    rows: rows.map((row) => ({
      figureId: row.figure_id,
      unitId: row.unit_id,
      form: row.form_code,
      period: row.period_code,
      version: row.version,
      state: row.state,
      sent: row.sent,
      decided: row.decided,
    })),
  };
}
