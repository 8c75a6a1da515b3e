import type { Actor } from '../../kernel/actor.ts';
import type { FileReply } from '../../kernel/contract.ts';
import { formatDate } from '../../kernel/format-date.ts';
import type { Db } from '../../platform/database/index.ts';
import { closingDay } from './closing-day.ts';
import { draftReport } from './domain/draft/draft-report.ts';
import { draftInputOf, readReviewFigures } from './facts.ts';
import { headerOf } from './header-of.ts';
import { citedFigures, contentOf, type OpenedReport, openReport } from './opened-report.ts';
import { findReviewOfPeriod } from './queries/reviews.ts';
import { closesOtherwise, noSuchVersion } from './refusals.ts';
import { fileOf, type ReportFormat } from './report-files.ts';
import { jsonOf, type ReportJson } from './report-json.ts';
import { findScope } from './scope.ts';
import { sightOf } from './sight.ts';

interface Wanted {
  readonly period: string;
  /** Closing day, when there is no review yet and it is not the period's own. */
  readonly closesOn?: string;
  readonly version?: number;
}

/** The report of the review of a period; drafted on the fly from today's figures where there is no review yet. */
async function openByPeriod(db: Db, actor: Actor, wanted: Wanted): Promise<OpenedReport> {
  const closesOn = closingDay(wanted.period, wanted.closesOn);
  const scope = await findScope(db, actor, { period: wanted.period, ...(closesOn && { closesOn }) });
  const review = await findReviewOfPeriod(db, scope.period.code, scope.unit.id, sightOf(actor));
  if (review) {
    if (closesOn && closesOn !== review.to)
      throw closesOtherwise({ day: formatDate(closesOn), to: formatDate(review.to) });
    return openReport(db, actor, review, wanted.version);
  }
  if (wanted.version !== undefined && wanted.version !== 1) throw noSuchVersion({ version: wanted.version });
  const read = await readReviewFigures(db, actor, scope);
  const sections = draftReport(await draftInputOf(db, actor, scope, read, null));
  const report = { id: null, version: 1, reason: null, header: headerOf(scope), headerRevision: 1 };
  return {
    report,
    scope,
    content: contentOf(scope, report, sections, read),
    figures: citedFigures(sections, read.made, read.figures),
    signature: null,
    blocks: [],
    read,
  };
}

/**
 * The report of a period as data, for `giaoban review report --json`. Runs as the application's role in a transaction whose
 * reach has all units: the ledger is read through its policies.
 */
export async function reportJson(db: Db, actor: Actor, wanted: Wanted): Promise<ReportJson> {
  return jsonOf(db, actor, await openByPeriod(db, actor, wanted));
}

/** The same as a file: .docx, .pdf or .json. */
export async function reportFile(
  db: Db,
  actor: Actor,
  wanted: Wanted & { readonly format: ReportFormat },
): Promise<FileReply> {
  return fileOf(db, actor, await openByPeriod(db, actor, wanted), wanted.format);
}
