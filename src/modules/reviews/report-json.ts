import type { Actor } from '../../kernel/actor.ts';
import { missing } from '../../kernel/numbers.ts';
import { periodLabel } from '../../kernel/period-label.ts';
import type { Words } from '../../kernel/words.ts';
import type { Db } from '../../platform/database/index.ts';
import { adjustedSince } from './adjusted.ts';
import { cellText, type MadeTable } from './domain/content.ts';
import type { Figure } from './domain/figures-of-table.ts';
import type { ReportWarning } from './domain/signed-content.ts';
import { statementsOf } from './domain/statements.ts';
import { type OpenedReport, shower } from './opened-report.ts';
import { listSources } from './queries/sources.ts';
import { flagsOf } from './read-report.ts';

interface JsonFigure {
  readonly value: string | null;
  readonly text: string;
  readonly unit: Words;
  readonly measure: string;
  readonly indicator: string;
  readonly name: Words;
  readonly of: string;
  readonly origin: Figure['origin'];
  readonly isSample: boolean;
  readonly notes: readonly Words[];
}

/** A report as data: every figure by the name of its cite, what is said with it, what is doubted. */
export interface ReportJson {
  readonly province: { readonly code: string; readonly name: string };
  readonly host: string;
  readonly period: {
    readonly code: string;
    readonly label: Words;
    readonly from: string;
    readonly to: string;
  };
  readonly version: number;
  readonly state: 'draft' | 'signed';
  readonly knownOn: string;
  readonly signature: {
    readonly authority: readonly string[];
    readonly signedAt: string;
    readonly contentHash: string;
    readonly number: number | null;
  } | null;
  readonly figures: Readonly<Record<string, JsonFigure>>;
  readonly warnings: readonly ReportWarning[];
  readonly flags: readonly {
    readonly sentence: string;
    readonly statement: string;
    readonly message: Words;
  }[];
  readonly sentences: readonly {
    readonly id: string;
    readonly place: string;
    readonly text: string;
    readonly cites: readonly string[];
  }[];
  readonly tables: readonly {
    readonly table: MadeTable['table'];
    readonly columns: readonly string[];
    readonly rows: readonly { readonly id: string; readonly cells: readonly string[] }[];
  }[];
  /** Where the counts of each indicator came from: rows of the ledger by kind of source. */
  readonly sources: Readonly<
    Record<
      string,
      readonly { readonly source: string; readonly rows: number; readonly lastRecordedOn: string }[]
    >
  >;
  readonly adjusted: readonly {
    readonly id: string;
    readonly signedText: string;
    readonly nowText: string;
  }[];
}

const jsonFigure = (figure: Figure): JsonFigure => ({
  value: figure.value,
  text: figure.text,
  unit: figure.unit,
  measure: figure.measure,
  indicator: figure.indicator,
  name: figure.name,
  of: figure.unitName,
  origin: figure.origin,
  isSample: figure.isSample,
  notes: figure.notes,
});

/** Everything of a report as plain data. */
export async function jsonOf(db: Db, actor: Actor, opened: OpenedReport): Promise<ReportJson> {
  const { content, figures, signature } = opened;
  const show = shower(figures);
  const statements = statementsOf(content.sections, content.tables);
  // Cells that are still empty are cites too; as data they say nothing.
  const known = [...figures.values()].filter(({ value, text }) => value !== null || text !== missing);
  const codes = [...new Set(known.map(({ indicator }) => indicator))];
  const adjusted = await adjustedSince(db, actor, opened);
  return {
    province: content.unit,
    host: content.host.name,
    period: { code: content.period, label: periodLabel(content.period), from: content.from, to: content.to },
    version: content.version,
    state: signature ? 'signed' : 'draft',
    knownOn: signature?.knownOn ?? actor.today,
    signature: signature && {
      authority: signature.authority,
      signedAt: signature.signedAt,
      contentHash: signature.contentHash,
      number: signature.number,
    },
    figures: Object.fromEntries(known.map((figure) => [figure.cite, jsonFigure(figure)])),
    warnings: content.warnings,
    flags: (await flagsOf(db, opened)).map(({ sentence, statement, message }) => ({
      sentence,
      statement,
      message,
    })),
    sentences: statements
      .filter(({ kind }) => kind === 'sentence')
      .map(({ id, place, runs, cites }) => ({
        id,
        place,
        text: runs
          .map((run) => ('cite' in run ? show(run.cite) : run.text))
          .join('')
          .trim(),
        cites,
      })),
    tables: content.tables.map(({ table, columns, rows }) => ({
      table,
      columns: columns.map(({ title, group }) => (group ? `${group}: ${title}` : title)),
      rows: rows.map(({ id, cells }) => ({
        id,
        cells: cells.map((cell, at) => cellText(cell, columns[at], show)),
      })),
    })),
    sources: await listSources(db, codes, content),
    adjusted: adjusted.statements.map(({ id, signedText, nowText }) => ({ id, signedText, nowText })),
  };
}
