import { BorderStyle, LineRuleType, Paragraph, type Table } from 'docx';
import type { Front, Stamp } from '../compose/composition.ts';
import { frontLeftShare, frontSize } from '../layout.ts';
import { borderless } from './borderless.ts';
import { lineParagraph, rule, textRuns, twips } from './words.ts';

/** The header: a table of two columns without borders, so that number and date stand on one line whatever is above. */
export function frontTable(front: Front, width: number): (Paragraph | Table)[] {
  const left = width * frontLeftShare;
  const right = width - left;
  const copies = front.copyLines.map((text) =>
    lineParagraph({ text, face: 'regular', size: frontSize.copy, align: 'right' }),
  );
  const bodies = [
    ...(front.parentBody === null ? [] : [centred(front.parentBody, 'regular', frontSize.body)]),
    centred(front.issuingBody, 'bold', frontSize.body),
    rule(front.issuingRule, left, { before: 3, after: 0 }),
  ];
  const nation = [
    centred(front.country, 'bold', frontSize.country),
    centred(front.motto, 'bold', frontSize.motto),
    rule(front.mottoRule, right, { before: 2, after: 0 }),
  ];
  const number = centred(front.number, 'regular', frontSize.number, 8 + (frontSize.date - frontSize.number));
  const date = centred(front.dateLine, 'italic', frontSize.date, 8);
  const below = [...dispatch(front), ...front.stamps.map((stamp) => framed(stamp, left))];
  return [
    ...copies,
    borderless(
      [left, right],
      [
        [bodies, nation],
        [[number], [date]],
        ...(below.length > 0 ? [[below, [centred('', 'regular', 2)]]] : []),
      ],
    ),
  ];
}

function centred(text: string, face: 'regular' | 'bold' | 'italic', size: number, before = 0): Paragraph {
  return lineParagraph({ text, face, size, align: 'center', before });
}

function dispatch(front: Front): Paragraph[] {
  if (front.dispatchSubject === null) return [];
  return [
    lineParagraph({
      text: front.dispatchSubject,
      face: 'regular',
      size: frontSize.dispatch,
      align: 'center',
      before: 6,
      outlineLevel: 0,
    }),
  ];
}

function framed(stamp: Stamp, width: number): Paragraph {
  const color = stamp.isUrgency ? 'FF0000' : '000000';
  const side = { style: BorderStyle.SINGLE, size: 8, space: 1, color };
  const indent = twips(Math.max(0, (width - stamp.width) / 2));
  return new Paragraph({
    style: 'plain',
    alignment: 'center',
    indent: { left: indent, right: indent },
    border: { top: side, bottom: side, left: side, right: side },
    spacing: { before: twips(10), line: twips(stamp.height - 4), lineRule: LineRuleType.AT_LEAST },
    children: textRuns([{ text: stamp.text }], { face: 'bold', size: frontSize.stamp, color }),
  });
}
