import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printable, unprintable } from './coverage.ts';

const vietnamese =
  'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ';

test('the fonts have every Vietnamese letter, small and capital, and the signs of papers', () => {
  assert.deepEqual(unprintable(vietnamese + vietnamese.toLocaleUpperCase('vi')), []);
  assert.deepEqual(unprintable('0123456789 .,;:!?%‰()[]/-–—−+=×“”‘’…«»§°²³½\u00a0'), []);
});

test('signs that they lack are named once and printed as U+FFFD', () => {
  assert.deepEqual(unprintable('xong ✓ 😀 ✓ 中'), ['✓', '😀', '中']);
  assert.equal(printable('xong ✓ 😀'), 'xong \ufffd \ufffd');
  assert.equal(printable('Lò Văn Á'), 'Lò Văn Á');
});
