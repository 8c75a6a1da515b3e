import { sql } from 'kysely';
import type { UnitId } from '../../../kernel/ids.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Db } from '../../../platform/database/index.ts';

export interface ImportCounts {
  readonly total: number;
  readonly recorded: number;
  readonly corrected: number;
  readonly deleted: number;
  readonly unchanged: number;
  readonly refused: number;
}

export interface ImportRow extends ImportCounts {
  readonly id: number;
  readonly partner: string;
  readonly format: 'dhis2' | 'adx';
  readonly fileName: string;
  readonly receivedAt: string;
  readonly receivedOn: IsoDate;
}

export async function insertImport(
  db: Db,
  one: ImportCounts & {
    readonly partnerId: number;
    readonly unitId: UnitId;
    readonly format: 'dhis2' | 'adx';
    readonly fileName: string;
    readonly hash: Buffer;
    readonly accountId: number | null;
    readonly at: string;
    readonly on: IsoDate;
  },
): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into exchange_import (partner_id, unit_id, format, file_name, content_hash, account_id, received_at, received_on,
      value_count, recorded_count, corrected_count, deleted_count, unchanged_count, refused_count)
    values (${one.partnerId}, ${one.unitId}, ${one.format}, ${one.fileName}, ${one.hash}, ${one.accountId}, ${one.at},
      ${one.on}, ${one.total}, ${one.recorded}, ${one.corrected}, ${one.deleted}, ${one.unchanged}, ${one.refused})
    returning id`.execute(db);
  return rows[0]?.id ?? 0;
}

/** The latest files that were recorded, within reach. */
export async function listImportRows(db: Db, limit: number): Promise<readonly ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    select i.id, p.code as partner, i.format, i.file_name as "fileName", i.received_at as "receivedAt",
      i.received_on as "receivedOn", i.value_count as total, i.recorded_count as recorded, i.corrected_count as corrected,
      i.deleted_count as deleted, i.unchanged_count as unchanged, i.refused_count as refused
    from exchange_import i join exchange_partner p on p.id = i.partner_id order by i.id desc limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** The life of one bearer of a unit's code; a code may have been given again. */
export interface UnitCode {
  readonly id: UnitId;
  readonly code: string;
  readonly from: IsoDate;
  readonly to: IsoDate | null;
}

export async function listUnitCodes(db: Db): Promise<readonly UnitCode[]> {
  const { rows } = await sql<UnitCode>`
    select id, code, lower(valid) as "from", upper(valid) - 1 as "to" from unit order by code, lower(valid)`.execute(
    db,
  );
  return rows;
}
