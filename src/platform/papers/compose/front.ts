import { dateLine } from '../format/date-line.ts';
import { paperKinds } from '../format/paper-kinds.ts';
import { paddedNumber } from '../format/symbol.ts';
import { frontLeftShare, frontSize, mm, sheet } from '../layout.ts';
import type { Paper, PaperHeader } from '../model.ts';
import { balance, widestLine } from './balance.ts';
import type { Front, Part, Passage, Rule, Stamp } from './composition.ts';
import { settle, settleAll, settleLines, settleProse, settleText } from './settle.ts';

/** Frames of NĐ 30/2020/NĐ-CP, Phụ lục I, ô 10b: millimetres wide, all 8 high. */
const urgencyWidth = { 'HOẢ TỐC': 30, 'THƯỢNG KHẨN': 40, KHẨN: 20 } as const;
const stampHeight = 8 * mm;
/** Lines under the issuing body and the trích yếu are a third to a half of the text. */
const ruleShare = 0.4;
/** A title is kept off the margins, so that it reads as a block. */
const titleShare = 0.95;
const country = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const motto = 'Độc lập - Tự do - Hạnh phúc';
const blankNumber = '\u00a0'.repeat(8);

/** The name of the type as printed below the header, in ordinary letters; null for a công văn, which has none. */
export function typeName(paper: Paper): string | null {
  if (paper.header.typeName !== undefined) return settleText(paper.header.typeName);
  if (paper.kind === 'dispatch') return null;
  if (paper.kind === 'other') throw new TypeError('a paper of kind "other" needs a typeName');
  return paperKinds[paper.kind].name;
}

/** ô 1–4, 5b, 10b, 11, 14. */
export function composeFront(paper: Paper): Front {
  const { header } = paper;
  const left = sheet(paper.landscape ?? false).bodyWidth * frontLeftShare;
  const body = (text: string, face: 'regular' | 'bold') =>
    balance(settleLines(text).toLocaleUpperCase('vi'), face, frontSize.body, left);
  const issuingBody = body(header.issuingBody, 'bold');
  return {
    part: 'front',
    copyLines: settleAll(header.copyLines),
    parentBody: header.parentBody === null ? null : body(header.parentBody, 'regular'),
    issuingBody,
    issuingRule: widestLine(issuingBody, 'bold', frontSize.body) * ruleShare,
    country,
    motto,
    mottoRule: widestLine(motto, 'bold', frontSize.motto),
    number: `Số: ${numberAndSymbol(header)}`,
    dateLine: dateLine(settleText(header.place), header.date, header.year),
    dispatchSubject:
      paper.kind === 'dispatch'
        ? balance(`V/v ${settleLines(header.subject)}`, 'regular', frontSize.dispatch, left * 0.92)
        : null,
    stamps: stamps(header),
  };
}

/** `05/BC-SLĐTBXH`, with room for the number while there is none. */
export function numberAndSymbol(header: PaperHeader): string {
  const number = header.number === null ? blankNumber : paddedNumber(header.number);
  return `${number}/${settleText(header.symbol)}`;
}

/** ô 5a, 9a and the grounds. */
export function composeOpening(paper: Paper): Part[] {
  const { header } = paper;
  const grounds = settleProse(paper.grounds);
  const authority: Passage[] =
    header.authorityLine === undefined
      ? []
      : [
          {
            part: 'passage',
            style: 'authorityLine',
            runs: settle(header.authorityLine.toLocaleUpperCase('vi'), 'text'),
          },
        ];
  return [
    ...composeTitle(paper),
    ...authority,
    ...composeAddressees(settleAll(header.addressees)),
    ...grounds.map((ground, at): Passage => {
      const end = at === grounds.length - 1 ? '.' : ';';
      return { part: 'passage', style: 'ground', runs: [...ground, { text: end }] };
    }),
  ];
}

function composeTitle(paper: Paper): (Passage | Rule)[] {
  const name = typeName(paper);
  if (name === null) return [];
  const { bodyWidth } = sheet(paper.landscape ?? false);
  const subject = balance(settleLines(paper.header.subject), 'bold', 14, bodyWidth * titleShare);
  const text = [name.toLocaleUpperCase('vi'), subject].filter((line) => line !== '').join('\n');
  return [
    { part: 'passage', style: 'title', rank: 1, runs: [{ text }] },
    { part: 'rule', width: widestLine(subject, 'bold', 14) * ruleShare },
  ];
}

function composeAddressees(names: readonly string[]): Passage[] {
  const [only] = names;
  if (only === undefined) return [];
  if (names.length === 1) {
    return [{ part: 'passage', style: 'oneAddressee', runs: [{ text: `Kính gửi: ${only}.` }] }];
  }
  return [
    { part: 'passage', style: 'addresseeLabel', runs: [{ text: 'Kính gửi:' }] },
    ...names.map((name, at): Passage => {
      const isLast = at === names.length - 1;
      const style = isLast ? 'lastAddressee' : 'addressee';
      return { part: 'passage', style, runs: [{ text: `- ${name}${isLast ? '.' : ';'}` }] };
    }),
  ];
}

function stamps({ urgency, marks }: PaperHeader): Stamp[] {
  const urgent =
    urgency === undefined ? [] : [{ text: urgency, isUrgency: true, width: urgencyWidth[urgency] * mm }];
  const framed = settleAll(marks).map((mark) => {
    const text = mark.toLocaleUpperCase('vi');
    return { text, isUrgency: false, width: widestLine(text, 'bold', frontSize.stamp) + 8 * mm };
  });
  return [...urgent, ...framed].map((stamp) => ({ ...stamp, height: stampHeight }));
}
