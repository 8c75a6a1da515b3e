import { type Actor, mayActor } from '../../kernel/actor.ts';
import type { Input } from '../../kernel/contract.ts';
import type { UnitId } from '../../kernel/ids.ts';
import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import type { UnitOn } from '../org/index.ts';
import { correctFigure } from './actions/correct.ts';
import { seesOf } from './confidential.ts';
import type { figuresContracts } from './contract.ts';
import { explainFigure } from './explain-figure.ts';
import { exportFigures } from './export-figures.ts';
import type { CountedRow } from './queries/explain.ts';
import { listImportRows } from './queries/imports.ts';
import { findFigure } from './queries/record.ts';
import { readFigures } from './read-figures.ts';
import { correctTheSubmission, outOfReach } from './refusals.ts';

type In<K extends keyof typeof figuresContracts> = Input<(typeof figuresContracts)[K]>;

const asKnown = (actor: Actor, query: { readonly structureAsOf?: string; readonly knownOn?: string }) => ({
  structureAsOf: (query.structureAsOf ?? actor.today) as IsoDate,
  knownOn: (query.knownOn ?? null) as IsoDate | null,
});

const windowOf = ({ from, to }: { readonly from: string; readonly to: string }) => ({
  from: from as IsoDate,
  to: to as IsoDate,
});

function checkReach(actor: Actor, unitIds: readonly number[]): void {
  for (const id of unitIds) if (!mayActor(actor, 'figure.read', id as UnitId)) throw outOfReach();
}

/** Readings as they cross HTTP. @throws figures.out-of-reach, and as `readFigures` */
export async function listReadings(db: Db, actor: Actor, { query }: In<'readFigures'>) {
  checkReach(actor, query.unitId);
  const readings = await readFigures(db, {
    units: query.unitId as UnitId[],
    indicators: query.indicator,
    windows: [windowOf(query)],
    ...asKnown(actor, query),
    sees: seesOf(actor),
  });
  return { rows: [...readings.all] };
}

const pageLength = 200;
const shownUnit = ({ id, code, name, level }: UnitOn) => ({ id, code, name, level });

/** What a submission brought is corrected through the submission, so that its own version follows. */
const isOfSubmission = (sourceRef: string | null) => sourceRef?.startsWith('submission:') ?? false;

const mayCorrect = (actor: Actor, row: CountedRow) =>
  row.reversed === null && !isOfSubmission(row.sourceRef) && mayActor(actor, 'figure.import', row.unit.id);

/** A number opened, with what the actor may do about each row. @throws figures.out-of-reach, and as `explainFigure` */
export async function describeFigure(db: Db, actor: Actor, { query }: In<'explainFigure'>) {
  checkReach(actor, [query.unitId]);
  const explained = await explainFigure(db, {
    unitId: query.unitId as UnitId,
    indicator: query.indicator,
    window: windowOf(query),
    ...asKnown(actor, query),
    sees: seesOf(actor),
    limit: pageLength,
    offset: ((query.page ?? 1) - 1) * pageLength,
  });
  return {
    ...explained,
    unit: shownUnit(explained.unit),
    terms: [...explained.terms],
    children: explained.children
      .filter(({ unit }) => mayActor(actor, 'figure.read', unit.id))
      .map(({ unit, reading }) => ({ unit: shownUnit(unit), reading })),
    rows: explained.rows.map((row) => ({
      ...row,
      id: String(row.id),
      may: mayCorrect(actor, row) ? ['correct'] : [],
    })),
  };
}

/** Rows of confidential indicators only from units whose small counts the actor may see: each row is a small count. */
export function exportAsked(db: Db, actor: Actor, { query }: In<'exportFigures'>) {
  return exportFigures(db, {
    ...windowOf(query),
    knownOn: (query.knownOn ?? null) as IsoDate | null,
    indicators: query.indicator ?? [],
    unitId: query.unitId ?? null,
    confidentialUnits: actor.reaches.get('figure.confidential')?.units ?? '',
    form: query.form ?? 'xlsx',
    language: query.language ?? 'vi',
  });
}

/** @throws figures.no-such-figure, figures.correct-the-submission, and as `correctFigure` */
export async function correctOne(db: Db, actor: Actor, { params, body }: In<'correctFigure'>) {
  const figureId = BigInt(params.figureId);
  const figure = await findFigure(db, figureId);
  if (figure && isOfSubmission(figure.sourceRef)) throw correctTheSubmission();
  const { entryId } = await correctFigure(db, actor, { figureId, ...body });
  return { entryId: String(entryId) };
}

export async function listImports(db: Db, { query }: In<'listImports'>) {
  return { rows: [...(await listImportRows(db, 50, ((query.page ?? 1) - 1) * 50))] };
}
