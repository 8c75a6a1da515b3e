import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { collator, compareNames, fold, nfc, sortKey, tidy } from './text.ts';

test('folding makes every way of typing a word equal', () => {
  for (const word of ['hoà', 'hòa', 'HÒA', 'hòa'.normalize('NFD'), 'ho\u200bà', '  hoa '])
    assert.equal(fold(word), 'hoa');
  assert.equal(fold('Lò Văn Á'), 'lo van a');
  assert.equal(fold('ĐẶNG THỊ ƯỚC'), 'dang thi uoc');
  assert.equal(fold('\u00d0ặng'), 'dang');
  assert.equal(fold("Giàng A Páo (H'Mông)"), "giang a pao (h'mong)");
});

test('stored text is composed and has nothing invisible in it', () => {
  assert.equal(nfc('Mường Tè'.normalize('NFD')), 'Mường Tè');
  assert.equal(nfc('a\ud800b'), 'a\ufffdb');
  assert.equal(tidy('\ufeff Mường\u00a0\u200b Tè\u0000 '), 'Mường Tè');
});

test('a person is listed by the given name, then middle, then surname', () => {
  assert.equal(sortKey('Giàng A Páo'), 'Páo A Giàng');
  assert.equal(sortKey('Páo'), 'Páo');
  const names = ['Vàng Thị Ánh', 'Lò Văn Đông', 'Lò Văn An', 'Chu Văn An', 'Pờ Mỳ Dung'];
  assert.deepEqual(names.toSorted(compareNames), [
    'Chu Văn An',
    'Lò Văn An',
    'Vàng Thị Ánh',
    'Pờ Mỳ Dung',
    'Lò Văn Đông',
  ]);
  assert.ok(collator.compare('Dào San', 'Đông Phong') < 0);
});

test('folding twice changes nothing more', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => assert.equal(fold(fold(text)), fold(text))),
  );
});
