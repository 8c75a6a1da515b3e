import { sql } from 'kysely';
import type { Actor } from '../../../../kernel/actor.ts';
import type { Db } from '../../../../platform/database/index.ts';
import type { SheetKey } from '../submissions.ts';

export interface ExtensionRow {
  readonly unit_id: number;
  readonly until: string;
  readonly given_at: string;
  readonly kind: 'extension' | 'correction';
  readonly reason: string;
  readonly title: string;
}

/** More time that units were given for a form and period, in the order given. */
export async function listExtensions(
  db: Db,
  of: { readonly units: readonly number[]; readonly form: string; readonly period: string },
): Promise<readonly ExtensionRow[]> {
  const { rows } = await sql<ExtensionRow>`
    select unit_id, until, given_at, kind, reason, title from obligation_extension
    where form_code = ${of.form} and period_code = ${of.period} and unit_id = any (${of.units}::integer[])
    order by id`.execute(db);
  return rows;
}

export interface NewExtension extends SheetKey {
  readonly until: string;
  readonly givenAt: string;
  readonly kind: 'extension' | 'correction';
  readonly reason: string;
}

export async function insertExtension(db: Db, actor: Actor, one: NewExtension): Promise<void> {
  await sql`
    insert into obligation_extension (unit_id, form_code, period_code, until, given_at, kind, reason, account_id, title, at,
      on_day)
    values (${one.unitId}, ${one.form}, ${one.period}, ${one.until}, ${one.givenAt}, ${one.kind}, ${one.reason},
      ${actor.accountId}, ${actor.title}, ${actor.at}, ${actor.today})`.execute(db);
}
