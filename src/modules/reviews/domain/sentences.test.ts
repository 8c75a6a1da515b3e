import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isChip, type Run, type Sentence } from './content.ts';
import { nameSentences, splitSentences, tidyRuns } from './sentences.ts';

const cite = 'value:G01@12:2019-12-15..2020-06-26';
const cut = (...runs: Run[]) =>
  splitSentences(runs).map((one) => one.map((run) => (isChip(run) ? '#' : run.text)).join(''));
const named = (...texts: string[]): Sentence[] =>
  texts.map((text, at) => ({ id: `b.${at + 1}`, runs: [{ text }] }));
const typed = (...texts: string[]) => [{ kind: 'paragraph' as const, runs: [{ text: texts.join(' ') }] }];
const ids = (former: Sentence[], ...texts: string[]) =>
  nameSentences('b', typed(...texts), former, former.length).paragraphs.flatMap((p) =>
    p.sentences.map((s) => s.id),
  );

test('sentences end at a full stop before a capital, a number or a figure', () => {
  assert.deepEqual(
    cut({ text: 'Đạt kế hoạch. Ước cả năm hoàn thành! Vì sao? ' }, { cite }, { text: ' người.' }),
    ['Đạt kế hoạch. ', 'Ước cả năm hoàn thành! ', 'Vì sao? ', '# người.'],
  );
});

test('a number, a date, a short form and a numbered heading end nothing', () => {
  for (const text of [
    'Chi 120.938,5 triệu đồng cho các hộ.',
    'Từ 15.12.2019 đến 26.6.2020 có kết quả.',
    'Văn bản do KT. Giám đốc ký tại TP. Lai Châu.',
    '1. Lao động, việc làm có chuyển biến.',
    'I. Kết quả chung của ngành.',
    'Các chế độ, chính sách v.v. được thực hiện.',
  ])
    assert.deepEqual(cut({ text }), [text]);
});

test('a sentence keeps its id when words in it change, when another is put before it and when two change places', () => {
  const former = named(
    'Đào tạo nghề đạt kết quả khá so với kế hoạch.',
    'Việc làm gặp khó khăn do dịch bệnh kéo dài.',
    'Công tác trẻ em được quan tâm ở cơ sở.',
  );
  assert.deepEqual(
    ids(
      former,
      'Đào tạo nghề đạt kết quả tốt so với kế hoạch năm.',
      'Việc làm gặp khó khăn do dịch bệnh kéo dài.',
    ),
    ['b.1', 'b.2'],
  );
  assert.deepEqual(
    ids(
      former,
      'Nhìn chung nhiệm vụ được giao đã hoàn thành.',
      ...['Đào tạo nghề đạt kết quả khá so với kế hoạch.'],
    ),
    ['b.4', 'b.1'],
  );
  assert.deepEqual(
    ids(former, 'Công tác trẻ em được quan tâm ở cơ sở.', 'Việc làm gặp khó khăn do dịch bệnh kéo dài.'),
    ['b.3', 'b.2'],
  );
});

test('a chip makes a sentence recognisable although its words were rewritten', () => {
  const former: Sentence[] = [{ id: 'b.1', runs: [{ text: 'Kết quả đạt ' }, { cite }, { text: ' người.' }] }];
  const { paragraphs } = nameSentences(
    'b',
    [
      {
        kind: 'paragraph',
        runs: [{ text: 'Đến nay toàn tỉnh đã tuyển sinh được ' }, { cite }, { text: ' người.' }],
      },
    ],
    former,
    1,
  );
  assert.equal(paragraphs[0]?.sentences[0]?.id, 'b.1');
});

test('an id is never given to a second sentence', () => {
  const first = nameSentences('b', typed('Câu thứ nhất nói về đào tạo.'), [], 0);
  const gone = nameSentences(
    'b',
    typed('Nội dung khác hẳn.'),
    first.paragraphs[0]?.sentences ?? [],
    first.numbered,
  );
  assert.deepEqual(
    gone.paragraphs[0]?.sentences.map((s) => s.id),
    ['b.2'],
  );
});

const word = fc.constantFrom(
  'đạt',
  'kế',
  'hoạch',
  'Lai',
  'Châu',
  '2.970',
  'người.',
  'ước',
  'KT.',
  '\u00a0',
  ' ',
  '1.',
);
const runs = fc.array(
  fc.oneof(
    word.map((text) => ({ text: `${text} ` })),
    fc.constant({ cite }),
  ),
  { maxLength: 30 },
);

test('cutting loses nothing: the pieces together are the tidied runs', () => {
  const flat = (all: readonly Run[]) => all.map((run) => (isChip(run) ? '#' : run.text)).join('');
  fc.assert(fc.property(runs, (all) => assert.equal(flat(splitSentences(all).flat()), flat(tidyRuns(all)))));
});

test('every sentence has an id and no id stands twice', () => {
  fc.assert(
    fc.property(fc.array(runs, { maxLength: 4 }), fc.array(runs, { maxLength: 4 }), (before, after) => {
      const as = (all: Run[][]) => all.map((one) => ({ kind: 'paragraph' as const, runs: one }));
      const first = nameSentences('b', as(before), [], 0);
      const former = first.paragraphs.flatMap((p) => p.sentences);
      const second = nameSentences('b', as(after), former, first.numbered);
      const all = second.paragraphs.flatMap((p) => p.sentences.map((s) => s.id));
      assert.equal(new Set(all).size, all.length);
    }),
  );
});
