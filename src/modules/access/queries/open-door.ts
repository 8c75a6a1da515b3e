import { sql } from 'kysely';
import type { Actor } from '../../../kernel/actor.ts';
import type { Db } from '../../../platform/database/index.ts';
import { listSampleAccounts } from './session.ts';

/** What the login page shows before anybody is known: the provinces, and the sample accounts of the one asked for. */
export async function openDoorPage(db: Db, actor: Actor) {
  const provinces = await sql<{ code: string; name: string; is_sample: boolean }>`
    select code, name, is_sample from giaoban.province order by code`.execute(db);
  const accounts = await listSampleAccounts(db, actor.today);
  return {
    provinces: provinces.rows.map((p) => ({ code: p.code, name: p.name, isSample: p.is_sample })),
    sampleAccounts: accounts.map((a) => ({
      province: actor.province,
      username: a.username,
      password: a.sample_password,
      title: a.title,
      unit: a.unit_name,
      role: a.role,
    })),
  };
}
