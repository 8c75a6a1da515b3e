import {
  AlignmentType,
  Document,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  type Table,
  TextRun,
} from 'docx';
import { composePaper } from '../compose/compose.ts';
import type { Part, Section } from '../compose/composition.ts';
import { mm, page, pageNumber, sheet } from '../layout.ts';
import type { Paper } from '../model.ts';
import { endTable, noteParagraphs } from './end.ts';
import { frontTable } from './front.ts';
import { gridTable } from './grid.ts';
import { repack } from './pack.ts';
import { paragraphStyles, passageParagraph, pointParagraphs } from './passage.ts';
import { halfPoints, rule, spacer, twips } from './words.ts';

/** The paper as a Word file in Times New Roman (not embedded: every office has it). The same paper gives the same bytes. */
export async function renderDocx(paper: Paper): Promise<Uint8Array> {
  const composition = composePaper(paper);
  const document = new Document({
    title: composition.title,
    subject: composition.subject,
    creator: composition.author,
    lastModifiedBy: composition.author,
    description: '',
    revision: 1,
    defaultTabStop: twips(12.7 * mm),
    compatabilityModeVersion: 15,
    styles: {
      default: {
        document: {
          run: {
            font: 'Times New Roman',
            size: halfPoints(14),
            color: '000000',
            language: { value: 'vi-VN', eastAsia: 'vi-VN' },
          },
          paragraph: { spacing: { line: 240, lineRule: LineRuleType.AUTO } },
        },
      },
      paragraphStyles: paragraphStyles(),
    },
    sections: composition.sections.map(sectionOptions),
  });
  return repack(await Packer.toBuffer(document), composition.madeAt);
}

function sectionOptions(section: Section): ISectionOptions {
  const { width, height, bodyWidth } = sheet(false);
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: section.startsNumbering,
      page: {
        // docx turns the page itself when it is landscape.
        size: {
          width: twips(width),
          height: twips(height),
          orientation: section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(page.top),
          bottom: twips(page.bottom),
          left: twips(page.left),
          right: twips(page.right),
          header: twips(pageNumber.top),
          footer: twips(pageNumber.top),
        },
        ...(section.startsNumbering ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    headers: { default: numberHeader(), ...(section.startsNumbering ? { first: emptyHeader() } : {}) },
    children: section.parts.flatMap((part, at) =>
      partChildren(part, section.parts[at + 1], section.landscape ? sheet(true).bodyWidth : bodyWidth),
    ),
  };
}

function partChildren(part: Part, next: Part | undefined, width: number): (Paragraph | Table)[] {
  // The signatures take the last lines of the body with them.
  const keepNext = next?.part === 'end';
  switch (part.part) {
    case 'front':
      return frontTable(part, width);
    case 'rule':
      return [rule(part.width, width, { before: 3, after: 14 })];
    case 'passage':
      return [passageParagraph(part, keepNext)];
    case 'points':
      return pointParagraphs(part, keepNext);
    case 'grid':
      return [gridTable(part, keepNext), spacer(9, keepNext)];
    case 'end':
      return endTable(part, width);
    case 'notes':
      return noteParagraphs(part, width);
  }
}

function numberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(pageNumber.size) });
  return new Header({
    children: [new Paragraph({ style: 'plain', alignment: AlignmentType.CENTER, children: [number] })],
  });
}

function emptyHeader(): Header {
  return new Header({ children: [new Paragraph({ style: 'plain', children: [] })] });
}
