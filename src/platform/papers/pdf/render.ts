import PDFDocument from 'pdfkit';
import { composePaper } from '../compose/compose.ts';
import type { Composition, Part } from '../compose/composition.ts';
import { type Face, fontFile } from '../fonts/font-files.ts';
import { sheet } from '../layout.ts';
import type { Paper } from '../model.ts';
import { type Box, glueToNext } from './box.ts';
import { endBoxes, noteBoxes } from './end.ts';
import { layOut, type PageCount } from './flow.ts';
import { frontBoxes } from './front.ts';
import { gridBoxes } from './grid.ts';
import { passageBoxes, pointBoxes, ruleBox } from './passage.ts';
import type { Doc, Element } from './pen.ts';

/** The paper as a tagged PDF 1.7 with its fonts in it. The same paper gives the same bytes. */
export async function renderPdf(paper: Paper): Promise<Uint8Array> {
  const composition = composePaper(paper);
  const doc = open(composition);
  const written = collect(doc);
  const root = doc.struct('Document');
  doc.addStructure(root);
  let count: PageCount = { number: 0 };
  for (const section of composition.sections) {
    const paperSheet = sheet(section.landscape);
    if (section.startsNumbering) count = { number: 0 };
    const { bodyWidth, bodyHeight } = paperSheet;
    const boxes = section.parts.map((part) => boxesOf(doc, root, part, bodyWidth, bodyHeight));
    const glued = boxes.map((some, at) => (section.parts[at + 1]?.part === 'end' ? glueToNext(some) : some));
    layOut(doc, glued.flat(), paperSheet, count);
  }
  root.end();
  doc.end();
  return written;
}

function boxesOf(doc: Doc, root: Element, part: Part, width: number, height: number): Box[] {
  switch (part.part) {
    case 'front':
      return frontBoxes(doc, root, part, width, height);
    case 'rule':
      return [ruleBox(part, width)];
    case 'passage':
      return passageBoxes(doc, root, part, width);
    case 'points':
      return pointBoxes(doc, root, part, width);
    case 'grid':
      return gridBoxes(doc, root, part, height);
    case 'end':
      return endBoxes(doc, root, part, width, height);
    case 'notes':
      return noteBoxes(doc, root, part, width);
  }
}

function open(composition: Composition): Doc {
  const doc = new PDFDocument({
    autoFirstPage: false,
    font: '',
    pdfVersion: '1.7',
    tagged: true,
    lang: 'vi-VN',
    displayTitle: true,
    info: {
      Title: composition.title,
      Author: composition.author,
      Subject: composition.subject,
      Creator: 'Giaoban',
      Producer: 'Giaoban',
      CreationDate: new Date(composition.madeAt),
      ModDate: new Date(composition.madeAt),
    },
  });
  const faces: readonly Face[] = ['regular', 'bold', 'italic', 'boldItalic'];
  for (const face of faces) doc.registerFont(face, fontFile(face));
  escapeMetadata(doc);
  return doc;
}

/** pdfkit 0.20 puts title and author into the XMP packet as they are: `&` or `<` in them would break it. */
function escapeMetadata(doc: Doc): void {
  const endMarkings = doc.endMarkings.bind(doc);
  // Runs after the info dictionary is written (it wants the plain text) and before the XMP packet is.
  doc.endMarkings = () => {
    endMarkings();
    const { Title = '', Author = '', Subject = '' } = doc.info;
    Object.assign(doc.info, {
      Title: escapeXml(Title),
      Author: escapeXml(Author),
      Subject: escapeXml(Subject),
    });
  };
}

function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign);
}

function collect(doc: Doc): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
