import type { Actor } from '../../kernel/actor.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import { periodLabel } from '../../kernel/period-label.ts';
import type { Db } from '../../platform/database/index.ts';
import { selectUnits, selectWorkFields, type UnitOn } from '../org/index.ts';
import { listTargetRows, readTableAsked } from '../results/index.ts';
import { asReader } from './as-reader.ts';
import type { AgendaInput } from './domain/agenda.ts';
import type { MadeTable } from './domain/content.ts';
import type { DraftField, DraftInput } from './domain/draft/draft-input.ts';
import { type Figure, figuresOfTable } from './domain/figures-of-table.ts';
import type { UnitTable } from './domain/indicator-row.ts';
import { makeTables } from './domain/tables/make-tables.ts';
import type { NumberCheck } from './domain/typed-numbers/check-numbers.ts';
import { knownNumbers } from './domain/typed-numbers/known-numbers.ts';
import { listMissing } from './missing-figures.ts';
import { listConclusions, listOverdueConclusions } from './queries/conclusions.ts';
import { listLimitations } from './queries/limitations.ts';
import type { Scope } from './scope.ts';

/** Units below the province that get a row of their own; more than fit a page (communes) get none. */
const rowsAtMost = 12;

/** The figures of a review at one moment of knowledge. */
export interface ReviewFigures {
  readonly table: UnitTable;
  readonly below: readonly UnitTable[];
  readonly figures: ReadonlyMap<string, Figure>;
  readonly fields: readonly (DraftField & { readonly numbering: string })[];
  readonly made: readonly MadeTable[];
}

async function tableOf(db: Db, actor: Actor, scope: Scope, unit: UnitOn): Promise<UnitTable> {
  const reader = asReader(actor);
  const asked = await readTableAsked(db, reader, {
    unitId: unit.id,
    period: scope.period.code,
    closesOn: scope.window.to,
    structureOn: scope.window.to,
  });
  const { from, to } = asked.windows.toDate;
  const rows = await listTargetRows(db, reader, asked);
  return { unit: { id: unit.id, code: unit.code, name: unit.name }, from, to, rows };
}

/** Fields in the order of the official table, under the numeral that their indicators carry. */
async function fieldsOf(db: Db, { rows }: UnitTable, on: IsoDate): Promise<ReviewFigures['fields']> {
  const known = new Map((await selectWorkFields(db, on)).map((field) => [field.code, field]));
  const units = new Map((await selectUnits(db, { on })).map((unit) => [unit.id, unit]));
  const codes = [...new Set(rows.map(({ field }) => field))];
  return codes.map((code) => {
    const field = known.get(code);
    const holder = field?.holder ? units.get(field.holder.unitId) : undefined;
    return {
      code,
      numbering: rows.find((row) => row.field === code)?.numbering.split('.')[0] ?? '',
      name: field?.name.vi ?? code,
      holder: holder ? { code: holder.code, name: holder.name } : null,
    };
  });
}

/** All figures that the report of a review may cite: of its unit and of the units directly below. */
export async function readReviewFigures(db: Db, actor: Actor, scope: Scope): Promise<ReviewFigures> {
  const table = await tableOf(db, actor, scope, scope.unit);
  const children = (await selectUnits(db, { on: scope.window.to, parentId: scope.unit.id })).filter(
    ({ level }) => level === 'district' || level === 'commune',
  );
  const below: UnitTable[] = [];
  if (children.length <= rowsAtMost)
    for (const unit of children) below.push(await tableOf(db, actor, scope, unit));
  const figures = new Map([table, ...below].flatMap((one) => [...figuresOfTable(one)]));
  const fields = await fieldsOf(db, table, scope.window.to);
  const label = periodLabel(scope.period).vi;
  const made = makeTables({
    table,
    below,
    fields,
    figures,
    year: scope.period.year,
    periodLabel: label.charAt(0).toLocaleLowerCase('vi') + label.slice(1),
  });
  return { table, below, figures, fields, made };
}

/** Conclusions that were not withdrawn, as the report speaks of them. */
export async function standingConclusions(db: Db, reviewId: number): Promise<DraftInput['conclusions']> {
  const rows = await listConclusions(db, reviewId);
  return rows
    .filter(({ withdrawnReason }) => withdrawnReason === null)
    .map(({ id, text, leadUnit, coUnits, deadline }) => ({
      id,
      text,
      leadUnit: leadUnit.name,
      coUnits: coUnits.map(({ name }) => name),
      deadline,
    }));
}

/** Everything that the draft of the report is made from. */
export async function draftInputOf(
  db: Db,
  actor: Actor,
  scope: Scope,
  read: ReviewFigures,
  reviewId: number | null,
): Promise<DraftInput> {
  const limitations = await listLimitations(db, scope.unit.id, scope.period.code);
  return {
    period: scope.period,
    host: { code: scope.host.code, name: scope.host.name },
    table: read.table,
    figures: read.figures,
    fields: read.fields,
    limitations: limitations.map(({ kind, field, text }) => ({ kind, field, text: text.vi })),
    conclusions: reviewId === null ? [] : await standingConclusions(db, reviewId),
    missing: await listMissing(db, actor, scope),
  };
}

/** Everything that the agenda is made from. */
export async function agendaInputOf(
  db: Db,
  actor: Actor,
  scope: Scope,
  read: ReviewFigures,
): Promise<AgendaInput> {
  return {
    table: read.table,
    figures: read.figures,
    missing: await listMissing(db, actor, scope),
    openConclusions: await listOverdueConclusions(db, scope.unit.id, scope.window.to, actor.today),
  };
}

/** What typed numbers are held against. */
export async function numberCheckOf(db: Db, scope: Scope, read: ReviewFigures): Promise<NumberCheck> {
  const units = await selectUnits(db, { on: scope.window.to });
  return {
    known: knownNumbers(read.table, read.figures),
    subjects: read.table.rows.map(({ code, name }) => ({ code, name: name.vi })),
    otherUnits: units
      .filter(({ level }) => level === 'district' || level === 'commune')
      .map(({ shortName }) => shortName),
    year: scope.period.year,
  };
}
