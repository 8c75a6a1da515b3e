import type { Block, Paragraph, Section, Sentence } from '../content.ts';
import { isTarget } from '../figures-of-table.ts';
import { type IndicatorRow, isPercentage } from '../indicator-row.ts';
import { type Citer, type DraftInput, dayInText } from './draft-input.ts';
import { sentencesOfIndicator, sentencesWithParts, spokenName } from './indicator-sentences.ts';
import { packageSentences } from './package-sentences.ts';
import { inSentence, say, spaced } from './say.ts';

export const paragraph = (...sentences: readonly Sentence[]): Paragraph => ({
  kind: 'paragraph',
  sentences: spaced(sentences),
});
export const item = (...sentences: readonly Sentence[]): Paragraph => ({
  kind: 'item',
  sentences: spaced(sentences),
});
export const passage = (key: string, paragraphs: readonly Paragraph[]): Block => ({
  key,
  content: { kind: 'passage', paragraphs },
});

interface FieldGroup {
  readonly key: string;
  readonly title: string;
  readonly holds: (row: IndicatorRow) => boolean;
}

/** Money of the budget stands with finance, although the catalogue keeps it in the field of administration. */
const isBudget = ({ code }: IndicatorRow) => code.startsWith('K03');
const inFields =
  (...fields: readonly string[]) =>
  (row: IndicatorRow) =>
    fields.includes(row.field) && !isBudget(row);

/** Fields of work as the report groups them (reporting.md §2, part one, III). */
const fieldGroups: readonly FieldGroup[] = [
  {
    key: 'labour',
    title: 'Lao động, việc làm, đưa lao động đi làm việc ở nước ngoài',
    holds: inFields('labour'),
  },
  { key: 'training', title: 'Giáo dục nghề nghiệp', holds: inFields('training') },
  { key: 'merit', title: 'Người có công', holds: inFields('merit') },
  {
    key: 'protection',
    title: 'Bảo trợ xã hội, giảm nghèo',
    holds: inFields('social-protection', 'poverty'),
  },
  { key: 'children', title: 'Trẻ em, bình đẳng giới', holds: inFields('children') },
  { key: 'evils', title: 'Phòng, chống tệ nạn xã hội', holds: inFields('social-evils') },
  { key: 'administration', title: 'Cải cách hành chính', holds: inFields('administration') },
  { key: 'finance', title: 'Tổ chức, thanh tra, tài chính', holds: isBudget },
  {
    key: 'package',
    title: 'Gói hỗ trợ người dân gặp khó khăn do dịch Covid-19',
    holds: inFields('package'),
  },
];

const limitationItems = (input: DraftInput, kind: 'difficulty' | 'limitation' | 'proposal', block: string) =>
  input.limitations
    .filter((one) => one.kind === kind)
    .map(({ text }, at) => item(say(`${block}:${at + 1}`, '{text}', { text })));

function situation(input: DraftInput): Section {
  const hardships = limitationItems(input, 'difficulty', 'situation');
  return {
    key: 'situation',
    level: 'section',
    label: 'I.',
    title: 'Đặc điểm tình hình',
    blocks: [
      passage('situation.ease', [
        paragraph(
          say(
            'situation.ease:1',
            'Thuận lợi: Công tác của ngành được cấp ủy, chính quyền các cấp quan tâm chỉ đạo; các phòng, đơn vị thuộc Sở và các huyện, thành phố phối hợp triển khai nhiệm vụ theo kế hoạch.',
          ),
        ),
      ]),
      passage('situation.hardship', [
        ...(hardships.length > 0 ? [paragraph(say('situation.hardship:1', 'Khó khăn:')), ...hardships] : []),
      ]),
    ],
  };
}

function targetResults(input: DraftInput, cite: Citer): readonly Section[] {
  const [total, green, amber, red] = (
    ['targetsTotal', 'targetsOnCourse', 'targetsBehind', 'targetsFarBehind'] as const
  ).map((measure) => cite.known(measure, 'ALL') ?? '');
  const summary =
    total && green && amber && red
      ? [
          say(
            'targets:summary',
            'Đến hết ngày {day}, trong {#total} chỉ tiêu đánh giá được so với kế hoạch năm có {#green} chỉ tiêu bảo đảm tiến độ, {#amber} chỉ tiêu chậm và {#red} chỉ tiêu thấp xa so với tiến độ.',
            { day: dayInText(input.table.to), total, green, amber, red },
          ),
        ]
      : [];
  const appendix = say('targets:appendix', 'Số liệu đầy đủ từng chỉ tiêu nêu tại Phụ lục I.');
  const rows = input.table.rows.filter((row) => !row.isHeading && isTarget(row));
  const ofFields = input.fields.flatMap(({ code, name }) => {
    const items = rows
      .filter((row) => row.field === code)
      .map((row) => item(...sentencesOfIndicator(row, input, cite)));
    return items.length === 0 ? [] : [{ code, name, items }];
  });
  return [
    {
      key: 'targets',
      level: 'section',
      label: 'II.',
      title: 'Kết quả thực hiện chỉ tiêu',
      blocks: [passage('targets.summary', [paragraph(...summary, appendix)])],
    },
    ...ofFields.map(
      ({ code, name, items }, at): Section => ({
        key: `targets.${code}`,
        level: 'item',
        label: `${at + 1}.`,
        title: name,
        blocks: [passage(`targets.${code}`, items)],
      }),
    ),
  ];
}

