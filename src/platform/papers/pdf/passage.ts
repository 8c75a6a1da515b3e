import type { Passage, Points, Rule } from '../compose/composition.ts';
import type { Face } from '../fonts/font-files.ts';
import { type Align, type PassageStyle, styles } from '../layout.ts';
import type { Run } from '../model.ts';
import type { Box } from './box.ts';
import { breakLines } from './lines.ts';
import { type Doc, decoration, drawRule, type Element, lineHeight, tagged, writeLine } from './pen.ts';

export function passageBoxes(doc: Doc, parent: Element, passage: Passage, width: number): Box[] {
  const tag = passage.rank === undefined ? 'P' : `H${Math.min(passage.rank, 6)}`;
  const element = doc.struct(tag);
  parent.add(element);
  return textBoxes(element, tag, passage.runs, styles[passage.style], width);
}

export function pointBoxes(doc: Doc, parent: Element, points: Points, width: number): Box[] {
  const list = doc.struct('L');
  parent.add(list);
  return points.items.flatMap(({ marker, runs }) => {
    const item = doc.struct('LI');
    const body = doc.struct('LBody');
    list.add(item);
    item.add(body);
    return textBoxes(body, 'LBody', [{ text: `${marker} ` }, ...runs], styles.listItem, width);
  });
}

/** One box a line; the first two and the last two lines stay together (no widows, no orphans). */
export function textBoxes(
  element: Element,
  tag: string,
  runs: readonly Run[],
  style: PassageStyle,
  width: number,
): Box[] {
  const { size, face, align, first, left } = style;
  const height = lineHeight(size, style.line);
  const lines = breakLines(runs, { size, face, width: width - left, firstIndent: first - left });
  const last = lines.length - 1;
  return lines.map((line, at) => {
    const indent = at === 0 ? first : left;
    return {
      height,
      before: at === 0 ? style.before : 0,
      after: at === last ? style.after : 0,
      keepWithNext: at === last ? style.keepWithNext : at === 0 || at === last - 1,
      paint: (doc, x, y) =>
        tagged(doc, element, tag, () =>
          writeLine(doc, line, { x: x + indent, y, width: width - indent }, size, align, height),
        ),
    };
  });
}

export interface PlainText {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly align: Align;
}

/**
 * Texts one under another over the whole width, free to be parted: how a header or a closing is set that is taller than
 * a page (four signatories whose titles are words of a hundred letters), where nothing may be cut off.
 */
export function stackedBoxes(
  doc: Doc,
  parent: Element,
  texts: readonly (PlainText & { readonly tag: string })[],
  width: number,
): Box[] {
  return texts.flatMap(({ text, tag, ...look }) => {
    const element = doc.struct(tag);
    parent.add(element);
    const style = { ...look, line: 1, before: 0, after: 4, first: 0, left: 0, keepWithNext: false };
    return textBoxes(element, tag, [{ text }], style, width);
  });
}

/** The short line under a title, with the space around it. */
export function ruleBox(rule: Rule, width: number): Box {
  return {
    height: 4,
    before: 0,
    after: 14,
    keepWithNext: true,
    paint: (doc, x, y) => decoration(doc, 'Layout', () => drawRule(doc, x + width / 2, y + 3, rule.width)),
  };
}
