import { type Actor, mayActor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { resultsContracts as on } from '../contract.ts';
import { correctionInstant } from '../domain/obligation/due.ts';
import { historyOf, type Obligation, type Span, standAt } from '../domain/obligation/history.ts';
import {
  type Instant,
  instantAt,
  instantOfProvince,
  isoOfInstant,
  readInstant,
} from '../domain/obligation/instant.ts';
import { labelOf } from '../entry-cells.ts';
import { listUnitsDecided } from '../level-above.ts';
import { listObligationActs, listUnknownCells } from '../queries/obligations/acts.ts';
import { type ExtensionRow, listExtensions } from '../queries/obligations/extensions.ts';
import type { SheetKey } from '../queries/submissions.ts';
import { noSuchUnit } from '../refusals.ts';
import { loadSheet, type Sheet } from '../sheet.ts';
import { asExtension, firstDue, loadDueTerms } from './due-of.ts';

const orNullIso = (at: Instant | null) => (at === null ? null : isoOfInstant(at));

/** Everything that an obligation is judged by. */
async function loadObligation(
  db: Db,
  key: SheetKey,
  { window }: Sheet,
  extensions: readonly ExtensionRow[],
): Promise<Obligation> {
  const terms = await loadDueTerms(db, key.form);
  const acts = await listObligationActs(db, key);
  return {
    begins: instantAt(window.to, '00:00'),
    acts: acts.map(({ kind, at, is_nil: isNil, missing }) => ({ kind, at: readInstant(at), isNil, missing })),
    extensions: extensions.filter(({ kind }) => kind === 'extension').map(asExtension),
    calendarChanges: terms.rule.followsCalendar ? terms.history.map(({ at }) => at) : [],
    firstDue: (knownAt) => firstDue(terms, window.to, knownAt),
    correctionDue: (returnedAt) => correctionInstant(terms.rule, returnedAt, terms.history),
  };
}

async function listMissing(db: Db, sheet: Sheet, { missing }: Span) {
  const unknown = sheet.latest ? await listUnknownCells(db, sheet.latest.id) : [];
  const notes = new Map(unknown.map((cell) => [cell.indicator_id, cell.note]));
  const codes = new Set(missing);
  return sheet.cells
    .filter(({ code }) => codes.has(code))
    .map((cell) => ({ code: cell.code, name: labelOf(cell), note: notes.get(cell.id) ?? '' }));
}

const spanReply = ({ from, standing, isLate, due, move }: Span) => ({
  from: isoOfInstant(from),
  standing,
  isLate,
  due: isoOfInstant(due),
  move,
});

const extensionReply = ({ kind, until, given_at: at, title, reason }: ExtensionRow) => ({
  kind,
  until,
  at,
  title,
  reason,
});

async function mayExtend(db: Db, actor: Actor, { unit, window }: Sheet, stands: Span, now: Instant) {
  const isOpen = now <= stands.due && (stands.receivedAt === null || stands.missing.length > 0);
  return isOpen && (await listUnitsDecided(db, actor, [unit.id], window.to)).has(unit.id);
}

/**
 * One obligation as at an instant, with every state it has been in since its closing day, since when, and whose turn it was.
 * @throws results.no-such-unit, results.no-such-form, results.no-such-period
 */
export async function readObligation(
  db: Db,
  actor: Actor,
  { query }: Input<typeof on.readObligation>,
): Promise<Reply<typeof on.readObligation>> {
  const key = { unitId: query.unitId, form: query.form, period: query.period };
  const sheet = await loadSheet(db, key);
  if (!mayActor(actor, 'submission.read', sheet.unit.id)) throw noSuchUnit();
  const now = instantOfProvince(actor.today, actor.at);
  const asAt = query.asAt === undefined ? now : readInstant(query.asAt);
  const extensions = await listExtensions(db, { units: [key.unitId], form: key.form, period: key.period });
  const obligation = await loadObligation(db, key, sheet, extensions);
  const stands = standAt(obligation, asAt);
  const spans = historyOf(obligation, asAt);
  return {
    standing: stands.standing,
    isLate: stands.isLate,
    closesOn: sheet.window.to,
    due: isoOfInstant(stands.due),
    receivedAt: orNullIso(stands.receivedAt),
    completeAt: orNullIso(stands.completeAt),
    move: stands.move,
    since: isoOfInstant(spans.at(-1)?.from ?? obligation.begins),
    missing: await listMissing(db, sheet, stands),
    spans: spans.map((span, at) => ({ ...spanReply(span), until: orNullIso(spans[at + 1]?.from ?? null) })),
    extensions: extensions.filter((one) => readInstant(one.given_at) <= asAt).map(extensionReply),
    may: (await mayExtend(db, actor, sheet, stands, now)) ? ['extend'] : [],
  };
}
