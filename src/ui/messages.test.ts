import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages, speaker } from './messages.ts';

const texts = messages({
  vi: { title: 'Chỉ tiêu', rows: '{n} trên {total} dòng' },
  en: { title: 'Targets', rows: '{n} of {total} rows' },
});

test('a text is said in the language asked for, with its places filled', () => {
  assert.equal(speaker(texts, 'vi')('title'), 'Chỉ tiêu');
  assert.equal(speaker(texts, 'en')('rows', { n: 12, total: 65 }), '12 of 65 rows');
});

test('what is missing in one language does not compile', () => {
  // @ts-expect-error the English text is missing
  messages({ vi: { title: 'Chỉ tiêu' }, en: {} });
  // @ts-expect-error a text that only English has
  messages({ vi: { title: 'Chỉ tiêu' }, en: { title: 'Targets', more: 'More' } });
  // @ts-expect-error the place {n} is lost in translation
  messages({ vi: { rows: '{n} dòng' }, en: { rows: 'rows' } });
  const t = speaker(texts, 'vi');
  // @ts-expect-error a value is not given
  assert.equal(t('rows', { n: 1 }), '1 trên {total} dòng');
  // @ts-expect-error no such text
  assert.throws(() => t('nothing'));
});
