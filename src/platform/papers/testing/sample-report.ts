import { isoDate } from '../../../kernel/iso-date.ts';
import type { Block, Heading, List, Paper, Paragraph, Prose, Row, Table } from '../model.ts';

/** A full half-year report: every kind of block, figures as chips, the printed table of targets on a landscape appendix. */
export const sampleReport: Paper = {
  kind: 'report',
  madeAt: '2020-06-26T10:00:00Z',
  header: {
    parentBody: 'UBND tỉnh Lai Châu',
    issuingBody: 'Sở Lao động - Thương binh và Xã hội',
    number: 5,
    symbol: 'BC-SLĐTBXH',
    place: 'Lai Châu',
    date: isoDate('2020-06-26'),
    subject:
      'Kết quả công tác Lao động - Người có công và xã hội 6 tháng đầu năm, triển khai nhiệm vụ trọng tâm 6 tháng cuối năm 2020',
  },
  grounds: [
    'Căn cứ Nghị quyết số 42/NQ-CP ngày 09 tháng 4 năm 2020 của Chính phủ về các biện pháp hỗ trợ người dân gặp khó khăn do đại dịch COVID-19',
    'Căn cứ Quyết định số 15/2020/QĐ-TTg ngày 24 tháng 4 năm 2020 của Thủ tướng Chính phủ quy định về việc thực hiện các chính sách hỗ trợ người dân gặp khó khăn do đại dịch COVID-19',
    'Thực hiện Chương trình công tác năm 2020 của Sở Lao động - Thương binh và Xã hội',
  ],
  blocks: [
    text(
      'Sở Lao động - Thương binh và Xã hội báo cáo kết quả thực hiện nhiệm vụ 6 tháng đầu năm (số liệu tính đến hết ngày 26/6/2020) và nhiệm vụ trọng tâm 6 tháng cuối năm 2020 như sau:',
    ),
    heading('part', 'Phần thứ nhất', 'Kết quả thực hiện 6 tháng đầu năm 2020'),
    heading('section', 'I.', 'Đặc điểm tình hình'),
    heading('item', '1.', 'Thuận lợi'),
    text(
      'Được sự quan tâm lãnh đạo, chỉ đạo của Tỉnh ủy, Hội đồng nhân dân, Ủy ban nhân dân tỉnh, sự phối hợp của các sở, ban, ngành và sự nỗ lực của các phòng, đơn vị, công tác lao động, người có công và xã hội tiếp tục được triển khai đồng bộ, đúng tiến độ.',
    ),
    heading('item', '2.', 'Khó khăn'),
    list('dash', [
      'Dịch COVID-19 ảnh hưởng đến người nghèo, đối tượng bảo trợ xã hội, doanh nghiệp, hộ kinh doanh và người lao động; nhiều doanh nghiệp tạm ngừng hoạt động, giảm lương, cắt giảm lao động;',
      'Mưa đá, dông lốc, lũ ống làm tốc mái nhà, thiệt hại hoa màu ở nhiều xã;',
      'Thị trường lao động nước ngoài tạm dừng tiếp nhận lao động.',
    ]),
    heading('section', 'II.', 'Kết quả thực hiện chỉ tiêu'),
    text([
      { text: 'Đào tạo trình độ sơ cấp và thường xuyên được ' },
      { text: '2.970', chipId: 'G01.value' },
      { text: ' người, đạt ' },
      { text: '49,5%', chipId: 'G01.percent', bold: true },
      { text: ' kế hoạch, ' },
      { text: 'cao hơn 5% so với cùng kỳ năm 2019', italic: true },
      { text: '(1)', raised: true },
      { text: '; đào tạo trình độ trung cấp, cao đẳng ' },
      { text: '91', chipId: 'G02.value' },
      { text: ' người, đạt ' },
      { text: '18,2%', chipId: 'G02.percent', bold: true },
      { text: ' kế hoạch; giải quyết việc làm đạt ' },
      { text: '38,7%', chipId: 'V01.percent' },
      { text: ' kế hoạch; xuất khẩu lao động đạt ' },
      { text: '13,85%', chipId: 'V04.percent' },
      {
        text: ' kế hoạch, đều thấp hơn so với cùng kỳ năm 2019. Ước cả năm hoàn thành 100% các chỉ tiêu (chi tiết tại Phụ lục I).',
      },
    ]),
    heading('section', 'III.', 'Kết quả thực hiện nhiệm vụ theo lĩnh vực'),
    heading('item', '1.', 'Gói hỗ trợ người dân gặp khó khăn do đại dịch COVID-19'),
    heading('point', 'a)', 'Nhóm người có công, bảo trợ xã hội, hộ nghèo, cận nghèo'),
    text([
      { text: 'Đã hoàn thành việc chi trả cho ' },
      { text: '152.915', chipId: 'K01.A.PAID' },
      { text: ' đối tượng, kinh phí ' },
      { text: '120.938,5', chipId: 'K02.A.PAID' },
      { text: ' triệu đồng.' },
    ]),
    heading('point', 'b)', 'Nhóm người lao động và hộ kinh doanh cá thể'),
    text([
      { text: 'Đã phê duyệt ' },
      { text: '2.514', chipId: 'K01.B.APPROVED' },
      { text: ' đối tượng, kinh phí ' },
      { text: '2.957,2', chipId: 'K02.B.APPROVED' },
      { text: ' triệu đồng; đã chi trả ' },
      { text: '2.330', chipId: 'K01.B.PAID' },
      { text: ' đối tượng, kinh phí ' },
      { text: '2.773,2', chipId: 'K02.B.PAID' },
      { text: ' triệu đồng; còn lại ' },
      { text: '184', chipId: 'K01.B.UNPAID' },
      { text: ' người chưa chi trả, kinh phí ' },
      { text: '184,0', chipId: 'K02.B.UNPAID' },
      { text: ' triệu đồng, các huyện đang chỉ đạo cấp xã tiếp tục sớm hoàn thành. Kết quả như sau:' },
    ]),
    packageTable(),
    heading('item', '2.', 'Các lĩnh vực khác'),
    list('letter', [
      'Giáo dục nghề nghiệp: tiếp tục truyền thông, tư vấn hướng nghiệp, tuyển sinh; ứng dụng công nghệ thông tin trong tuyển sinh, đào tạo trực tuyến;',
      'Bảo trợ xã hội - Người có công: thực hiện đầy đủ, kịp thời chế độ, chính sách;',
      'Bảo vệ, chăm sóc trẻ em: phối hợp với tổ chức Plan International triển khai mô hình tại các huyện;',
      'Phòng, chống tệ nạn xã hội: số người nghiện ma túy vẫn có xu hướng gia tăng, nhất là ma túy tổng hợp trong thanh, thiếu niên;',
      'Cải cách hành chính: tiếp nhận, giải quyết hồ sơ đúng hạn.',
    ]),
    heading('section', 'IV.', 'Đánh giá chung'),
    heading('item', '1.', 'Ưu điểm'),
    text(
      'Các phòng, đơn vị đã chủ động tham mưu, triển khai nhiệm vụ theo chương trình công tác; cơ bản đảm bảo tiến độ.',
    ),
    heading('item', '2.', 'Tồn tại, hạn chế'),
    list('plus', [
      'Một số chỉ tiêu đạt thấp so với năm 2019;',
      'Một số huyện triển khai gói hỗ trợ còn chậm, thông tin báo cáo hằng ngày chưa kịp thời, đầy đủ;',
      'Tư vấn, giới thiệu việc làm, cung ứng lao động bị ngừng trệ.',
    ]),
    heading('part', 'Phần thứ hai', 'Nhiệm vụ trọng tâm 6 tháng cuối năm 2020'),
    list('number', [
      'Phòng Chính sách - Lao động việc làm: đôn đốc các huyện, thành phố chi trả cho nhóm người lao động đã có quyết định phê duyệt; hoàn thành trước ngày 30/6/2020.',
      'Phòng Giáo dục nghề nghiệp: đẩy nhanh tiến độ thực hiện chỉ tiêu đào tạo nghề, nhất là trình độ trung cấp, cao đẳng; hoàn thành trước ngày 31/12/2020.',
      'Văn phòng Sở: theo dõi, đôn đốc các phòng, đơn vị thực hiện nhiệm vụ Ủy ban nhân dân tỉnh giao và theo chương trình công tác.',
    ]),
    heading('section', 'V.', 'Kiến nghị, đề xuất'),
    text(
      'Đề nghị Ủy ban nhân dân tỉnh, Bộ Lao động - Thương binh và Xã hội quan tâm bố trí đủ kinh phí hỗ trợ doanh nghiệp, hộ kinh doanh, người lao động.',
    ),
    text(
      'Trên đây là báo cáo kết quả công tác 6 tháng đầu năm, nhiệm vụ trọng tâm 6 tháng cuối năm 2020 của Sở Lao động - Thương binh và Xã hội',
    ),
  ],
  closing: {
    recipients: [
      'Bộ Lao động - Thương binh và Xã hội (b/c)',
      'UBND tỉnh (b/c)',
      'Ban Giám đốc Sở',
      'Phòng LĐTBXH các huyện, thành phố',
      'Các phòng, đơn vị thuộc Sở',
      'Lưu: VT, VP',
    ],
    signatures: [{ authority: ['KT. Giám đốc', 'Phó Giám đốc'], name: 'Lò Văn A' }],
    drafterMark: 'VP.12',
  },
  notes: [[{ text: '(1)', raised: true }, { text: ' Nguồn không nêu rõ là điểm phần trăm hay tỷ lệ tăng.' }]],
  appendices: [
    {
      title: 'Kết quả thực hiện các chỉ tiêu 6 tháng đầu năm 2020',
      landscape: true,
      blocks: [targetTable()],
    },
    { title: 'Kết quả thực hiện gói hỗ trợ theo huyện, thành phố', blocks: [districtTable()] },
  ],
};

