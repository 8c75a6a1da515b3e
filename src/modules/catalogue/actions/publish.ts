import type { Db } from '../../../platform/database/index.ts';
import { checksum } from '../checksum.ts';
import { calendarChanges } from '../domain/calendar-changes.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { CalendarVersion, Versioned } from '../domain/definitions.ts';
import { cardsOf } from '../domain/hand-out.ts';
import { describeChanges, type Edition, editionsOf, planPublication } from '../domain/publication.ts';
import { type CalendarChange, writeCalendarChanges } from '../queries/calendar.ts';
import { insertEditions, lockPublished, type Publishing, replaceCards } from '../queries/publication.ts';
import { changedPastVersion } from '../refusals.ts';

export interface Published {
  readonly fresh: readonly { readonly kind: string; readonly code: string; readonly version: number }[];
  readonly unchanged: number;
}

/** Days that new versions of a calendar change, oldest version first. */
function dayChanges(
  calendars: readonly Versioned<CalendarVersion>[],
  fresh: readonly Edition[],
): readonly CalendarChange[] {
  const changes = new Map<string, CalendarChange>();
  const news = fresh.filter(({ kind }) => kind === 'calendar').toSorted((a, b) => a.version - b.version);
  for (const { code, version, sourceTitle } of news) {
    const versions = calendars.find((one) => one.code === code)?.versions ?? [];
    const after = versions[version - 1];
    if (!after) continue;
    const { set, removed } = calendarChanges(versions[version - 2], after);
    const basis = sourceTitle.vi;
    for (const day of removed) {
      changes.set(day, {
        day,
        kind: null,
        name_vi: null,
        name_en: null,
        counterpart: null,
        basis,
        needs_check: false,
      });
    }
    for (const { date, kind, name, counterpart, verify } of set) {
      const names = { name_vi: name.vi, name_en: name.en };
      changes.set(date, {
        day: date,
        kind,
        ...names,
        counterpart: counterpart ?? null,
        basis,
        needs_check: verify === true,
      });
    }
  }
  return [...changes.values()];
}

/**
 * Publishes what is new in a catalogue, all or nothing; run again, it changes nothing. For the owner of the tables: roles
 * and ledger indicators that follow from it are written by their own rooms in the same transaction.
 * @throws {Refusal} catalogue.past-version-changed with a line for every difference
 */
export async function publishCatalogue(db: Db, catalogue: Catalogue, by: Publishing): Promise<Published> {
  const published = await lockPublished(db);
  const { fresh, changed, unchanged } = planPublication(editionsOf(catalogue, checksum), published);
  if (changed.length > 0) throw changedPastVersion({ count: changed.length }, describeChanges(changed));
  if (fresh.length > 0) {
    await insertEditions(db, fresh, by);
    await replaceCards(db, cardsOf(catalogue));
    await writeCalendarChanges(db, dayChanges(catalogue.calendars, fresh), by);
  }
  return { fresh: fresh.map(({ kind, code, version }) => ({ kind, code, version })), unchanged };
}
