import { Readable } from 'node:stream';
import type { Actor } from '../../kernel/actor.ts';
import type { FileReply } from '../../kernel/contract.ts';
import { decimal } from '../../kernel/decimal.ts';
import { readPeriod, type Window } from '../../kernel/period.ts';
import type { Db } from '../../platform/database/index.ts';
import { selectIndicators, selectOfWindows } from '../figures/index.ts';
import { getWindow } from '../results/index.ts';
import { mostValues } from './domain/data-value.ts';
import { ourDays, theirNameOf } from './domain/match-period.ts';
import { type TheirNames, theirNames } from './domain/their-names.ts';
import { readTheirPeriod, type TheirPeriod } from './domain/their-period.ts';
import { writeAdx } from './formats/adx.ts';
import { writeDhis2 } from './formats/dhis2.ts';
import type { OutgoingSet, OutgoingValue } from './formats/outgoing.ts';
import { getPartner } from './partners.ts';
import { listMappings, type Partner } from './queries/partners.ts';
import { ambiguousNames, tooManyValues, wrongPeriod } from './refusals.ts';
import type { Format } from './translate.ts';

export interface ExportAsked {
  readonly partner: string;
  readonly format: Format;
  /** Our codes (`2020-06`) or the partner's names (`202006`). */
  readonly periods: readonly string[];
  /** This unit and all below it; null: all within reach. */
  readonly unitId: number | null;
}

interface Asked {
  readonly theirs: TheirPeriod;
  readonly window: Window;
}

/** A period as asked for, in the partner's name and in days of the ledger. @throws exchange.wrong-period */
async function periodAsked(db: Db, { periodRule }: Partner, text: string): Promise<Asked> {
  const isOurs = readPeriod(text) !== null && periodRule === 'byName';
  const theirs = readTheirPeriod(isOurs ? (theirNameOf(text) ?? '') : text);
  const ours = theirs && ourDays(theirs, periodRule);
  if (!theirs || !ours) throw wrongPeriod({ period: text.slice(0, 40) });
  return { theirs, window: 'window' in ours ? ours.window : (await getWindow(db, ours.code)).window };
}

/** Codes compared byte by byte, as every machine and every locale does it. */
const byCode = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function inOrder(values: readonly OutgoingValue[]): readonly OutgoingValue[] {
  return values.toSorted(
    (a, b) =>
      byCode(a.period.name, b.period.name) ||
      byCode(a.orgUnit, b.orgUnit) ||
      byCode(a.dataElement, b.dataElement) ||
      byCode(a.option, b.option),
  );
}

/** @throws exchange.ambiguous-names when two values would go by one name; values are in order */
function checkOnce(values: readonly OutgoingValue[]): void {
  for (const [at, { dataElement, option, orgUnit, period }] of values.entries()) {
    const before = values[at - 1];
    if (
      before?.orgUnit === orgUnit &&
      before.dataElement === dataElement &&
      before.option === option &&
      before.period.name === period.name
    )
      throw ambiguousNames({ name: [dataElement, option, orgUnit].filter(Boolean).join(' ') });
  }
}

async function namesOf(db: Db, partner: Partner): Promise<TheirNames> {
  return theirNames(await listMappings(db, partner.id), partner.defaultOption);
}

/**
 * Values of some periods in the partner's names and canonical order, so that the same figures always give the same bytes.
 * Rows of confidential indicators are given only where the actor may see them.
 * @throws {Refusal} exchange.no-such-partner, exchange.wrong-period, exchange.too-many-values, exchange.ambiguous-names
 */
export async function outgoing(db: Db, actor: Actor, asked: ExportAsked): Promise<OutgoingSet> {
  const partner = await getPartner(db, asked.partner);
  const names = await namesOf(db, partner);
  const known = new Set((await selectIndicators(db, null)).map(({ code }) => code));
  const periods: Asked[] = [];
  for (const text of new Set(asked.periods)) periods.push(await periodAsked(db, partner, text));
  const byWindow = Map.groupBy(periods, ({ window }) => `${window.from} ${window.to}`);
  const windows = [...byWindow.values()].flatMap(([first]) => (first ? [first.window] : []));
  const rows = await selectOfWindows(db, {
    windows,
    unitId: asked.unitId,
    confidentialUnits: actor.reaches.get('figure.confidential')?.units ?? '',
    limit: mostValues + 1,
  });
  if (rows.length > mostValues) throw tooManyValues({ most: mostValues });
  const values = rows.flatMap(({ unitCode, indicator, from, to, value }) =>
    (byWindow.get(`${from} ${to}`) ?? []).map(({ theirs }) => ({
      ...names.dataElementOf(indicator, (code) => known.has(code)),
      orgUnit: names.orgUnitOf(unitCode),
      period: theirs,
      value: decimal(value),
    })),
  );
  const ordered = inOrder(values);
  checkOnce(ordered);
  return { dataSet: partner.dataSet, exportedAt: actor.at, values: ordered };
}

/** The same as a file. */
export async function exportValues(db: Db, actor: Actor, asked: ExportAsked): Promise<FileReply> {
  const set = await outgoing(db, actor, asked);
  const name = `${asked.partner}_${asked.periods[0]}${asked.periods.length > 1 ? `_${asked.periods.length}` : ''}`;
  return asked.format === 'adx'
    ? { name: `${name}.adx.xml`, mediaType: 'application/adx+xml', body: Readable.from(writeAdx(set)) }
    : { name: `${name}.json`, mediaType: 'application/json', body: Readable.from(writeDhis2(set)) };
}
