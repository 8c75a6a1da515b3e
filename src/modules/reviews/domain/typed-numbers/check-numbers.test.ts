import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sentence } from '../content.ts';
import { checkNumbers, type KnownNumber } from './check-numbers.ts';

const window = '12:2019-12-15..2020-06-26';
const known = (
  measure: KnownNumber['measure'],
  indicator: string,
  value: string,
  unit: string,
  text: string,
): KnownNumber => ({ cite: `${measure}:${indicator}@${window}`, measure, indicator, value, unit, text });

const check = {
  year: 2020,
  otherUnits: ['huyện Mường Tè', 'Tam Đường', 'Sìn Hồ'],
  subjects: [
    { code: 'G01', name: 'Đào tạo trình độ sơ cấp và đào tạo thường xuyên' },
    { code: 'G02', name: 'Đào tạo trình độ trung cấp, cao đẳng' },
    { code: 'V01', name: 'Giải quyết việc làm mới' },
    { code: 'V04', name: 'Lao động đi làm việc ở nước ngoài theo hợp đồng' },
    { code: 'T02', name: 'Trẻ em có hoàn cảnh đặc biệt được chăm sóc, trợ giúp' },
    {
      code: 'K02.A.PAID',
      name: 'Gói hỗ trợ kinh phí: người có công, bảo trợ xã hội, hộ nghèo, cận nghèo đã chi',
    },
  ],
  known: [
    known('value', 'G01', '2970', 'người', '2.970 người'),
    known('plan', 'G01', '6000', 'người', '6.000 người'),
    known('remaining', 'G01', '3030', 'người', '3.030 người'),
    known('percentOfPlan', 'G01', '49.5', '%', '49,5%'),
    known('value', 'G02', '91', 'người', '91 người'),
    known('plan', 'G02', '500', 'người', '500 người'),
    known('percentOfPlan', 'G02', '18.2', '%', '18,2%'),
    known('reportedPercent', 'V01', '38.7', '%', '38,7%'),
    known('reportedPercent', 'V04', '13.85', '%', '13,85%'),
    known('value', 'K02.A.PAID', '120938500000', 'đồng', '120.938,5 triệu đồng'),
  ],
};

const say = (text: string): Sentence => ({ id: 's.1', runs: [{ text }] });
const flags = (text: string) =>
  checkNumbers([say(text)], check, () => '').map(({ kind, span, computed }) => ({
    kind,
    text: text.slice(...span),
    computed: computed.text,
  }));

test('a number that contradicts the data is flagged with what the data says', () => {
  const cases: [string, string, string][] = [
    ['Đào tạo sơ cấp và thường xuyên được 3.970 người.', '3.970 người', '2.970 người'],
    ['Đào tạo trình độ sơ cấp và thường xuyên đạt 59,5% kế hoạch.', '59,5%', '49,5%'],
    ['Đào tạo trung cấp, cao đẳng đạt 81 người, bằng 18,2 % kế hoạch.', '81 người', '91 người'],
    ['Giải quyết việc làm đạt 83,7% kế hoạch năm.', '83,7%', '38,7%'],
    ['Giải quyết việc làm mới đạt 38,5 phần trăm kế hoạch.', '38,5 phần trăm', '38,7%'],
    ['Lao động đi làm việc ở nước ngoài theo hợp đồng đạt 18,35%.', '18,35%', '13,85%'],
    [
      'Đã chi gói hỗ trợ kinh phí người có công, bảo trợ xã hội, hộ nghèo, cận nghèo 129.938,5 triệu đồng.',
      '129.938,5 triệu đồng',
      '120.938,5 triệu đồng',
    ],
    ['Đào tạo sơ cấp và thường xuyên còn 3.300 người nữa mới đủ.', '3.300 người', '3.030 người'],
    ['Đào tạo sơ cấp và thường xuyên theo kế hoạch 5.000 người.', '5.000 người', '6.000 người'],
  ];
  for (const [text, typed, computed] of cases)
    assert.deepEqual(flags(text), [{ kind: 'contradicts', text: typed, computed }], text);
});

test('the sentence is known by its chip too, and offsets count a chip as one character', () => {
  const sentence: Sentence = {
    id: 's.9',
    runs: [{ text: 'Đạt ' }, { cite: `percentOfPlan:G02@${window}` }, { text: ', tương ứng 19 người.' }],
  };
  const [flag] = checkNumbers([sentence], check, () => '18,2%');
  assert.equal(flag?.sentence, 's.9');
  assert.deepEqual(flag?.span, [17, 25]);
  assert.equal(flag?.statement, 'Đạt 18,2%, tương ứng 19 người.');
  assert.match(flag?.message.vi ?? '', /“19 người”, số liệu là 91 người/);
});