function heading(level: Heading['level'], label: string, title: string): Heading {
  return { block: 'heading', level, label, title };
}

function text(prose: Prose): Paragraph {
  return { block: 'paragraph', text: prose };
}

function list(style: List['style'], items: readonly string[]): List {
  return { block: 'list', style, items };
}

function row(cells: readonly string[], kind?: Row['kind']): Row {
  return { cells: cells.map((cell) => ({ text: cell })), ...(kind ? { kind } : {}) };
}

function packageTable(): Table {
  return {
    block: 'table',
    unitNote: 'Đơn vị tính: triệu đồng',
    columns: [
      { width: 8, align: 'center' },
      { width: 44, align: 'left' },
      { width: 16, align: 'number' },
      { width: 16, align: 'number' },
      { width: 16, align: 'number' },
    ],
    head: [
      [
        { text: 'TT', rows: 2 },
        { text: 'Nhóm', rows: 2 },
        { text: 'Kinh phí', columns: 3 },
      ],
      [{ text: 'Được duyệt' }, { text: 'Đã chi' }, { text: 'Chưa chi' }],
    ],
    rows: [
      row(['1', 'Người có công, bảo trợ xã hội, hộ nghèo, cận nghèo', '120.938,5', '120.938,5', '–']),
      row(['2', 'Người lao động, hộ kinh doanh cá thể', '2.957,2', '2.773,2', '184,0']),
      row(['', 'Tổng cộng', '123.895,7', '123.711,7', '184,0'], 'total'),
    ],
  };
}

