import { createHash } from 'node:crypto';
import type { Actor } from '../../kernel/actor.ts';
import type { UnitId } from '../../kernel/ids.ts';
import { nfc, tidy } from '../../kernel/text.ts';
import type { Db } from '../../platform/database/index.ts';
import { recordFigures, replaceFigures } from '../figures/index.ts';
import { selectUnits } from '../org/index.ts';
import type { IncomingSet } from './domain/data-value.ts';
import { readAdx } from './formats/adx.ts';
import { readDhis2 } from './formats/dhis2.ts';
import { readText } from './formats/read-text.ts';
import { type Judgement, judgeValues } from './judge-values.ts';
import { getPartner } from './partners.ts';
import { insertImport } from './queries/imports.ts';
import type { Partner } from './queries/partners.ts';
import { noFile, valuesRefused } from './refusals.ts';
import { type Format, translate } from './translate.ts';

export interface GivenFile {
  readonly name: string;
  readonly path: string;
}

export interface ImportAsked {
  readonly partner: string;
  readonly format: Format;
  /** Good values are recorded although others are refused. */
  readonly acceptsPart: boolean;
  /** Why figures that stand are corrected or taken back; empty: none are. */
  readonly reason: string;
}

/** So many refused values are described one by one; a file with more of them has one cause, which these show. */
const mostConflicts = 20_000;

/** What an import did, or would do, in the words of a DHIS2 import summary. */
export function reportOf(set: IncomingSet, judged: Judgement, isWritten: boolean) {
  const { fresh, corrections, deletions, unchanged, rejected } = judged;
  const status = rejected.length === 0 ? 'SUCCESS' : isWritten ? 'WARNING' : 'ERROR';
  return {
    status: status as 'SUCCESS' | 'WARNING' | 'ERROR',
    isWritten,
    dataSet: set.dataSet,
    total: set.values.length,
    importCount: {
      imported: fresh.length,
      updated: corrections.length,
      deleted: deletions.length,
      ignored: rejected.length,
    },
    unchanged,
    rejectedIndexes: rejected.map(({ value }) => value.index),
    conflicts: rejected.slice(0, mostConflicts).map(({ value, problem: { code, field, reason, next } }) => ({
      index: value.index,
      code,
      field,
      reason,
      next,
      dataElement: value.dataElement,
      option: value.option,
      orgUnit: value.orgUnit,
      period: value.period,
      value: value.value,
    })),
  };
}

export type ImportReport = ReturnType<typeof reportOf>;

interface Read {
  readonly partner: Partner;
  readonly text: string;
  readonly set: IncomingSet;
  readonly judged: Judgement;
}

async function readAndJudge(db: Db, actor: Actor, file: GivenFile, asked: ImportAsked): Promise<Read> {
  const partner = await getPartner(db, asked.partner);
  const text = await readText(file.path);
  const set = await (asked.format === 'adx' ? readAdx(text) : readDhis2(text));
  const translated = await translate(db, partner, asked.format, set.values);
  const judged = await judgeValues(db, actor, set.values, translated, tidy(asked.reason) !== '');
  return { partner, text, set, judged };
}

async function homeOf(db: Db, actor: Actor): Promise<UnitId> {
  if (actor.unitId !== null) return actor.unitId;
  const [root] = await selectUnits(db, { on: actor.today, level: 'province' });
  return root?.id ?? (1 as UnitId);
}

/**
 * What an import would do: every value judged, nothing written, no lock.
 * @throws {Refusal} exchange.no-such-partner, and what stands in the way of reading the file at all
 */
export async function rehearseValues(
  db: Db,
  actor: Actor,
  file: GivenFile | undefined,
  asked: ImportAsked,
): Promise<ImportReport> {
  if (!file) throw noFile();
  const { set, judged } = await readAndJudge(db, actor, file, asked);
  return reportOf(set, judged, false);
}

/**
 * Records the values of a partner's file through the ledger's own door, all in this transaction: new ones, corrections and
 * deletions with the reason given. The same file again finds every value unchanged.
 * @throws {Refusal} exchange.values-refused with a line for each value that is not taken, unless a part is accepted
 */
export async function importValues(
  db: Db,
  actor: Actor,
  file: GivenFile | undefined,
  asked: ImportAsked,
): Promise<ImportReport> {
  if (!file) throw noFile();
  const { partner, text, set, judged } = await readAndJudge(db, actor, file, asked);
  const { fresh, corrections, deletions, unchanged, rejected } = judged;
  const total = set.values.length;
  if (rejected.length > 0 && !asked.acceptsPart)
    throw valuesRefused(
      { count: rejected.length, total },
      rejected.slice(0, mostConflicts).map(({ value, problem: { field, reason, next } }) => ({
        at: `/dataValues/${value.index}/${field}`,
        reason: { vi: `${reason.vi} ${next.vi}`, en: `${reason.en} ${next.en}` },
      })),
    );

  const counts = {
    total,
    recorded: fresh.length,
    corrected: corrections.length,
    deleted: deletions.length,
    unchanged,
    refused: rejected.length,
  };
  const id = await insertImport(db, {
    ...counts,
    partnerId: partner.id,
    unitId: await homeOf(db, actor),
    format: asked.format,
    fileName: nfc(file.name),
    hash: createHash('sha256').update(text).digest(),
    accountId: actor.accountId,
    at: actor.at,
    on: actor.today,
  });
  const sourceRef = `exchange_import:${id}`;
  const replaced = [...corrections, ...deletions.map((row) => ({ ...row, value: null }))];
  if (replaced.length > 0)
    await replaceFigures(db, actor, { rows: replaced, reason: asked.reason, sourceRef });
  if (fresh.length > 0) await recordFigures(db, actor, { source: 'import', sourceRef, rows: fresh });
  actor.tell({ subject: sourceRef, change: { partner: partner.code, file: nfc(file.name), ...counts } });
  return reportOf(set, judged, true);
}
