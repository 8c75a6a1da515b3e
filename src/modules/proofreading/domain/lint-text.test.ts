import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FindingKind } from './finding.ts';
import { lintText } from './lint-text.ts';

/** Kind and stated figure of each finding. */
const told = (text: string) => lintText(text).map(({ kind, spans }) => `${kind} ${spans[0]?.text}`);
const ofKind = (text: string, kind: FindingKind) => lintText(text).filter((one) => one.kind === kind);

test('figures that agree are confirmed, with what they were held against', () => {
  const cases: [string, string][] = [
    ['Đạt 49,5% kế hoạch (2.970/6.000 người).', '49,5%'],
    ['Đào tạo 2.970 người, bằng 49,5% kế hoạch (6.000 người).', '49,5%'],
    ['Kế hoạch 6.000 người, đã thực hiện 2.970 người, đạt 49,5%.', '49,5%'],
    ['Đạt 2.420 người, tăng 120 người so với cùng kỳ (2.300 người).', '120 người'],
    ['Tỷ lệ giảm từ 25,3% xuống 21,7%, giảm 3,6 điểm %.', '3,6 điểm %'],
    ['Được 2.258 người, bằng 98,2% so với cùng kỳ (2.300 người).', '98,2%'],
    ['Hỗ trợ 1.500 hộ với 3.000 triệu đồng, bình quân 2 triệu đồng/hộ.', '2 triệu đồng'],
    ['Có 1.200 người, trong đó: nam 700 người, nữ 500 người.', '1.200 người'],
    ['Phê duyệt 2 nghìn 514 người, đã chi 2.330 người, còn lại 184 người chưa chi.', '184 người'],
    ['Xảy ra 925 vụ. So với cùng kỳ giảm 106 vụ (giảm 10,28%).', '10,28%'],
    ['Giải ngân 1 tỷ 200 triệu đồng/2,4 tỷ đồng, đạt 50%.', '50%'],
  ];
  for (const [text, stated] of cases) assert.deepEqual(told(text), [`confirmed ${stated}`], text);
});

test('figures that do not agree are a contradiction, with the number recomputed', () => {
  const cases: [string, string, string][] = [
    ['Đạt 45,9% kế hoạch (2.970/6.000 người).', '45,9%', '49,5%'],
    ['Giảm từ 25,3% xuống 21,7%, giảm 5,1%.', '5,1%', '3,6%'],
    ['Phê duyệt 2.514 người, đã chi 2.330 người, còn lại 148 người chưa chi.', '148 người', '184 người'],
    ['Đạt 2.420 người, giảm 120 người so với cùng kỳ (2.300 người).', '120 người', '−120 người'],
    ['Đạt trên 50% kế hoạch (2.970/6.000 người).', '50%', '49,5%'],
  ];
  for (const [text, stated, computed] of cases) {
    const [one] = ofKind(text, 'contradiction');
    assert.deepEqual([one?.spans[0]?.text, one?.computed], [stated, computed], text);
  }
});

test('rounded, cut and approximate numbers are true of what they stand for', () => {
  for (const text of [
    'Đạt 92,68% kế hoạch (2.330/2.514 người).',
    'Đạt 92,6% kế hoạch (2.330/2.514 người).',
    'Đạt 92,7% kế hoạch (2.330/2.514 người).',
    'Đạt gần 50% kế hoạch (2.970/6.000 người).',
    'Đạt gần 3.000 người, bằng 49,5% kế hoạch (6.000 người).',
    'Giải ngân 120,9 tỷ đồng, đạt 77,5% kế hoạch (156 tỷ đồng).',
    'Có 1.200 người, trong đó 300 người nghèo, 150 người cận nghèo.',
    'Tạo việc làm cho 12.400 người, đạt 104% kế hoạch năm, tăng 1.350 người so với cùng kỳ.',
    'Đưa đi nước ngoài 350 người đạt 125% chỉ tiêu năm, tăng 40 người so với năm 2021.',
    'Có 10.700 hộ nghèo, chiếm 3,21% tổng số hộ (tăng 130 hộ so với đầu năm).',
    'Đạt 47% kế hoạch giao (cùng kỳ năm 2019 đạt 41,4%).',
    'Tập huấn 1.200 người, trong đó có 430 nữ, 210 đảng viên.',
  ])
    assert.deepEqual(ofKind(text, 'contradiction'), [], text);
});

