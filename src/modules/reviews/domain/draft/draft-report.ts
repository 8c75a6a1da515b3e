import { periodLabel } from '../../../../kernel/period-label.ts';
import type { ReportContent, Section } from '../content.ts';
import { citerOf, type DraftInput, dayInText } from './draft-input.ts';
import { paragraph, partOne, passage } from './part-one.ts';
import { partTwo } from './part-two.ts';
import { inSentence, say } from './say.ts';

function opening(input: DraftInput): Section {
  const { host, period, table } = input;
  return {
    key: 'opening',
    level: 'section',
    label: '',
    title: '',
    blocks: [
      passage('opening', [
        paragraph(
          say(
            'opening:1',
            'Thực hiện chế độ báo cáo định kỳ theo Nghị định số 09/2019/NĐ-CP ngày 24/01/2019 của Chính phủ, {host} báo cáo kết quả công tác {period}, số liệu tính từ ngày {from} đến hết ngày {to}, như sau:',
            {
              host: host.name,
              period: inSentence(periodLabel(period).vi),
              from: dayInText(table.from),
              to: dayInText(table.to),
            },
          ),
        ),
      ]),
    ],
  };
}

/** The last words of the body; the format ends them with `./.`. */
function closing({ host, period }: DraftInput): Section {
  return {
    key: 'closing',
    level: 'section',
    label: '',
    title: '',
    blocks: [
      passage('closing', [
        paragraph(
          say('closing:1', 'Trên đây là báo cáo kết quả công tác {period} của {host}.', {
            period: inSentence(periodLabel(period).vi),
            host: host.name,
          }),
        ),
      ]),
    ],
  };
}

const appendix = (table: 'targets' | 'package' | 'districts', title: string): Section => ({
  key: `appendix.${table}`,
  level: 'appendix',
  label: '',
  title,
  blocks: [{ key: `appendix.${table}`, content: { kind: 'table', table } }],
});

/**
 * Drafts the whole report in our own sentences, each figure a cite that is known; an indicator of which nothing is known is
 * left out. Layout: reporting.md §2 (opening, part one I–IV, part two, V, appendices).
 */
export function draftReport(input: DraftInput): ReportContent {
  const cite = citerOf(input);
  const label = periodLabel(input.period).vi;
  return [
    opening(input),
    {
      key: 'part-one',
      level: 'part',
      label: 'Phần thứ nhất',
      title: `KẾT QUẢ THỰC HIỆN ${label.toLocaleUpperCase('vi')}`,
      blocks: [],
    },
    ...partOne(input, cite),
    ...partTwo(input, cite),
    closing(input),
    appendix('targets', `Bảng chỉ tiêu ${inSentence(label)}`),
    appendix('package', 'Kết quả thực hiện gói hỗ trợ do dịch Covid-19'),
    appendix('districts', 'Kết quả theo huyện, thành phố'),
  ];
}
