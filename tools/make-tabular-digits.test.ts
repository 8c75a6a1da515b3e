import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { tabularDigits } from './make-tabular-digits.ts';

const source = (folder: string) =>
  readFileSync(
    new URL(
      `${folder}/BeVietnamPro_${folder}.ttf`,
      import.meta.resolve('@expo-google-fonts/be-vietnam-pro/package.json'),
    ),
  );
const committed = (weight: number) =>
  readFileSync(new URL(`../src/entrances/office/fonts/digits-${weight}.ttf`, import.meta.url));

test('the committed digits are the ones the tool makes', () => {
  assert.deepEqual(tabularDigits(source('400Regular'), 640), committed(400));
  assert.deepEqual(tabularDigits(source('600SemiBold'), 650), committed(600));
});

test('every digit has the same advance', () => {
  const font = tabularDigits(source('400Regular'), 640);
  const names = Array.from({ length: font.readUInt16BE(4) }, (_, n) => 12 + 16 * n);
  const entry = names.find((at) => font.toString('latin1', at, at + 4) === 'hmtx');
  assert.ok(entry);
  const hmtx = font.readUInt32BE(entry + 8);
  for (let glyph = 0; glyph < 11; glyph++) assert.equal(font.readUInt16BE(hmtx + 4 * glyph), 640);
});
