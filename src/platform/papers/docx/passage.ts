import { type IParagraphStyleOptions, LineRuleType, Paragraph } from 'docx';
import type { Passage, Points } from '../compose/composition.ts';
import { type PassageStyle, type StyleName, styles } from '../layout.ts';
import { alignments, halfPoints, textRuns, twips } from './words.ts';

/** A passage in the named style of the document; a heading also has its level, for Word's navigation and for readers. */
export function passageParagraph(passage: Passage, keepNext = false): Paragraph {
  return new Paragraph({
    style: passage.style,
    ...(keepNext ? { keepNext } : {}),
    ...(passage.rank === undefined ? {} : { outlineLevel: passage.rank - 1 }),
    children: textRuns(passage.runs),
  });
}

export function pointParagraphs(points: Points, keepNext: boolean): Paragraph[] {
  return points.items.map(
    ({ marker, runs }, at) =>
      new Paragraph({
        style: 'listItem',
        ...(keepNext && at === points.items.length - 1 ? { keepNext } : {}),
        children: textRuns([{ text: `${marker} ` }, ...runs]),
      }),
  );
}

/** The styles of the house as named paragraph styles, so that who edits the file finds them in Word. */
export function paragraphStyles(): IParagraphStyleOptions[] {
  const names = Object.keys(styles) as StyleName[];
  const plain: IParagraphStyleOptions = {
    id: 'plain',
    name: 'Giaoban plain',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: {
      spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
      indent: { firstLine: 0 },
    },
  };
  return [plain, ...names.map((name) => paragraphStyle(name, styles[name]))];
}

function paragraphStyle(name: StyleName, style: PassageStyle): IParagraphStyleOptions {
  const hanging = style.left - style.first;
  return {
    id: name,
    name: `Giaoban ${name}`,
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      size: halfPoints(style.size),
      bold: style.face.startsWith('bold'),
      italics: style.face.toLowerCase().includes('italic'),
    },
    paragraph: {
      alignment: alignments[style.align],
      keepNext: style.keepWithNext,
      indent: {
        left: twips(style.left),
        ...(hanging > 0 ? { hanging: twips(hanging) } : { firstLine: twips(-hanging) }),
      },
      spacing: {
        before: twips(style.before),
        after: twips(style.after),
        line: Math.round(240 * style.line),
        lineRule: LineRuleType.AUTO,
      },
    },
  };
}
