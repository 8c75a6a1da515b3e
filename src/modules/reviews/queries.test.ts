import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { testStore } from '../../platform/database/testing.ts';

test('tables exist', async () => {
  const world = await testStore();
  const { rows } = await world.owner((db) =>
    sql<{ n: number }>`select count(*)::int as n from report_block`.execute(db),
  );
  assert.equal(rows[0]?.n, 0);
  await world.close();
});
