import type { Actor } from '../../../kernel/actor.ts';
import type { Input, Reply } from '../../../kernel/contract.ts';
import type { UnitId } from '../../../kernel/ids.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { resultsContracts as on } from '../contract.ts';
import { instantText } from '../domain/instant-text.ts';
import { type Instant, instantAt, instantOfProvince, isoOfInstant } from '../domain/obligation/instant.ts';
import { whyNotExtended } from '../domain/obligation/why-not-extended.ts';
import { listUnitsDecided } from '../level-above.ts';
import { type DueTerms, loadDueTerms, readDue } from '../obligations/due-of.ts';
import {
  extensionNoLater,
  extensionTooLate,
  nothingToExtend,
  notYoursToExtend,
} from '../obligations/refusals.ts';
import { insertExtension } from '../queries/obligations/extensions.ts';
import { lockSheet, type SheetKey } from '../queries/submissions.ts';
import { noSuchUnit } from '../refusals.ts';
import { loadSheet, type Sheet } from '../sheet.ts';

function refuse(why: ReturnType<typeof whyNotExtended>, { unit }: Sheet, due: Instant): void {
  const of = { unit: unit.name, due: instantText(isoOfInstant(due)) };
  switch (why) {
    case null:
      return;
    case 'received':
      throw nothingToExtend(of);
    case 'over':
      throw extensionTooLate(of);
    case 'no-later':
      throw extensionNoLater(of);
  }
}

interface Asked {
  readonly terms: DueTerms;
  readonly until: Instant;
  readonly now: Instant;
}

async function extendOne(db: Db, actor: Actor, key: SheetKey, { terms, until, now }: Asked, reason: string) {
  await lockSheet(db, key);
  const sheet = await loadSheet(db, key);
  const due = await readDue(db, terms, key, sheet.window.to, now);
  const alive =
    sheet.latest?.state === 'submitted' || sheet.latest?.state === 'accepted' ? sheet.latest : null;
  refuse(
    whyNotExtended({ due, until, now, isComplete: alive !== null && alive.missing.length === 0 }),
    sheet,
    due,
  );
  const times = { until: isoOfInstant(until), givenAt: isoOfInstant(now) };
  await insertExtension(db, actor, { ...key, ...times, kind: 'extension', reason });
}

/**
 * Gives units more time for a form and period, to the cut-off of a day, with the reason; all of them or none. Only the level
 * above, and only before the time has run out: nobody becomes timely in hindsight.
 * @throws results.not-yours-to-extend, results.extension-too-late, results.extension-no-later, results.nothing-to-extend
 */
export async function extendObligation(
  db: Db,
  actor: Actor,
  { body }: Input<typeof on.extendObligation>,
): Promise<Reply<typeof on.extendObligation>> {
  const { form, period } = body;
  const units = [...new Set(body.unitIds)].sort((a, b) => a - b) as UnitId[];
  const terms = await loadDueTerms(db, form);
  const now = instantOfProvince(actor.today, actor.at);
  const until = instantAt(isoDate(body.untilDay), terms.rule.cutOff);
  const reason = tidy(body.reason);
  const [first] = units;
  if (first === undefined) throw noSuchUnit();
  const { window } = await loadSheet(db, { unitId: first, form, period });
  const decided = await listUnitsDecided(db, actor, units, window.to);
  if (decided.size < units.length) throw notYoursToExtend();

  for (const unitId of units)
    await extendOne(db, actor, { unitId, form, period }, { terms, until, now }, reason);

  actor.tell({
    subject: `obligation:${form}:${period}`,
    change: { units, until: isoOfInstant(until), reason },
  });
  return { until: isoOfInstant(until), units: units.length };
}