/** The printed table of targets: eleven columns, a group for each field. */
export function targetTable(): Table {
  const group = (label: string, name: string): Row => ({
    kind: 'group',
    cells: [{ text: label }, { text: name, columns: 10, align: 'left' }],
  });
  return {
    block: 'table',
    isNumbered: true,
    size: 11,
    columns: [
      { width: 5, align: 'center' },
      { width: 26, align: 'left' },
      { width: 7, align: 'center' },
      { width: 9, align: 'number' },
      { width: 8, align: 'number' },
      { width: 8, align: 'number' },
      { width: 7, align: 'number' },
      { width: 9, align: 'number' },
      { width: 8, align: 'number' },
      { width: 7, align: 'number' },
      { width: 14, align: 'left' },
    ],
    head: [
      [
        { text: 'TT', rows: 2 },
        { text: 'Chỉ tiêu', rows: 2 },
        { text: 'ĐVT', rows: 2 },
        { text: 'TH cùng kỳ năm 2019', rows: 2 },
        { text: 'Năm 2020', columns: 3 },
        { text: 'So cùng kỳ (%)', rows: 2 },
        { text: 'Ước cả năm', columns: 2 },
        { text: 'Ghi chú', rows: 2 },
      ],
      [{ text: 'KH năm' }, { text: 'TH 6 tháng' }, { text: '% TH/KH' }, { text: 'Ước TH' }, { text: '% KH' }],
    ],
    rows: [
      group('I', 'Lao động, việc làm'),
      row([
        '1',
        'Giải quyết việc làm mới',
        'người',
        '–',
        '–',
        '–',
        '38,7',
        '–',
        '–',
        '100',
        'Thấp hơn cùng kỳ; nguồn chỉ nêu tỷ lệ',
      ]),
      row([
        '2',
        'Lao động đi làm việc ở nước ngoài theo hợp đồng',
        'người',
        '–',
        '–',
        '–',
        '13,85',
        '–',
        '–',
        '100',
        'Thấp hơn cùng kỳ; thị trường tạm dừng tiếp nhận',
      ]),
      group('II', 'Giáo dục nghề nghiệp'),
      row([
        '1',
        'Đào tạo trình độ sơ cấp và thường xuyên',
        'người',
        '–',
        '6.000',
        '2.970',
        '49,5',
        '+5',
        '6.000',
        '100',
        'Mức tăng so với cùng kỳ không nêu cơ sở',
      ]),
      row([
        '2',
        'Đào tạo trình độ trung cấp, cao đẳng',
        'người',
        '–',
        '500',
        '91',
        '18,2',
        '–',
        '500',
        '100',
        'Thấp hơn cùng kỳ',
      ]),
      group('III', 'Gói hỗ trợ'),
      row(['1', 'Kinh phí được duyệt', 'triệu đồng', '–', '–', '123.895,7', '–', '–', '–', '–', '']),
      row(['1.1', 'Đã chi trả', 'triệu đồng', '–', '–', '123.711,7', '–', '–', '–', '–', '']),
      row([
        '1.2',
        'Chưa chi trả',
        'triệu đồng',
        '–',
        '–',
        '184,0',
        '–',
        '–',
        '–',
        '–',
        'Hoàn thành trước 30/6/2020',
      ]),
    ],
  };
}

