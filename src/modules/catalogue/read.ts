import type { Static } from 'typebox';
import { stringify } from 'yaml';
import { type Actor, mayActor } from '../../kernel/actor.ts';
import { type IsoDate, isoDate } from '../../kernel/iso-date.ts';
import { type PageRows, pageRows, readSort } from '../../kernel/list-query.ts';
import { fold } from '../../kernel/text.ts';
import type { Words } from '../../kernel/words.ts';
import type { Db } from '../../platform/database/index.ts';
import type { catalogueContracts, IndicatorCard } from './contract.ts';
import type { PaceRule, PublishedKind } from './domain/definitions.ts';
import { diff } from './domain/diff.ts';
import { countWorkingDays, listCalendarDayRows, listChangeRows } from './queries/calendar.ts';
import { findRuleBody, listCardRows, listDefinitionRows, listVersionRows } from './queries/definitions.ts';
import { readMap } from './reading/read-map.ts';
import { noSuchVersion } from './refusals.ts';

/** Every indicator and part, in the order of the official table. */
export async function listIndicators(db: Db): Promise<{ rows: Static<typeof IndicatorCard>[] }> {
  const rows = await listCardRows(db);
  return {
    rows: rows.map((row) => ({
      code: row.code,
      partOf: row.part_of,
      subsetOf: row.subset_of,
      numbering: row.numbering,
      field: row.field,
      kind: row.kind,
      valueFrom: row.value_from,
      level: row.level,
      direction: row.direction,
      decimals: row.decimals,
      name: { vi: row.name_vi, en: row.name_en },
      shown: {
        shift: row.shown_shift,
        decimals: row.shown_decimals,
        unit: { vi: row.shown_unit_vi, en: row.shown_unit_en },
      },
      hideBelow: row.hide_below,
      needsCheck: row.needs_check,
    })),
  };
}

type DefinitionQuery = Static<(typeof catalogueContracts)['listDefinitions']['query']>;

/** The latest version of every definition, one page. */
export async function listDefinitions(db: Db, query: DefinitionQuery, page: PageRows = pageRows(query)) {
  const { kind, needsCheck, sort } = query;
  const filter = {
    search: fold(query.search ?? '').trim(),
    kind: kind ?? null,
    needsCheck: needsCheck === undefined ? null : needsCheck === 'yes',
    sort: readSort<'code' | 'name' | 'validFrom'>(sort, { key: 'code', isDescending: false }),
  };
  const rows = await listDefinitionRows(db, filter, page);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({
      kind: row.kind,
      code: row.code,
      name: { vi: row.name_vi, en: row.name_en },
      versions: row.versions,
      validFrom: row.valid_from,
      source: { vi: row.source_vi, en: row.source_en },
      needsCheck: row.needs_check,
      checksum: row.checksum,
    })),
  };
}

/** All versions of a definition, latest first. @throws {Refusal} catalogue.no-such-definition */
export async function readDefinition(
  db: Db,
  params: { readonly kind: PublishedKind; readonly code: string },
) {
  const { kind, code } = params;
  const rows = await listVersionRows(db, kind, code);
  const [latest] = rows;
  if (!latest) throw noSuchVersion({ code });
  const { name } = latest.body as { readonly name?: Words };
  return {
    kind,
    code,
    name: name ?? { vi: code, en: code },
    versions: rows.map((row) => ({
      version: row.version,
      publishedOn: row.published_on,
      validFrom: row.valid_from,
      source: { vi: row.source_vi, en: row.source_en },
      needsCheck: row.needs_check,
      checksum: row.checksum,
      text: stringify(row.body, { lineWidth: 0 }),
    })),
  };
}

const asJson = (value: unknown) => (value === undefined ? null : JSON.stringify(value));

/** Where two versions of a definition differ, leaf by leaf. @throws {Refusal} catalogue.no-such-definition */
export async function compareVersions(
  db: Db,
  params: { readonly kind: PublishedKind; readonly code: string },
  query: { readonly from: number; readonly to: number },
) {
  const rows = await listVersionRows(db, params.kind, params.code);
  const bodyOf = (version: number) => {
    const row = rows.find((one) => one.version === version);
    if (!row) throw noSuchVersion({ code: `${params.code} (${version})` });
    return row.body;
  };
  const differences = diff(bodyOf(query.from), bodyOf(query.to));
  return {
    rows: differences.map(({ at, before, after }) => ({ at, before: asJson(before), after: asJson(after) })),
  };
}

/** The pace rule that holds on a day. @throws {Refusal} catalogue.no-such-definition before the first version */
export async function readPaceRule(db: Db, day: IsoDate): Promise<PaceRule> {
  const body = await findRuleBody(db, 'pace', day);
  if (!body) throw noSuchVersion({ code: 'pace' });
  return body as PaceRule;
}

/** Outlines of units in the structure of a day; none where the catalogue has no map for it. */
export async function readUnitMap(actor: Actor, { on }: { readonly on?: string }) {
  const map = await readMap(actor.province, on === undefined ? actor.today : isoDate(on));
  return { warning: map?.warning ?? null, areas: [...(map?.areas ?? [])] };
}

export async function readCalendar(db: Db, actor: Actor, { year }: { readonly year: number }) {
  const days = await listCalendarDayRows(db, year);
  return {
    days: days.map((row) => ({
      day: row.day,
      kind: row.kind,
      name: { vi: row.name_vi, en: row.name_en },
      counterpart: row.counterpart,
      basis: row.basis,
      needsCheck: row.needs_check,
    })),
    workingDaysByMonth: [...(await countWorkingDays(db, year))],
    may: mayActor(actor, 'calendar.manage') ? ['change' as const] : [],
  };
}

export async function listCalendarChanges(db: Db, { year }: { readonly year: number }) {
  const rows = await listChangeRows(db, year);
  return {
    rows: rows.map((row) => ({
      id: row.id,
      day: row.day,
      kind: row.kind,
      name: row.name_vi === null || row.name_en === null ? null : { vi: row.name_vi, en: row.name_en },
      basis: row.basis,
      recordedAt: row.recorded_at,
      recordedOn: row.recorded_on,
      title: row.title,
    })),
  };
}