test('what is no quantity is left alone', () => {
  for (const text of [
    'Theo Quyết định số 15/2020/QĐ-TTg ngày 24/4/2020, Nghị quyết 42/NQ-CP, 02 - NQ/TU, Công văn 1269/UBND-VX.',
    'Điều 5 khoản 2, giai đoạn 2016-2020, lúc 14 giờ 30, 8h30, 26.6.2020, điện thoại 0213 3876 543.',
    'Mức độ 3, 4; quý II/2020; tháng 6/2020; Covid-19; lớp 12; phường 5; tổ 3.',
    'Phấn đấu đạt 85% vào năm 2025; từ 10 - 15 người; 3 - 4%/năm.',
  ])
    assert.deepEqual(told(text), [], text);
});

test('what cannot be recomputed, read in one way or believed is said', () => {
  assert.deepEqual(told('Giải quyết việc làm đạt 38,7% kế hoạch.'), ['unsupportedPercent 38,7%']);
  assert.deepEqual(told('Đạt 49,5% kế hoạch (2.970/6.000 người), cao hơn 5% so với cùng kỳ.'), [
    'confirmed 49,5%',
    'ambiguousComparison 5%',
  ]);
  assert.deepEqual(told('6 tháng đầu năm đào tạo 91/500 người, đạt 18,2% kế hoạch, ước cả năm đạt 100%.'), [
    'confirmed 18,2%',
    'implausibleEstimate 100%',
  ]);
  assert.deepEqual(told('Tỷ lệ giảm từ 25,3% xuống 21,7%, giảm 3,6%.'), ['note 3,6%']);
});

test('offsets are those of the text as given: decomposed, with other line ends and invisible marks', () => {
  const plain = 'Đào tạo được 2.970 người, đạt 45,9% kế hoạch (6.000 người).';
  for (const text of [plain, plain.normalize('NFD'), `\r\n\u200b${plain.replaceAll(' ', '\u00a0')}`]) {
    const [one] = lintText(text);
    assert.equal(one?.kind, 'contradiction');
    for (const { start, end, text: words } of one?.spans ?? []) assert.equal(text.slice(start, end), words);
    assert.deepEqual(
      one?.spans.map((span) => span.text.normalize('NFKC')),
      ['45,9%', '2.970 người', '6.000 người'],
    );
  }
});

const piece = fc.constantFrom(
  ...[
    '2.970',
    '6.000 người',
    '49,5%',
    '/',
    '(',
    ')',
    ', đạt ',
    ' kế hoạch ',
    'tăng ',
    'giảm từ ',
    ' xuống ',
    '; còn lại ',
  ],
  ...[
    'trong đó: ',
    'gồm ',
    '\n',
    '\t',
    '|',
    '. ',
    '1,2 tỷ đồng',
    'e\u0301',
    '\ud800',
    '\u0000',
    '١٢',
    '-',
    '15/2020/QĐ',
    ' ',
  ],
);

test('any text is read without an error, and every span lies in it', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      for (const { spans } of lintText(text))
        for (const { start, end, text: words } of spans) {
          assert.ok(start >= 0 && start < end && end <= text.length);
          assert.equal(text.slice(start, end), words);
        }
    }),
    { numRuns: 1500 },
  );
});

const size = 1_000_000;
const fill = (one: string) => one.repeat(Math.ceil(size / one.length)).slice(0, size);

test('a text of a million signs takes less than two seconds of the processor, whatever it is', () => {
  const texts: Readonly<Record<string, string>> = {
    prose: fill('Đến nay đào tạo 2.970/6.000 người, đạt 49,5% kế hoạch, còn lại 3.030 người chưa đào tạo. '),
    noFullStop: fill('trong đó: nam 700 người, nữ 500 người, đạt 49,5% kế hoạch (6.000 người), '),
    digits: fill('1'),
    groups: fill('1.234'),
    slashes: fill('12/'),
    spaces: fill(' '),
    brackets: fill('(('),
    letters: fill('đạt tỷ lệ '),
    tabs: fill('1\t2\t3\n'),
    marks: fill('a\u0301\u0302'),
    lines: fill('2. \n'),
  };
  for (const [name, text] of Object.entries(texts)) {
    // Time of the processor, not of the clock: other tests run beside this one.
    const start = process.cpuUsage();
    lintText(text);
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1_000_000;
    assert.ok(seconds < 2, `${name}: ${seconds.toFixed(2)} s`);
  }
});