function fieldSections(input: DraftInput, cite: Citer): readonly Section[] {
  const head: Section = {
    key: 'fields',
    level: 'section',
    label: 'III.',
    title: 'Kết quả thực hiện nhiệm vụ theo lĩnh vực',
    blocks: [],
  };
  const sections = fieldGroups.map(({ key, title, holds }, at): Section => {
    const rows = input.table.rows.filter((row) => holds(row) && row.partOf === null && !isTarget(row));
    const said =
      key === 'package'
        ? packageSentences(input, cite)
        : rows.map((row) => sentencesWithParts(row, input, cite));
    const items = said.filter((sentences) => sentences.length > 0).map((sentences) => item(...sentences));
    return {
      key: `fields.${key}`,
      level: 'item',
      label: `${at + 1}.`,
      title,
      blocks: [passage(`fields.${key}`, items)],
    };
  });
  return [head, ...sections];
}

/** `Đào tạo … (49,5%), …`: names with the percentage that speaks for them. */
function listed(
  id: string,
  lead: string,
  rows: readonly IndicatorRow[],
  input: DraftInput,
  cite: Citer,
): Sentence {
  const values: Record<string, string> = {};
  const names = rows.map((row, at) => {
    values[`n${at}`] = inSentence(spokenName(row, input.table));
    // A rate speaks for itself; of counts the share of the plan does.
    const percent = isPercentage(row)
      ? cite.known('value', row.code)
      : (cite.known('percentOfPlan', row.code) ?? cite.known('reportedPercent', row.code));
    if (percent) values[`p${at}`] = percent;
    return percent ? `{n${at}} ({#p${at}})` : `{n${at}}`;
  });
  return say(id, `${lead}: ${names.join('; ')}.`, values);
}

function assessment(input: DraftInput, cite: Citer): readonly Section[] {
  const targets = input.table.rows.filter((row) => !row.isHeading && isTarget(row));
  const of = (light: IndicatorRow['light']) => targets.filter((row) => row.light === light);
  const good = of('green');
  const [low, late] = [of('red'), of('amber')];
  const missing = input.missing.map(({ name }) => name).join(', ');
  const section = (key: string, label: string, title: string, paragraphs: readonly Paragraph[]): Section => ({
    key: `assessment.${key}`,
    level: 'item',
    label,
    title,
    blocks: [passage(`assessment.${key}`, paragraphs)],
  });
  return [
    { key: 'assessment', level: 'section', label: 'IV.', title: 'Đánh giá chung', blocks: [] },
    section(
      'strengths',
      '1.',
      'Ưu điểm',
      good.length > 0
        ? [
            paragraph(
              listed(
                'assessment:good',
                'Các chỉ tiêu bảo đảm tiến độ so với kế hoạch năm',
                good,
                input,
                cite,
              ),
            ),
          ]
        : [],
    ),
    section('weaknesses', '2.', 'Tồn tại, hạn chế', [
      ...(low.length > 0
        ? [item(listed('assessment:low', 'Các chỉ tiêu thấp xa so với tiến độ', low, input, cite))]
        : []),
      ...(late.length > 0
        ? [item(listed('assessment:late', 'Các chỉ tiêu chậm tiến độ', late, input, cite))]
        : []),
      ...(missing === ''
        ? []
        : [item(say('assessment:missing', 'Chưa gửi đủ số liệu của kỳ: {missing}.', { missing }))]),
      ...limitationItems(input, 'limitation', 'assessment'),
    ]),
    section(
      'causes',
      '3.',
      'Nguyên nhân',
      input.limitations.some(({ kind }) => kind === 'difficulty')
        ? [item(say('causes:1', 'Nguyên nhân khách quan: những khó khăn nêu tại mục I Phần thứ nhất.'))]
        : [],
    ),
  ];
}

/** Part one: what was done, I to IV. */
export function partOne(input: DraftInput, cite: Citer): readonly Section[] {
  return [
    situation(input),
    ...targetResults(input, cite),
    ...fieldSections(input, cite),
    ...assessment(input, cite),
  ];
}
