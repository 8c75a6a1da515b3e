import assert from 'node:assert/strict';
import { test } from 'node:test';
import { liveRemarks } from './live-remarks.ts';
import { liveText } from './live-text.ts';

const show = (cite: string) => (cite === 'a' ? '91' : '500');
const passage = (
  key: string,
  ...sentences: { id: string; runs: ({ text: string } | { cite: string })[] }[]
) => ({
  key,
  revision: 1,
  content: { kind: 'passage' as const, paragraphs: [{ kind: 'paragraph' as const, sentences }] },
});
const sections = [
  {
    title: 'Đào tạo',
    blocks: [
      passage('one', { id: 's1', runs: [{ cite: 'a' }, { text: ' người.' }] }),
      passage(
        'two',
        { id: 's2', runs: [{ text: 'Kế hoạch ' }, { cite: 'b' }] },
        { id: 's3', runs: [{ text: ' Hết.' }] },
      ),
    ],
  },
] as unknown as Parameters<typeof liveText>[0]['sections'];
const finding = (text: string, words: string, kind: 'contradiction' | 'note' = 'contradiction') => {
  const start = text.indexOf(words);
  const spans = [{ start, end: start + words.length, text: words }];
  return { kind, spans, statement: '', computed: null, message: { vi: 'v', en: 'e' } };
};

test('the report is one text in which every sentence has its place, figures as they are printed', () => {
  const { text, places } = liveText({ sections }, show, null);
  assert.equal(text, 'Đào tạo\n91 người.\nKế hoạch 500 Hết.\n');
  assert.deepEqual(
    places.map(({ sentence, start, end }) => [sentence, text.slice(start, end)]),
    [
      ['s1', '91 người.'],
      ['s2', 'Kế hoạch 500'],
      ['s3', ' Hết.'],
    ],
  );
});

test('what is being typed stands in the text instead of what was saved', () => {
  const paragraphs = [
    { kind: 'paragraph' as const, runs: [{ text: 'Một ' }, { cite: 'b' }] },
    { kind: 'item' as const, runs: [{ text: 'Hai' }] },
  ];
  const { text, places } = liveText({ sections }, show, { key: 'two', paragraphs });
  assert.equal(text, 'Đào tạo\n91 người.\nMột 500\nHai\n');
  assert.deepEqual(places.at(-1), { key: 'two', sentence: null, start: 18, end: 29 });
});

test('a remark belongs to the passage and sentence it begins in, counted from the passage’s beginning', () => {
  const live = liveText({ sections }, show, null);
  const remarks = liveRemarks([finding(live.text, '500'), finding(live.text, '91', 'note')], live);
  assert.deepEqual(remarks, [
    {
      kind: 'contradiction',
      key: 'two',
      sentence: 's2',
      words: '500',
      message: { vi: 'v', en: 'e' },
      spans: [{ key: 'two', start: 9, end: 12 }],
    },
  ]);
});
