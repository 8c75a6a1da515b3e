import { dong, formatDong } from '../../../kernel/dong.ts';
import { dongInWords } from '../../../kernel/dong-in-words.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import type { Paper, Row } from '../model.ts';
import { targetTable } from './sample-report.ts';

const department = {
  parentBody: 'UBND tỉnh Lai Châu',
  issuingBody: 'Sở Lao động - Thương binh và Xã hội',
  place: 'Lai Châu',
};
const madeAt = '2020-06-26T10:00:00Z';

/** An urgent công văn, still a draft: no number, no date, V/v under the number, two addressees. */
export const draftDispatch: Paper = {
  kind: 'dispatch',
  madeAt,
  header: {
    ...department,
    number: null,
    symbol: 'SLĐTBXH-LĐVL',
    date: null,
    year: 2020,
    subject: 'đôn đốc chi trả kinh phí hỗ trợ người dân gặp khó khăn do đại dịch COVID-19',
    addressees: [
      'Ủy ban nhân dân các huyện, thành phố',
      'Phòng Lao động - Thương binh và Xã hội các huyện, thành phố',
    ],
    urgency: 'HOẢ TỐC',
    marks: ['Dự thảo'],
  },
  blocks: [
    {
      block: 'paragraph',
      text: 'Thực hiện Công điện số 05/CĐ-LĐTBXH ngày 23/6/2020 của Bộ Lao động - Thương binh và Xã hội, Sở đề nghị các địa phương khẩn trương rà soát, thẩm định hồ sơ và chi trả cho 184 người còn lại, kinh phí 184,0 triệu đồng, hoàn thành trước ngày 30/6/2020',
    },
  ],
  closing: {
    recipients: ['UBND tỉnh (b/c)', 'Ban Giám đốc', 'Lưu: VT, LĐVL'],
    signatures: [{ authority: ['Giám đốc'], name: null }],
  },
};

/** A decision, with the line of authority, grounds and articles. */
export const decision: Paper = {
  kind: 'decision',
  madeAt,
  header: {
    ...department,
    number: 45,
    symbol: 'QĐ-SLĐTBXH',
    date: isoDate('2020-02-05'),
    subject: 'Về việc khen thưởng tập thể, cá nhân điển hình tiên tiến giai đoạn 2015-2020',
    authorityLine: 'Giám đốc Sở Lao động - Thương binh và Xã hội',
  },
  grounds: ['Căn cứ Luật Thi đua, khen thưởng', 'Theo đề nghị của Chánh Văn phòng Sở'],
  blocks: [
    { block: 'paragraph', align: 'center', text: [{ text: 'QUYẾT ĐỊNH:', bold: true }] },
    {
      block: 'paragraph',
      text: [
        { text: 'Điều 1.', bold: true },
        { text: ' Tặng Giấy khen cho 05 tập thể và 11 cá nhân điển hình tiên tiến giai đoạn 2015-2020.' },
      ],
    },
    {
      block: 'paragraph',
      text: [
        { text: 'Điều 2.', bold: true },
        {
          text: ' Chánh Văn phòng, Trưởng các phòng, đơn vị thuộc Sở và các tập thể, cá nhân có tên tại Điều 1 chịu trách nhiệm thi hành Quyết định này',
        },
      ],
    },
  ],
  closing: {
    recipients: ['Như Điều 2', 'Lưu: VT, VP'],
    signatures: [{ authority: ['Giám đốc'], name: 'Lò Văn B' }],
  },
};

/** A payment list on landscape pages: many rows, the sum in words, four signatures. */
export function paymentList(rows: number): Paper {
  const amount = dong(1_500_000);
  const people: Row[] = Array.from({ length: rows }, (_, at) => ({
    cells: [
      `${at + 1}`,
      `Lò Thị ${'ABCDE'.charAt(at % 5)}`,
      `${1940 + (at % 60)}`,
      '',
      'Bản Nà Ban, xã Mường Tè',
      'Hộ nghèo',
      '03',
      '500.000',
      formatDong(amount),
      '',
      '',
    ].map((text) => ({ text })),
  }));
  const sum = dong(amount * BigInt(rows));
  return {
    kind: 'other',
    madeAt,
    landscape: true,
    header: {
      parentBody: 'UBND huyện Mường Tè',
      issuingBody: 'Ủy ban nhân dân xã Mường Tè',
      number: 12,
      symbol: 'DS-UBND',
      place: 'Mường Tè',
      date: isoDate('2020-06-10'),
      typeName: 'Danh sách chi trả',
      subject: 'Hỗ trợ người dân gặp khó khăn do đại dịch COVID-19',
    },
    blocks: [
      {
        block: 'table',
        size: 11,
        columns: [5, 18, 8, 12, 18, 10, 8, 10, 12, 12, 10].map((width, at) => ({
          width,
          align: at === 7 || at === 8 ? 'number' : at === 1 || at === 4 || at === 10 ? 'left' : 'center',
        })),
        isNumbered: true,
        head: [
          [
            'TT',
            'Họ và tên',
            'Năm sinh',
            'Số CMND/CCCD',
            'Thôn/bản, xã',
            'Nhóm',
            'Số tháng',
            'Mức (đồng)',
            'Thành tiền (đồng)',
            'Ký nhận',
            'Ghi chú',
          ].map((text) => ({ text })),
        ],
        rows: [
          ...people,
          {
            kind: 'total',
            cells: [
              { text: '' },
              { text: `Tổng cộng: ${rows} người`, columns: 7 },
              { text: formatDong(sum) },
              { text: '' },
              { text: '' },
            ],
          },
        ],
      },
      { block: 'paragraph', text: [{ text: 'Bằng chữ: ' }, { text: `${dongInWords(sum)}.`, italic: true }] },
    ],
    closing: {
      signatures: ['Người lập biểu', 'Kế toán', 'Người chi trả', 'Chủ tịch'].map((title) => ({
        authority: [title],
        hint: '(Ký, ghi rõ họ tên)',
        name: null,
      })),
    },
  };
}

/** A report with a wide table in the middle of its portrait pages. */
export const reportWithWideTable: Paper = {
  kind: 'report',
  madeAt,
  header: {
    ...department,
    number: 7,
    symbol: 'BC-SLĐTBXH',
    date: isoDate('2020-06-26'),
    subject: 'Tiến độ thực hiện chỉ tiêu',
  },
  blocks: [
    { block: 'paragraph', text: 'Kết quả thực hiện như sau:' },
    { ...targetTable(), title: 'Bảng chỉ tiêu', landscape: true },
    { block: 'paragraph', text: 'Trên đây là tiến độ thực hiện chỉ tiêu' },
  ],
  closing: {
    recipients: ['UBND tỉnh', 'Lưu: VT'],
    signatures: [{ authority: ['Giám đốc'], name: 'Lò Văn B' }],
  },
};