function districtTable(): Table {
  const names = [
    'Thành phố Lai Châu',
    'Tam Đường',
    'Mường Tè',
    'Sìn Hồ',
    'Phong Thổ',
    'Than Uyên',
    'Tân Uyên',
    'Nậm Nhùn',
  ];
  return {
    block: 'table',
    unitNote: 'Đơn vị tính: đối tượng',
    columns: [
      { width: 8, align: 'center' },
      { width: 40, align: 'left' },
      { width: 18, align: 'number' },
      { width: 18, align: 'number' },
      { width: 16, align: 'number' },
    ],
    head: [
      [
        { text: 'TT' },
        { text: 'Huyện, thành phố' },
        { text: 'Được duyệt' },
        { text: 'Đã chi' },
        { text: 'Chưa chi' },
      ],
    ],
    rows: names.map((name, at) => row([`${at + 1}`, name, `${300 + at}`, `${280 + at}`, '20'])),
  };
}

/** A report of about twenty pages with a table of many rows, for measuring. */
export function longReport(rows = 150): Paper {
  const paragraphs = Array.from({ length: 11 }, () =>
    sampleReport.blocks.filter((block) => block.block !== 'table'),
  ).flat();
  const target = targetTable();
  const body = target.rows.filter((one) => one.kind === undefined);
  const many = Array.from({ length: rows }, (_, at) => body[at % body.length] ?? row([]));
  const blocks: Block[] = paragraphs.slice(0, 330);
  return {
    ...sampleReport,
    blocks,
    appendices: [{ title: 'Chỉ tiêu', landscape: true, blocks: [{ ...target, rows: many }] }],
  };
}
