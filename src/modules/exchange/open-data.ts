import { createHash } from 'node:crypto';
import type { Actor } from '../../kernel/actor.ts';
import type { FileReply } from '../../kernel/contract.ts';
import { shiftPoint } from '../../kernel/decimal.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { readPeriod } from '../../kernel/period.ts';
import type { Db } from '../../platform/database/index.ts';
import { csvStream } from '../../platform/sheets/index.ts';
import { listCardRows } from '../catalogue/index.ts';
import { readFigures, selectIndicators } from '../figures/index.ts';
import { selectUnits } from '../org/index.ts';
import { getWindow } from '../results/index.ts';
import { type Licence, openFields, openPackage, type PublicRow } from './domain/open-package.ts';
import { listProvisional } from './queries/open-data.ts';
import { nothingPublic, wrongPeriod } from './refusals.ts';

export interface OpenAsked {
  readonly periods: readonly string[];
  /** Lowest level that is published; what lies above it is too. */
  readonly level: 'province' | 'district' | 'commune';
  readonly licence?: Licence;
}

const levels = {
  province: ['province'],
  district: ['province', 'district'],
  commune: ['province', 'district', 'commune'],
};

type Formula = { readonly of: readonly { code: string }[]; readonly by?: readonly { code: string }[] } | null;
const codesOf = (code: string, formula: Formula) =>
  formula === null ? [code] : [...formula.of, ...(formula.by ?? [])].map((term) => term.code);

/** Indicators that may be public: shown in tables, not confidential, and not computed from one that is. */
async function publicIndicators(db: Db) {
  const cards = await listCardRows(db);
  const hidden = new Set(cards.filter((card) => card.hide_below !== null).map((card) => card.code));
  const terms = new Map(
    (await selectIndicators(db, null)).map((one) => [one.code, codesOf(one.code, one.formula)]),
  );
  return cards.flatMap((card) => {
    const codes = terms.get(card.code);
    const isPublic = codes !== undefined && !hidden.has(card.code) && !codes.some((code) => hidden.has(code));
    return isPublic && card.value_from !== 'heading' ? [{ card, codes }] : [];
  });
}

async function rowsOfPeriod(db: Db, today: IsoDate, code: string, level: OpenAsked['level']) {
  if (readPeriod(code) === null) throw wrongPeriod({ period: code.slice(0, 40) });
  const { window } = await getWindow(db, code);
  if (window.to >= today) throw nothingPublic({ period: code });
  const wanted: readonly string[] = levels[level];
  const units = (await selectUnits(db, { on: window.to })).filter((unit) => wanted.includes(unit.level));
  const indicators = await publicIndicators(db);
  const provisional = new Set(
    (await listProvisional(db, window)).map((one) => `${one.unitId} ${one.indicator}`),
  );
  const readings = await readFigures(db, {
    units: units.map(({ id }) => id),
    indicators: indicators.map(({ card }) => card.code),
    windows: [window],
    structureAsOf: window.to,
    knownOn: null,
  });
  let withheld = 0;
  const rows: PublicRow[] = [];
  for (const unit of units)
    for (const { card, codes } of indicators) {
      const { value, isCarriedForward, isEstimated } = readings.get(unit.id, card.code, 0);
      if (value === null) continue;
      if (codes.some((one) => provisional.has(`${unit.id} ${one}`))) {
        withheld += 1;
        continue;
      }
      rows.push({
        period: code,
        from: window.from,
        to: window.to,
        unitCode: unit.code,
        unitName: unit.name,
        level: unit.level,
        indicator: card.code,
        indicatorName: card.name_vi,
        measure: card.shown_unit_vi,
        value: shiftPoint(value, card.shown_shift),
        status: isEstimated ? 'estimated' : isCarriedForward ? 'carried' : 'counted',
      });
    }
  return { rows, withheld };
}

/**
 * What may be public of closed periods: accepted figures only (a cell that rests on one not yet accepted is withheld whole),
 * no confidential indicator nor anything computed from one, from province down to a level. Gives CSV and its data package.
 * @throws exchange.wrong-period, exchange.nothing-public
 */
export async function openData(db: Db, actor: Actor, { periods, level, licence }: OpenAsked) {
  const all: PublicRow[] = [];
  let withheld = 0;
  for (const code of new Set(periods)) {
    const { rows, withheld: some } = await rowsOfPeriod(db, actor.today, code, level);
    all.push(...rows);
    withheld += some;
  }
  const columns = openFields.map(({ name, type }) => ({
    title: name,
    kind: type === 'number' ? ('number' as const) : ('text' as const),
  }));
  const stream = csvStream({ columns, rows: all.map((row) => openFields.map(({ of }) => of(row))) });
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  const csv = Buffer.concat(chunks);
  const sha256 = createHash('sha256').update(csv).digest('hex');
  const schema = openPackage({
    province: actor.province,
    asOf: actor.today,
    rows: all.length,
    withheld,
    bytes: csv.length,
    sha256,
    ...(licence && { licence }),
  });
  return { csv, schema, rows: all.length, withheld };
}

/** One of the two files of the open data. */
export async function exportOpenData(
  db: Db,
  actor: Actor,
  asked: OpenAsked,
  part: 'csv' | 'schema',
): Promise<FileReply> {
  const { csv, schema } = await openData(db, actor, asked);
  return part === 'csv'
    ? { name: 'figures.csv', mediaType: 'text/csv; charset=utf-8', body: csv }
    : {
        name: 'datapackage.json',
        mediaType: 'application/json',
        body: Buffer.from(`${JSON.stringify(schema, null, 2)}\n`),
      };
}
