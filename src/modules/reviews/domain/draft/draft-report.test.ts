import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citesOfContent, plainText, sentencesOf } from '../content.ts';
import { juneInput } from '../testing/june-2020.ts';
import { checkNumbers } from '../typed-numbers/check-numbers.ts';
import { knownNumbers } from '../typed-numbers/known-numbers.ts';
import { draftReport } from './draft-report.ts';

const content = draftReport(juneInput);
const show = (cite: string) => juneInput.figures.get(cite)?.text ?? `?${cite}?`;
const sentences = content.flatMap(({ blocks }) =>
  blocks.flatMap((block) => (block.content.kind === 'passage' ? sentencesOf(block.content) : [])),
);
const textOf = (id: string) => {
  const sentence = sentences.find((one) => one.id === id);
  return sentence ? plainText(sentence.runs, show).trim().replaceAll('\u00a0', ' ') : null;
};

test('the figures of June 2020 stand in the draft to the digit', () => {
  assert.equal(
    textOf('targets:G01.result'),
    'Đào tạo trình độ sơ cấp và đào tạo thường xuyên: 2.970/6.000 người, đạt 49,5% kế hoạch năm.',
  );
  assert.match(textOf('targets:G02.result') ?? '', /: 91\/500 người, đạt 18,2% /);
  assert.match(textOf('targets:V01.result') ?? '', /đạt 38,7% .* chưa có số đếm/);
  assert.match(textOf('targets:V04.result') ?? '', /đạt 13,85% /);
  assert.match(textOf('package:A.paid') ?? '', /152\.915 đối tượng, kinh phí 120\.938,5 triệu đồng/);
  assert.match(textOf('package:B.approved') ?? '', /2\.514 đối tượng, kinh phí 2\.957,2 triệu đồng/);
  assert.match(
    textOf('package:B.paid') ?? '',
    /2\.330 đối tượng với 2\.773,2 triệu đồng, bằng 92,68% số đối tượng và 93,78% kinh phí/,
  );
  assert.match(textOf('package:B.outstanding') ?? '', /184 đối tượng .*184,0 triệu đồng/);
});

test('a comparison without a basis is told as such and gives no figure of last year', () => {
  assert.equal(
    textOf('targets:G01.claimed'),
    'Theo báo cáo, cao hơn 5% so với cùng kỳ năm 2019, chưa rõ là điểm phần trăm hay tốc độ tăng.',
  );
  assert.match(textOf('targets:V01.claimed') ?? '', /thấp hơn cùng kỳ năm 2019, chưa có mức chênh lệch/);
  assert.equal(citesOfContent(content).filter((cite) => cite.startsWith('lastYear')).length, 0);
});

test('a claimed full year stands beside what the pace gives', () => {
  assert.match(
    textOf('targets:G02.estimate') ?? '',
    /Ước cả năm 100% kế hoạch; theo nhịp độ đến nay là 36,4%/,
  );
});

test('what is still to do is worked out, in units or in per cent', () => {
  assert.match(textOf('tasks:G02') ?? '', /: còn 409 người, bình quân 68,2 người\/tháng/);
  assert.match(textOf('tasks:V01') ?? '', /còn 61,3% kế hoạch năm/);
  assert.match(textOf('tasks:V04') ?? '', /còn 86,15% kế hoạch năm/);
  assert.equal(textOf('tasks:G01'), null);
  assert.match(textOf('tasks:package.B') ?? '', /184 đối tượng .* 184,0 triệu đồng/);
});

test('the layout of a half-year report, each heading once', () => {
  assert.deepEqual(
    content
      .filter(({ level }) => level === 'part' || level === 'section')
      .map(({ label, title }) => `${label} ${title}`.trim()),
    [
      '',
      'Phần thứ nhất KẾT QUẢ THỰC HIỆN 6 THÁNG ĐẦU NĂM 2020',
      'I. Đặc điểm tình hình',
      'II. Kết quả thực hiện chỉ tiêu',
      'III. Kết quả thực hiện nhiệm vụ theo lĩnh vực',
      'IV. Đánh giá chung',
      'Phần thứ hai NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM 2020',
      'V. Kiến nghị, đề xuất',
      '',
    ],
  );
});

test('ids of sentences and names of blocks stand once; every cite has an answer', () => {
  const ids = sentences.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length);
  const keys = content.flatMap(({ blocks }) => blocks.map(({ key }) => key));
  assert.equal(new Set(keys).size, keys.length);
  for (const cite of citesOfContent(content)) assert.ok(juneInput.figures.get(cite)?.value != null, cite);
});

test('no figure is typed: our own draft raises no flag, and its text holds only years, dates and numbers of papers', () => {
  const check = {
    known: knownNumbers(juneInput.table, juneInput.figures),
    subjects: juneInput.table.rows.map(({ code, name }) => ({ code, name: name.vi })),
    otherUnits: [],
    year: 2020,
  };
  assert.deepEqual(checkNumbers(sentences, check, show), []);
  const typed = sentences.flatMap(({ runs }) => runs.flatMap((run) => ('text' in run ? [run.text] : [])));
  const rest = typed
    .join(' ')
    .replace(/09\/2019\/NĐ-CP|\d{1,2}\/\d{1,2}\/\d{4}|năm \d{4}|6 tháng|Covid-19|Phụ lục I/g, '');
  assert.doesNotMatch(rest, /\d/);
});
