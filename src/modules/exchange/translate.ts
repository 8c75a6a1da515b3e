import type { UnitId } from '../../kernel/ids.ts';
import type { Window } from '../../kernel/period.ts';
import type { Db } from '../../platform/database/index.ts';
import { type FigureRow, selectIndicators } from '../figures/index.ts';
import { getWindow } from '../results/index.ts';
import { type DataValue, readValue } from './domain/data-value.ts';
import { ourDays, readAdxPeriod } from './domain/match-period.ts';
import { type Problem, problem } from './domain/problems.ts';
import { type TheirNames, theirNames } from './domain/their-names.ts';
import { readTheirPeriod, type TheirPeriod } from './domain/their-period.ts';
import { listUnitCodes, type UnitCode } from './queries/imports.ts';
import { listMappings, type Partner } from './queries/partners.ts';

export type Format = 'dhis2' | 'adx';

/** A value in our terms, or why it has none. */
export type Translated =
  | { readonly row: FigureRow; readonly isDeleted: boolean }
  | { readonly problem: Problem };

type Days = Window | Problem;

/** What a period of the file is here, each period looked at once. */
async function daysOfPeriods(
  db: Db,
  partner: Partner,
  format: Format,
  values: readonly DataValue[],
): Promise<ReadonlyMap<string, Days>> {
  const days = new Map<string, Days>();
  for (const { period } of values)
    if (!days.has(period)) days.set(period, await daysOf(db, partner, format, period));
  return days;
}

async function daysOf(db: Db, { periodRule }: Partner, format: Format, period: string): Promise<Days> {
  const theirs: TheirPeriod | null = format === 'adx' ? readAdxPeriod(period) : readTheirPeriod(period);
  if (theirs === null) return problem('unknown-period', { name: period.slice(0, 60) });
  const ours = ourDays(theirs, periodRule);
  if (ours === null) return problem('no-such-period-here', { name: period, type: theirs.type });
  return 'window' in ours ? ours.window : (await getWindow(db, ours.code)).window;
}

/** Who bears a code in a window: whoever lives on its last day, else whoever lived in a part of it. */
function bearer(bearers: readonly UnitCode[] | undefined, { from, to }: Window): UnitId | undefined {
  const livesOn = (day: string) =>
    bearers?.find((one) => one.from <= day && (one.to === null || one.to >= day));
  return (livesOn(to) ?? livesOn(from))?.id;
}

interface Known {
  readonly names: TheirNames;
  readonly days: ReadonlyMap<string, Days>;
  readonly units: ReadonlyMap<string, readonly UnitCode[]>;
  readonly kinds: ReadonlyMap<string, 'flow' | 'stock' | 'ratio'>;
  readonly isDefault: (option: string) => boolean;
}

function translateOne(known: Known, one: DataValue): Translated {
  const { fault, dataElement, option, attributeOption, orgUnit, value, isDeleted } = one;
  if (fault !== null)
    return {
      problem: problem(
        fault.what === 'missing' ? 'missing-field' : 'not-text',
        { name: fault.field },
        fault.field,
      ),
    };
  if (!known.isDefault(attributeOption))
    return { problem: problem('attribute-option', { name: attributeOption }) };
  const days = known.days.get(one.period);
  if (days === undefined || 'code' in days)
    return { problem: days ?? problem('unknown-period', { name: '' }) };
  const indicator = known.names.indicatorOf(dataElement, option);
  if (indicator === null && option !== '')
    return { problem: problem('unknown-option', { name: option, element: dataElement }) };
  const kind = known.kinds.get(indicator ?? '');
  if (indicator === null || kind === undefined)
    return {
      problem: problem('unknown-indicator', {
        name: option === '' ? dataElement : `${dataElement} ${option}`,
      }),
    };
  const code = known.names.unitOf(orgUnit);
  const unitId = code === null ? undefined : bearer(known.units.get(code), days);
  if (unitId === undefined) return { problem: problem('unknown-unit', { name: orgUnit }) };
  const number = value === null ? null : readValue(value);
  if (!isDeleted && value === null) return { problem: problem('blank') };
  if (number === null && value !== null)
    return { problem: problem('not-a-number', { name: value.slice(0, 60) }) };
  const from = kind === 'stock' ? days.to : days.from;
  return { row: { indicator, unitId, from, to: days.to, value: number ?? '0' }, isDeleted };
}

/** The values of a file in our terms, in their order. */
export async function translate(
  db: Db,
  partner: Partner,
  format: Format,
  values: readonly DataValue[],
): Promise<readonly Translated[]> {
  const indicators = await selectIndicators(db, null);
  const known: Known = {
    names: theirNames(await listMappings(db, partner.id), partner.defaultOption),
    days: await daysOfPeriods(db, partner, format, values),
    units: Map.groupBy(await listUnitCodes(db), ({ code }) => code),
    kinds: new Map(indicators.map(({ code, kind }) => [code, kind])),
    isDefault: (option) => ['', 'default', 'HllvX50cXC0', partner.defaultOption].includes(option),
  };
  return values.map((one) => translateOne(known, one));
}
