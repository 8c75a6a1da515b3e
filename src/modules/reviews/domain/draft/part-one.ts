import type { Block, Paragraph, Section, Sentence } from '../content.ts';
import { isTarget } from '../figures-of-table.ts';
import { type IndicatorRow, isPercentage } from '../indicator-row.ts';
import { type Citer, type DraftInput, dayInText, rowsOfField } from './draft-input.ts';
import { sentencesOfIndicator, spokenName } from './indicator-sentences.ts';
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

/** Fields of work as the report groups them (layout of the half-year report, part one, III). */
export const fieldGroups: readonly {
  readonly title: string;
  readonly key: string;
  readonly fields: readonly string[];
}[] = [
  { key: 'labour', title: 'Lao động, việc làm, đưa lao động đi làm việc ở nước ngoài', fields: ['labour'] },
  { key: 'training', title: 'Giáo dục nghề nghiệp', fields: ['training'] },
  { key: 'merit', title: 'Người có công', fields: ['merit'] },
  { key: 'protection', title: 'Bảo trợ xã hội, giảm nghèo', fields: ['social-protection', 'poverty'] },
  { key: 'children', title: 'Trẻ em, bình đẳng giới', fields: ['children'] },
  { key: 'evils', title: 'Phòng, chống tệ nạn xã hội', fields: ['social-evils'] },
  {
    key: 'administration',
    title: 'Cải cách hành chính, tổ chức, thanh tra, tài chính',
    fields: ['administration'],
  },
  { key: 'package', title: 'Gói hỗ trợ người dân gặp khó khăn do dịch Covid-19', fields: ['package'] },
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

function targetResults(input: DraftInput, cite: Citer): Section {
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
  return {
    key: 'targets',
    level: 'section',
    label: 'II.',
    title: 'Kết quả thực hiện chỉ tiêu',
    blocks: [
      passage('targets.summary', [paragraph(...summary, appendix)]),
      ...input.fields.flatMap(({ code }) => {
        const ofField = rows.filter((row) => row.field === code);
        const items = ofField.map((row) => item(...sentencesOfIndicator(row, input, cite)));
        return items.length === 0 ? [] : [passage(`targets.${code}`, items)];
      }),
    ],
  };
}

function fieldSections(input: DraftInput, cite: Citer): readonly Section[] {
  const head: Section = {
    key: 'fields',
    level: 'section',
    label: 'III.',
    title: 'Kết quả thực hiện nhiệm vụ theo lĩnh vực',
    blocks: [],
  };
  const sections = fieldGroups.map(({ key, title, fields }, at): Section => {
    const rows = fields.flatMap((field) => rowsOfField(input, field)).filter((row) => !isTarget(row));
    const items =
      key === 'package'
        ? packageSentences(input, cite).map((sentences) => item(...sentences))
        : rows.flatMap((row) => {
            const sentences = sentencesOfIndicator(row, input, cite);
            return sentences.length === 0 ? [] : [item(...sentences)];
          });
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
    values[`n${at}`] = inSentence(spokenName(row, input));
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
  const low = [...of('red'), ...of('amber')];
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
        ? [item(listed('assessment:low', 'Các chỉ tiêu chậm so với tiến độ kế hoạch năm', low, input, cite))]
        : []),
      ...(missing === ''
        ? []
        : [item(say('assessment:missing', 'Chưa gửi đủ số liệu của kỳ: {missing}.', { missing }))]),
      ...limitationItems(input, 'limitation', 'assessment'),
    ]),
    section('causes', '3.', 'Nguyên nhân', limitationItems(input, 'difficulty', 'causes')),
  ];
}

/** Part one: what was done, I to IV. */
export function partOne(input: DraftInput, cite: Citer): readonly Section[] {
  return [
    situation(input),
    targetResults(input, cite),
    ...fieldSections(input, cite),
    ...assessment(input, cite),
  ];
}
