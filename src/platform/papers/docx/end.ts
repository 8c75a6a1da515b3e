import type { Paragraph, Table } from 'docx';
import { columnShares } from '../compose/column-shares.ts';
import type { End, Notes } from '../compose/composition.ts';
import { closingSize, mm, signatureRoom } from '../layout.ts';
import type { Signature } from '../model.ts';
import { borderless } from './borderless.ts';
import { passageParagraph } from './passage.ts';
import { lineParagraph, ruled, spacer } from './words.ts';

/** Recipients on the left, signatures on the right, in one row that is never parted. */
export function endTable(end: End, width: number): (Paragraph | Table)[] {
  const shares = columnShares(end);
  const columns = [
    ...(shares.length > end.signatures.length ? [recipientLines(end)] : []),
    ...end.signatures.map(signatureLines),
  ];
  return [
    spacer(11, true),
    borderless(
      shares.map((share) => share * width),
      [columns],
    ),
    spacer(),
  ];
}

/** Small print under a short line. */
export function noteParagraphs(notes: Notes, width: number): Paragraph[] {
  return [
    ruled(0, width - 50 * mm, { before: 14, after: 5 }),
    ...notes.items.map((runs) => passageParagraph({ part: 'passage', style: 'note', runs })),
  ];
}

function recipientLines(end: End): Paragraph[] {
  const item = { face: 'regular', align: 'left' } as const;
  const lines = [
    ...(end.recipients.length > 0
      ? [
          lineParagraph({
            text: end.recipientsLabel,
            face: 'boldItalic',
            size: closingSize.recipientsLabel,
            align: 'left',
            before: 1,
          }),
        ]
      : []),
    ...end.recipients.map((text) => lineParagraph({ ...item, text, size: closingSize.recipient })),
    ...(end.drafterMark === null
      ? []
      : [lineParagraph({ ...item, text: end.drafterMark, size: closingSize.drafter, before: 6 })]),
  ];
  return lines.length > 0 ? lines : [spacer()];
}

function signatureLines(signature: Signature): Paragraph[] {
  const bold = { face: 'bold', size: closingSize.authority, align: 'center' } as const;
  const hint = { face: 'italic', size: closingSize.hint, align: 'center' } as const;
  return [
    ...(signature.above === undefined ? [] : [lineParagraph({ ...hint, text: signature.above })]),
    ...signature.authority.map((text) => lineParagraph({ ...bold, text })),
    ...(signature.hint === undefined ? [] : [lineParagraph({ ...hint, text: signature.hint })]),
    lineParagraph({ ...bold, text: signature.name ?? '', before: signatureRoom }),
  ];
}
