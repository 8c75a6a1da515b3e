import type { Paragraph, Section, Sentence } from '../content.ts';
import { isTarget } from '../figures-of-table.ts';
import type { IndicatorRow } from '../indicator-row.ts';
import { nextPeriodLabel } from '../next-period.ts';
import { type Citer, type DraftConclusion, type DraftInput, dayInText, unitInText } from './draft-input.ts';
import { spokenName } from './indicator-sentences.ts';
import { packageGroups } from './package-sentences.ts';
import { item, paragraph, passage } from './part-one.ts';
import { inSentence, say } from './say.ts';

/** What must still be done for one target: in units, else in per cent of plan. Nothing when it is on course. */
function remainder(row: IndicatorRow, input: DraftInput, cite: Citer): Sentence | null {
  if (row.light === 'green' || row.kind !== 'flow' || row.direction !== 'up') return null;
  const name = spokenName(row, input.table);
  const id = `tasks:${row.code}`;
  const remaining = cite.known('remaining', row.code);
  const needed = cite.known('neededPerMonth', row.code);
  const unit = unitInText(row);
  if (remaining && needed)
    return say(id, '{name}: còn {#remaining}{unit}, bình quân {#needed}{unit}/tháng.', {
      name,
      remaining,
      needed,
      unit,
    });
  const percent = cite.known('remainingPercent', row.code);
  return percent ? say(id, '{name}: còn {#percent} kế hoạch năm.', { name, percent }) : null;
}

/** The remainders of each unit that holds fields of work, under its name. */
function remainders(input: DraftInput, cite: Citer): readonly Paragraph[] {
  const byHolder = new Map<string, Sentence[]>();
  for (const row of input.table.rows.filter((one) => !one.isHeading && isTarget(one))) {
    const holder = input.fields.find(({ code }) => code === row.field)?.holder?.name ?? input.host.name;
    const sentence = remainder(row, input, cite);
    if (sentence) byHolder.set(holder, [...(byHolder.get(holder) ?? []), sentence]);
  }
  return [...byHolder].flatMap(([holder, sentences], at) => [
    paragraph(say(`tasks:holder.${at + 1}`, '{holder}:', { holder })),
    ...sentences.map((one) => item(one)),
  ]);
}

function outstanding(input: DraftInput, cite: Citer): readonly Paragraph[] {
  return packageGroups(input.table.rows).flatMap(({ code, name }) => {
    const count = cite.known('value', `K01.${code}.OUTSTANDING`);
    const amount = cite.known('value', `K02.${code}.OUTSTANDING`);
    if (!count || !amount || Number(cite.figure('value', `K01.${code}.OUTSTANDING`)?.value) === 0) return [];
    return [
      item(
        say(
          `tasks:package.${code}`,
          'Các huyện, thành phố: chi trả xong cho {#count}\u00a0đối tượng ({name}) đã được duyệt, kinh phí {#amount}\u00a0triệu đồng.',
          { count, amount, name: inSentence(name) },
        ),
      ),
    ];
  });
}

/** The tasks that the meeting gave out, one point each, with unit and deadline. */
export function conclusionItems(conclusions: readonly DraftConclusion[]): readonly Paragraph[] {
  return conclusions.map(({ id, text, leadUnit, coUnits, deadline }) => {
    const together = coUnits.length > 0 ? ` Phối hợp: ${coUnits.join(', ')}.` : '';
    const until = deadline === null ? '' : ` Hoàn thành chậm nhất ngày ${dayInText(deadline)}.`;
    const body = /[.!?]$/.test(text) ? text : `${text}.`;
    return item(
      say(`conclusion:${id}`, '{lead}: {body}{together}{until}', { lead: leadUnit, body, together, until }),
    );
  });
}

/** The passage that `conclusionItems` fills as long as nobody has written there. */
export const conclusionsBlock = 'tasks.conclusions';

/** Part two, what is to be done, and V, what is asked of the levels above. */
export function partTwo(input: DraftInput, cite: Citer): readonly Section[] {
  const proposals = input.limitations
    .filter(({ kind }) => kind === 'proposal')
    .map(({ text }, at) => item(say(`proposals:${at + 1}`, '{text}', { text })));
  const tasks: readonly (readonly [key: string, title: string, paragraphs: readonly Paragraph[]])[] = [
    ['targets', 'Chỉ tiêu còn phải thực hiện', remainders(input, cite)],
    ['package', 'Việc còn tồn đọng', outstanding(input, cite)],
    ['conclusions', 'Nhiệm vụ giao các phòng, đơn vị, huyện, thành phố', conclusionItems(input.conclusions)],
  ];
  // People write the tasks of the meeting under the last heading, so it stands even while empty.
  const shown = tasks.filter(([key, , paragraphs]) => key === 'conclusions' || paragraphs.length > 0);
  return [
    {
      key: 'part-two',
      level: 'part',
      label: 'Phần thứ hai',
      title: `NHIỆM VỤ TRỌNG TÂM ${nextPeriodLabel(input.period).toLocaleUpperCase('vi')}`,
      blocks: [],
    },
    ...shown.map(
      ([key, title, paragraphs], at): Section => ({
        key: `tasks.${key}`,
        level: 'item',
        label: `${at + 1}.`,
        title,
        blocks: [passage(`tasks.${key}`, paragraphs)],
      }),
    ),
    {
      key: 'proposals',
      level: 'section',
      label: 'V.',
      title: 'Kiến nghị, đề xuất',
      blocks: [passage('proposals', proposals)],
    },
  ];
}
