import type { IsoDate } from '../../../kernel/iso-date.ts';
import { reportingYear } from '../../../kernel/period.ts';
import type { Appendix, Block, Heading, Paper, Prose } from '../../../platform/papers/index.ts';
import type { AdjustedStatement } from '../domain/adjustments.ts';
import {
  isChip,
  type MadeTable,
  type Paragraph,
  type ReportContent,
  type Run,
  type Section,
} from '../domain/content.ts';
import { bodySymbol } from '../domain/report-header.ts';
import type { SignedContent } from '../domain/signed-content.ts';
import { adjustmentsAppendix } from './adjustments-appendix.ts';
import { paperTable } from './paper-table.ts';

/** What the paper is made from: the content, what each chip shows, and how far the report has come. */
export interface ReportPaper {
  readonly content: SignedContent;
  readonly show: (cite: string) => string;
  readonly signature: {
    readonly authority: readonly string[];
    readonly signedOn: IsoDate;
    readonly number: number | null;
  } | null;
  /** Head of the body that signs, while nobody has: `Giám đốc`. */
  readonly headTitle: string;
  /** What was corrected since signing, for the note at the end; empty: none. */
  readonly adjusted: readonly AdjustedStatement[];
  readonly knownOn: IsoDate;
  readonly madeAt: string;
}

export const proseOf = (runs: readonly Run[], show: (cite: string) => string): Prose =>
  runs.map((run) => (isChip(run) ? { text: show(run.cite), chipId: run.cite } : { text: run.text }));

const runsOf = ({ sentences }: Paragraph): readonly Run[] => sentences.flatMap(({ runs }) => runs);

/** Points that follow each other become one list. */
function blocksOfPassage(paragraphs: readonly Paragraph[], show: (cite: string) => string): readonly Block[] {
  const blocks: Block[] = [];
  let items: Prose[] = [];
  const closeList = () => {
    if (items.length > 0) blocks.push({ block: 'list', style: 'dash', items });
    items = [];
  };
  for (const paragraph of paragraphs) {
    const prose = proseOf(runsOf(paragraph), show);
    if (paragraph.kind === 'item') items.push(prose);
    else {
      closeList();
      blocks.push({ block: 'paragraph', text: prose });
    }
  }
  closeList();
  return blocks;
}

const levels = { part: 0, section: 1, item: 2, appendix: 0 } as const;

const hasText = (section: Section) =>
  section.blocks.some(({ content }) => content.kind === 'passage' && content.paragraphs.length > 0);

/** A heading is printed when it has text, or one below it has. */
function isPrinted(sections: ReportContent, at: number): boolean {
  const section = sections[at];
  if (!section || hasText(section)) return true;
  const rest = sections.slice(at + 1);
  const end = rest.findIndex(({ level }) => levels[level] <= levels[section.level]);
  return (end < 0 ? rest : rest.slice(0, end)).some(hasText);
}

/** Headings with their text. Numbers of items run on without the gaps that empty ones would leave. */
function bodyBlocks(sections: ReportContent, show: (cite: string) => string): readonly Block[] {
  let item = 0;
  const body = sections.filter(({ level }) => level !== 'appendix');
  return body.flatMap((section, at): readonly Block[] => {
    if (section.level !== 'item') item = 0;
    if (!isPrinted(body, at)) return [];
    if (section.level === 'item') item += 1;
    const label = /^\d+\.$/.test(section.label) ? `${item}.` : section.label;
    const heading: readonly Heading[] =
      section.title === ''
        ? []
        : [{ block: 'heading', level: section.level as Heading['level'], label, title: section.title }];
    const text = section.blocks.flatMap(({ content }) =>
      content.kind === 'passage' ? blocksOfPassage(content.paragraphs, show) : [],
    );
    return [...heading, ...text];
  });
}

function appendices(
  { sections }: SignedContent,
  made: ReadonlyMap<string, MadeTable>,
  show: (cite: string) => string,
): readonly Appendix[] {
  return sections
    .filter(({ level }) => level === 'appendix')
    .flatMap(({ title, blocks }) => {
      const tables = blocks.flatMap(({ content }) =>
        content.kind === 'table' ? (made.get(content.table) ?? []) : [],
      );
      return [{ title, landscape: true, blocks: tables.map((table) => paperTable(table, show)) }];
    });
}

const smallFirst = (name: string) => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1);

/** The report as an official paper: a draft says so; a signed one carries its signature by title, never a name. */
export function reportPaper(of: ReportPaper): Paper {
  const { content, show, signature, adjusted } = of;
  const { header, host, unit } = content;
  const tables = new Map(content.tables.map((table) => [table.table, table]));
  return {
    kind: 'report',
    madeAt: of.madeAt,
    header: {
      parentBody: `UBND ${smallFirst(unit.name)}`,
      issuingBody: host.name,
      number: signature?.number ?? null,
      symbol: `BC-${bodySymbol(host.shortName)}`,
      place: unit.name.replace(/^(?:Tỉnh|Thành phố)\s+/i, ''),
      date: signature?.signedOn ?? null,
      year: reportingYear(content.to),
      subject: header.subject,
      addressees: header.addressees,
      ...(signature === null && { marks: ['DỰ THẢO'] }),
    },
    grounds: header.grounds,
    blocks: bodyBlocks(content.sections, show),
    closing: {
      recipients: header.recipients,
      signatures: [{ authority: signature?.authority ?? [of.headTitle], name: null }],
      ...(header.drafterMark !== '' && { drafterMark: header.drafterMark }),
    },
    appendices: [
      ...appendices(content, tables, show),
      ...(adjusted.length > 0 ? [adjustmentsAppendix(adjusted, of.knownOn)] : []),
    ],
  };
}
