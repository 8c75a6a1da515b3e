import { dateInFull } from '../format/date-line.ts';
import { romanNumber } from '../format/numbering.ts';
import { sheet } from '../layout.ts';
import type { Appendix, Block, Closing, Paper } from '../model.ts';
import { balance } from './balance.ts';
import { closeBody, composeBlocks, rankHeadings } from './body.ts';
import type { Composition, End, Notes, Part, Section } from './composition.ts';
import { composeFront, composeOpening, numberAndSymbol, typeName } from './front.ts';
import { settleAll, settleProse, settleText } from './settle.ts';

const blank = '\u00a0'.repeat(6);

/** Decides every word of the print. @throws {RangeError} for a table whose cells do not fit its columns. */
export function composePaper(paper: Paper): Composition {
  const subject = settleText(paper.header.subject);
  return {
    title: plainSpaces([typeName(paper), subject].filter(Boolean).join(' ')),
    author: plainSpaces(settleText(paper.header.issuingBody)),
    subject: plainSpaces(numberAndSymbol(paper.header)).trim(),
    madeAt: paper.madeAt,
    sections: [
      ...composeBody(paper),
      ...(paper.appendices ?? []).map((appendix, at, all) =>
        composeAppendix(paper, appendix, at, all.filter(({ isSeparate }) => !isSeparate).length),
      ),
    ],
  };
}

/** Properties of a file are searched and listed: no-break spaces would be in the way. */
function plainSpaces(text: string): string {
  return text.replace(/\u00a0+/g, ' ');
}

function composeBody(paper: Paper): Section[] {
  const landscape = paper.landscape ?? false;
  const groups = groupByOrientation(paper.blocks, landscape);
  const ranks = rankHeadings(paper.blocks, 2);
  return groups.map((group, at): Section => {
    const isLast = at === groups.length - 1;
    const opening: Part[] = at === 0 ? [composeFront(paper), ...composeOpening(paper)] : [];
    const blocks = composeBlocks(group.blocks, sheet(group.landscape).bodyWidth, ranks);
    // Lists and slips outside the 29 types do not end in `./.`.
    const body = isLast && paper.closing && paper.kind !== 'other' ? closeBody(blocks) : blocks;
    const ending = isLast
      ? [...composeEnd(paper.closing, settleAll(paper.header.addressees)), ...composeNotes(paper)]
      : [];
    return { landscape: group.landscape, startsNumbering: at === 0, parts: [...opening, ...body, ...ending] };
  });
}

/** Runs of blocks on pages of one orientation; the first always has the orientation of the paper, for its header. */
function groupByOrientation(blocks: readonly Block[], landscape: boolean) {
  const groups: { landscape: boolean; blocks: Block[] }[] = [{ landscape, blocks: [] }];
  for (const block of blocks) {
    const wants = landscape || (block.block === 'table' && (block.landscape ?? false));
    const open = groups.at(-1);
    if (open?.landscape === wants) open.blocks.push(block);
    else groups.push({ landscape: wants, blocks: [block] });
  }
  return groups;
}

function composeAppendix(paper: Paper, appendix: Appendix, at: number, count: number): Section {
  const landscape = appendix.landscape ?? false;
  const { bodyWidth } = sheet(landscape);
  const label = appendix.isSeparate ? 'Tờ rời' : count > 1 ? `Phụ lục ${romanNumber(at + 1)}` : 'Phụ lục';
  const title = balance(settleText(appendix.title).toLocaleUpperCase('vi'), 'bold', 14, bodyWidth * 0.95);
  return {
    landscape,
    startsNumbering: true,
    parts: [
      { part: 'passage', style: 'appendixTitle', rank: 2, runs: [{ text: `${label}\n${title}` }] },
      {
        part: 'passage',
        style: 'appendixReference',
        runs: [
          {
            text: balance(
              settleText(reference(paper, appendix.isSeparate ? 'Về' : 'Kèm theo')),
              'italic',
              14,
              bodyWidth,
            ),
          },
        ],
      },
      ...composeBlocks(appendix.blocks, bodyWidth, rankHeadings(appendix.blocks, 3)),
      ...composeEnd(appendix.closing, []),
    ],
  };
}

/** `(Kèm theo Báo cáo số 05/BC-SLĐTBXH ngày 26 tháng 6 năm 2020 của Sở …)`, with blanks while not signed. */
function reference(paper: Paper, relation: 'Kèm theo' | 'Về'): string {
  const { header } = paper;
  const name = typeName(paper) ?? 'Công văn';
  const day =
    header.date === null ? `ngày${blank}tháng${blank}năm ${header.year ?? blank}` : dateInFull(header.date);
  const body = settleText(header.issuingBody);
  return `(${relation} ${name} số ${numberAndSymbol(header)} ${day} của ${body})`;
}

function composeEnd(closing: Closing | undefined, addressees: readonly string[]): End[] {
  if (!closing) return [];
  const named = settleAll(closing.recipients);
  const isCopied = addressees.length > 0 && named.length > 0 && named[0] !== 'Như trên';
  const recipients = isCopied ? ['Như trên', ...named] : named;
  return [
    {
      part: 'end',
      recipientsLabel: 'Nơi nhận:',
      recipients: recipients.map((name, at) => `- ${name}${at === recipients.length - 1 ? '.' : ';'}`),
      signatures: closing.signatures.map((signature) => ({
        ...signature,
        ...(signature.above === undefined ? {} : { above: settleText(signature.above) }),
        ...(signature.hint === undefined ? {} : { hint: settleText(signature.hint) }),
        authority: signature.authority.map((line) => settleText(line).toLocaleUpperCase('vi')),
        name: signature.name === null ? null : settleText(signature.name),
      })),
      drafterMark: closing.drafterMark === undefined ? null : settleText(closing.drafterMark),
    },
  ];
}

function composeNotes(paper: Paper): Notes[] {
  const items = settleProse(paper.notes);
  return items.length > 0 ? [{ part: 'notes', items }] : [];
}
