import type { Front, Stamp } from '../compose/composition.ts';
import type { Face } from '../fonts/font-files.ts';
import { type Align, frontLeftShare, frontSize } from '../layout.ts';
import type { Box } from './box.ts';
import { stackedBoxes } from './passage.ts';
import {
  baseline,
  type Doc,
  decoration,
  drawRule,
  type Element,
  lineHeight,
  tagged,
  textHeight,
  writeText,
} from './pen.ts';

interface Item {
  readonly text: string;
  readonly face: Face;
  readonly size: number;
  readonly align: Align;
  readonly x: number;
  readonly width: number;
  readonly y: number;
  readonly tag: string;
  readonly colour?: string;
}

interface Mark {
  readonly middle: number;
  readonly y: number;
  readonly width: number;
}

const rowGap = 8;
const ruleGap = 3;
const stampGap = 8;
const red = '#ff0000';

/** The header of page 1 as one box (parted only when taller than a page): two columns of centred lines, the lines under the names, the framed stamps. */
export function frontBoxes(
  doc: Doc,
  parent: Element,
  front: Front,
  width: number,
  pageHeight: number,
): Box[] {
  const { items, rules, stamps, height } = arrange(front, width);
  if (height > pageHeight) return stackedBoxes(doc, parent, items, width);
  const elements = items.map((item) => {
    const element = doc.struct(item.tag);
    parent.add(element);
    return element;
  });
  const box: Box = {
    height,
    before: 0,
    after: 0,
    keepWithNext: true,
    paint: (page, x, y) => {
      for (const [at, item] of items.entries()) {
        const element = elements[at];
        if (element) tagged(page, element, item.tag, () => writeItem(page, item, x, y));
      }
      decoration(page, 'Layout', () => {
        for (const rule of rules) drawRule(page, x + rule.middle, y + rule.y, rule.width);
        for (const { stamp, middle, y: top } of stamps) drawFrame(page, stamp, x + middle, y + top);
      });
    },
  };
  return [box];
}

function arrange(front: Front, width: number) {
  const left = { x: 0, width: width * frontLeftShare };
  const right = { x: left.width, width: width - left.width };
  const plain = { align: 'center', tag: 'P' } as const;
  const top = front.copyLines.length * lineHeight(frontSize.copy);
  const copies = stack(
    front.copyLines.map((text) => ({
      text,
      face: 'regular',
      size: frontSize.copy,
      align: 'right',
      tag: 'P',
    })),
    { x: 0, width },
    0,
  );
  const bodies = stack(
    [
      ...(front.parentBody === null
        ? []
        : [{ ...plain, text: front.parentBody, face: 'regular' as const, size: frontSize.body }]),
      { ...plain, text: front.issuingBody, face: 'bold', size: frontSize.body },
    ],
    left,
    top,
  );
  const nation = stack(
    [
      { ...plain, text: front.country, face: 'bold', size: frontSize.country },
      { ...plain, text: front.motto, face: 'bold', size: frontSize.motto },
    ],
    right,
    top,
  );
  const second = Math.max(bodies.bottom, nation.bottom) + ruleGap + rowGap;
  const dateTop = second + baseline(frontSize.number) - baseline(frontSize.date);
  const number = stack(
    [{ ...plain, text: front.number, face: 'regular', size: frontSize.number }],
    left,
    second,
  );
  const date = stack(
    [{ ...plain, text: front.dateLine, face: 'italic', size: frontSize.date }],
    right,
    dateTop,
  );
  const dispatch = stack(
    front.dispatchSubject === null
      ? []
      : [
          {
            text: front.dispatchSubject,
            face: 'regular',
            size: frontSize.dispatch,
            align: 'center',
            tag: 'H1',
          },
        ],
    left,
    number.bottom + 6,
  );
  const below = front.dispatchSubject === null ? number.bottom : dispatch.bottom;
  const middle = left.width / 2;
  const stamps = front.stamps.map((stamp, at) => ({
    stamp,
    middle,
    y: below + stampGap + at * (stamp.height + stampGap),
  }));
  const stampItems = stamps.map(
    ({ stamp, y }): Item => ({
      ...plain,
      text: stamp.text,
      face: 'bold',
      size: frontSize.stamp,
      ...left,
      y: y + (stamp.height - lineHeight(frontSize.stamp)) / 2,
      ...(stamp.isUrgency ? { colour: red } : {}),
    }),
  );
  const rules: Mark[] = [
    { middle, y: bodies.bottom + ruleGap, width: front.issuingRule },
    { middle: right.x + right.width / 2, y: nation.bottom + ruleGap - 1, width: front.mottoRule },
  ];
  const last = stamps.at(-1);
  return {
    items: [
      ...copies.items,
      ...bodies.items,
      ...nation.items,
      ...number.items,
      ...date.items,
      ...dispatch.items,
      ...stampItems,
    ],
    rules,
    stamps,
    height: last ? last.y + last.stamp.height : below,
  };
}

/** Sets texts one under another in a column. */
function stack(
  texts: readonly Omit<Item, 'x' | 'y' | 'width'>[],
  column: { x: number; width: number },
  top: number,
) {
  let y = top;
  const items = texts.map((text): Item => {
    const item = { ...text, ...column, y };
    y += textHeight(text.text, text.face, text.size, column.width);
    return item;
  });
  return { items, bottom: y };
}

function writeItem(doc: Doc, item: Item, x: number, y: number): void {
  doc.fillColor(item.colour ?? 'black');
  writeText(
    doc,
    item.text,
    item.face,
    item.size,
    { x: x + item.x, y: y + item.y, width: item.width },
    item.align,
  );
  doc.fillColor('black');
}

function drawFrame(doc: Doc, stamp: Stamp, middle: number, y: number): void {
  doc
    .lineWidth(1)
    .rect(middle - stamp.width / 2, y, stamp.width, stamp.height)
    .stroke(stamp.isUrgency ? red : 'black')
    .strokeColor('black');
}
