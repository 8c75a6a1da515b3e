import type { Actor } from '../../kernel/actor.ts';
import type { Db } from '../../platform/database/index.ts';
import { citesOf, citesOfContent, type MadeTable, type ReportContent } from './domain/content.ts';
import type { Figure } from './domain/figures-of-table.ts';
import type { IndicatorRow } from './domain/indicator-row.ts';
import type { ReportWarning, SignedContent } from './domain/signed-content.ts';
import { type ReviewFigures, readReviewFigures } from './facts.ts';
import { getReport } from './find-review.ts';
import { type BlockRow, listBlocks, listSections, type ReportRow } from './queries/reports.ts';
import type { ReviewRow } from './queries/reviews.ts';
import { findSignature, listSignedFigures, type SignatureRow } from './queries/signatures.ts';
import { type Scope, scopeOfReview } from './scope.ts';
import { worksOn } from './sight.ts';

/** A report as it stands: a draft with today's figures, or a signed one exactly as it was signed. */
export interface OpenedReport {
  readonly report: Pick<ReportRow, 'version' | 'reason' | 'header' | 'headerRevision'> & {
    readonly id: number | null;
  };
  readonly scope: Scope;
  readonly content: SignedContent;
  readonly figures: ReadonlyMap<string, Figure>;
  readonly signature: SignatureRow | null;
  readonly blocks: readonly BlockRow[];
  /** Today's figures, of a draft only. */
  readonly read: ReviewFigures | null;
}

/** Claims that the figures do not bear out: notes for the editor, kept with what is signed. */
export function warningsOf(rows: readonly IndicatorRow[]): readonly ReportWarning[] {
  return rows.flatMap(({ code, name, warnings }) =>
    warnings.map(({ kind, text }): ReportWarning => ({ indicator: code, name, kind, text })),
  );
}

/** What the content cites, of all that could be cited; a cite without an answer stays without. */
export function citedFigures(
  sections: ReportContent,
  made: readonly MadeTable[],
  all: ReadonlyMap<string, Figure>,
): ReadonlyMap<string, Figure> {
  const cells = made.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
  const cites = new Set([...citesOfContent(sections), ...citesOf(cells)]);
  return new Map(
    [...cites].sort().flatMap((cite): [string, Figure][] => {
      const figure = all.get(cite);
      return figure ? [[cite, figure]] : [];
    }),
  );
}

export function contentOf(
  scope: Scope,
  report: Pick<ReportRow, 'version' | 'header'>,
  sections: ReportContent,
  read: ReviewFigures,
): SignedContent {
  const { unit, host, period, window } = scope;
  return {
    period: period.code,
    ...window,
    unit: { code: unit.code, name: unit.name },
    host: { code: host.code, name: host.name, shortName: host.shortName },
    version: report.version,
    header: report.header,
    sections,
    tables: read.made,
    warnings: warningsOf(read.table.rows),
  };
}

/** Opens a version of a review's report, as `getReport` finds it. @throws reviews.no-such-version */
export async function openReport(
  db: Db,
  actor: Actor,
  review: ReviewRow,
  version?: number,
): Promise<OpenedReport> {
  const report = await getReport(db, review.id, {
    ...(version !== undefined && { version }),
    forReader: !worksOn(actor, review),
  });
  const scope = await scopeOfReview(db, review);
  const blocks = await listBlocks(db, report.id);
  const signature = (await findSignature(db, report.id)) ?? null;
  if (signature) {
    const figures = await listSignedFigures(db, report.id);
    const byCite = new Map(figures.map((figure) => [figure.cite, figure]));
    return { report, scope, content: signature.content, figures: byCite, signature, blocks, read: null };
  }
  const read = await readReviewFigures(db, actor, scope);
  const sections = (await listSections(db, report.id)).map((section) => ({
    ...section,
    blocks: blocks
      .filter(({ sectionKey }) => sectionKey === section.key)
      .map(({ key, content }) => ({ key, content })),
  }));
  const content = contentOf(scope, report, sections, read);
  const figures = citedFigures(sections, read.made, read.figures);
  return { report, scope, content, figures, signature, blocks, read };
}

/** How a chip reads in running text and in papers. */
export const shower = (figures: ReadonlyMap<string, Figure>) => (cite: string) =>
  figures.get(cite)?.text ?? '–';
