import type { Actor } from '../../kernel/actor.ts';
import type { Input, Reply } from '../../kernel/contract.ts';
import type { Db } from '../../platform/database/index.ts';
import type { reviewsContracts as on } from './contract.ts';
import {
  type AdjustedStatement,
  adjustedStatements,
  type ChangedFigure,
  changedFigures,
} from './domain/adjustments.ts';
import { allIndicators, readCite } from './domain/cite.ts';
import { statementsOf } from './domain/statements.ts';
import { readReviewFigures } from './facts.ts';
import { getReview } from './find-review.ts';
import { type OpenedReport, openReport } from './opened-report.ts';
import { type AskedCite, listCorrections } from './queries/corrections.ts';
import type { SignatureRow } from './queries/signatures.ts';
import { seesWhole } from './read-report.ts';
import { notSigned } from './refusals.ts';

export interface Adjusted {
  readonly changed: readonly ChangedFigure[];
  readonly statements: readonly AdjustedStatement[];
}

/** Holds every figure of a signed report against what the ledger says now: all are read at once, none by one. */
export async function adjustedSince(db: Db, actor: Actor, opened: OpenedReport): Promise<Adjusted> {
  const { content, figures, scope, signature } = opened;
  if (!signature || !seesWhole(actor)) return { changed: [], statements: [] };
  const now = await readReviewFigures(db, actor, scope);
  const signed = [...figures.values()];
  const changed = changedFigures(signed, now.figures);
  const statements = statementsOf(content.sections, content.tables);
  return { changed, statements: adjustedStatements(statements, signed, changed) };
}

function askedOf(changed: readonly ChangedFigure[]): readonly AskedCite[] {
  return changed.flatMap(({ cite }) => {
    const parts = readCite(cite);
    if (!parts || parts.indicator === allIndicators) return [];
    const indicators = [parts.indicator, ...(parts.base === undefined ? [] : [parts.base])];
    return [{ cite, unit: parts.unit, indicators, from: parts.from, to: parts.to }];
  });
}

/** Who changed what and why, for the figures that are others now. */
async function correctionsOf(
  db: Db,
  opened: OpenedReport,
  signature: SignatureRow,
  changed: readonly ChangedFigure[],
) {
  if (changed.length === 0) return [];
  return listCorrections(db, askedOf(changed), {
    entryId: signature.lastEntryId,
    at: signature.signedAt,
    structureOn: opened.scope.window.to,
  });
}

/** Figures adjusted since signing: exactly the statements they stand in. @throws reviews.not-signed */
export async function readAdjustments(
  db: Db,
  actor: Actor,
  { params, query }: Pick<Input<typeof on.readAdjustments>, 'params' | 'query'>,
): Promise<Reply<typeof on.readAdjustments>> {
  const review = await getReview(db, actor, params.reviewId);
  const opened = await openReport(db, actor, review, query.version);
  if (!opened.signature) throw notSigned();
  const { changed, statements } = await adjustedSince(db, actor, opened);
  const corrections = await correctionsOf(db, opened, opened.signature, changed);
  return {
    isKnown: seesWhole(actor),
    knownOn: actor.today,
    statements: statements.map((one) => ({ ...one, figures: one.figures.map((figure) => ({ ...figure })) })),
    corrections: corrections.map((one) => ({ ...one })),
  };
}