test('rounded and hedged numbers are held against what they claim', () => {
  for (const text of [
    'Đào tạo sơ cấp và thường xuyên được gần 3.000 người.',
    'Đào tạo sơ cấp và thường xuyên được hơn 2.900 người.',
    'Đào tạo sơ cấp và thường xuyên được khoảng 3.000 người.',
    'Đào tạo sơ cấp và thường xuyên đạt gần 50% kế hoạch.',
    'Đào tạo trung cấp, cao đẳng đạt 18% kế hoạch.',
    'Chi gói hỗ trợ kinh phí người có công, bảo trợ xã hội, hộ nghèo, cận nghèo gần 121 tỷ đồng.',
    'Chi gói hỗ trợ kinh phí người có công, bảo trợ xã hội, hộ nghèo, cận nghèo 120,9 tỷ đồng.',
    'Đào tạo trung cấp, cao đẳng chưa đến 20% kế hoạch.',
  ])
    assert.deepEqual(flags(text), [], text);
  for (const [text, typed] of [
    ['Đào tạo sơ cấp và thường xuyên được trên 3.000 người.', '3.000 người'],
    ['Đào tạo sơ cấp và thường xuyên được gần 2.500 người.', '2.500 người'],
    ['Đào tạo trung cấp, cao đẳng đạt khoảng 30% kế hoạch.', '30%'],
  ] as const)
    assert.deepEqual(
      flags(text).map((flag) => [flag.kind, flag.text]),
      [['roughlyWrong', typed]],
      text,
    );
});

test('years, dates, numbers of papers, ordinals and figures of something else are left alone', () => {
  for (const text of [
    'Đào tạo sơ cấp và thường xuyên năm 2020 theo Quyết định số 15/2020/QĐ-TTg ngày 24/4/2020.',
    'Giải quyết việc làm mới theo Nghị quyết 42/NQ-CP, Công văn 1269/UBND-VX ngày 25/6/2020.',
    'Đào tạo sơ cấp và thường xuyên: đến ngày 26 tháng 6 đạt kết quả khá.',
    'Hội giảng lần thứ 3 về đào tạo trung cấp, cao đẳng.',
    'Đào tạo trung cấp, cao đẳng theo khoản 2 Điều 9, mức độ 3, 4.',
    'Giai đoạn 2016-2020 đào tạo sơ cấp và thường xuyên được 28.000 người.',
    'Cùng kỳ năm 2019 đào tạo sơ cấp và thường xuyên được 2.829 người.',
    'Huyện Mường Tè đào tạo sơ cấp và thường xuyên được 310 người.',
    'Đào tạo sơ cấp và thường xuyên, trong đó 1.200 người là nữ.',
    'Đào tạo sơ cấp và thường xuyên, gồm 40 lớp, bình quân mỗi lớp 30 người.',
    'Phấn đấu 6 tháng cuối năm đào tạo sơ cấp và thường xuyên thêm 3.100 người.',
    'Tháng 5 đào tạo sơ cấp và thường xuyên 512 người.',
    'Giải quyết việc làm mới tăng 5% so với cùng kỳ.',
    'Đào tạo sơ cấp và thường xuyên bằng 2.970 người, đạt 49,5 % của 6.000 người.',
    'Toàn tỉnh có 3.970 người tham gia hội nghị.',
    'Điện thoại 02133 876 543, 12 người trực.',
    'Sáu tháng đầu năm tổ chức 4 hội nghị, 15 lớp tập huấn cho 900 người.',
    'Covid-19 ảnh hưởng đến giải quyết việc làm mới của 19 doanh nghiệp.',
  ])
    assert.deepEqual(flags(text), [], text);
});

test('with two indicators in one sentence a number of either is accepted', () => {
  assert.deepEqual(
    flags('Đào tạo sơ cấp và thường xuyên 2.970 người, đào tạo trung cấp, cao đẳng 91 người.'),
    [],
  );
});

test('digits typed right against a figure are flagged as the number they make of it', () => {
  const chip = { cite: `value:G01@${window}` };
  const glued = (...runs: Sentence['runs']) =>
    checkNumbers([{ id: 's.2', runs }], check, () => '2.970').map(({ kind, span, message }) => [
      kind,
      ...span,
      message.vi,
    ]);
  const made = (number: string) => `Chữ số gõ liền làm số liệu 2.970 thành “${number}”.`;
  assert.deepEqual(glued({ text: 'Đạt ' }, chip, { text: '5 người.' }), [
    ['contradicts', 4, 6, made('2.9705')],
  ]);
  assert.deepEqual(glued({ text: 'Đạt ' }, chip, { text: ',5 người.' }), [
    ['contradicts', 4, 7, made('2.970,5')],
  ]);
  assert.deepEqual(glued({ text: 'Đạt 1' }, chip, { text: ' người.' }), [
    ['contradicts', 4, 6, made('12.970')],
  ]);
  assert.deepEqual(glued({ text: 'Năm 2019, huyện Mường Tè: 1.' }, chip), [
    ['contradicts', 26, 29, made('1.2.970')],
  ]);
  for (const runs of [
    [{ text: 'Đạt ' }, chip, { text: '/' }, { cite: `plan:G01@${window}` }, { text: ' người.' }],
    [{ text: 'Đạt ' }, chip, { text: ', 12 huyện.' }],
    [{ text: 'Đạt (' }, chip, { text: ').' }],
    [{ text: 'Bước 2. ' }, chip, { text: '. Tiếp' }],
  ])
    assert.deepEqual(glued(...runs), []);
});
