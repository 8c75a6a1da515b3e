import type { Actor } from '../../../kernel/actor.ts';
import type { Input } from '../../../kernel/contract.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import { tidy } from '../../../kernel/text.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { catalogueContracts } from '../contract.ts';
import { changesTheWeek } from '../domain/calendar-changes.ts';
import { findCalendarDay, writeCalendarChanges } from '../queries/calendar.ts';
import { unknownCalendarDay, uselessCalendarDay } from '../refusals.ts';

/** Enters a holiday or a swapped day, or changes one, with the document it rests on. @throws catalogue.day-changes-nothing */
export async function setCalendarDay(
  db: Db,
  actor: Actor,
  input: Input<typeof catalogueContracts.setCalendarDay>,
) {
  const day = isoDate(input.params.day);
  const { kind, name, counterpart, basis } = input.body;
  const before = await findCalendarDay(db, day);
  if (!changesTheWeek(kind, day)) throw uselessCalendarDay({ day });
  const change = {
    day,
    kind,
    name_vi: tidy(name.vi),
    name_en: tidy(name.en),
    counterpart: counterpart ? isoDate(counterpart) : null,
    basis: tidy(basis),
    needs_check: false,
  };
  await writeCalendarChanges(db, [change], actor);
  actor.tell({ subject: `calendar:${day}`, change: { before: before ?? null, after: change } });
  return {};
}

/** Takes a day out of the calendar; it follows the week again. @throws catalogue.no-such-day */
export async function removeCalendarDay(
  db: Db,
  actor: Actor,
  input: Input<typeof catalogueContracts.removeCalendarDay>,
) {
  const day = isoDate(input.params.day);
  const before = await findCalendarDay(db, day);
  if (!before) throw unknownCalendarDay({ day });
  const basis = tidy(input.body.basis);
  const gone = {
    day,
    kind: null,
    name_vi: null,
    name_en: null,
    counterpart: null,
    basis,
    needs_check: false,
  };
  await writeCalendarChanges(db, [gone], actor);
  actor.tell({ subject: `calendar:${day}`, change: { before, after: null } });
  return {};
}
