import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { typeAbbreviations } from './paper-kinds.ts';
import { formatSymbol, type PaperSymbol, parseSymbol, symbolOf } from './symbol.ts';

const state = (parts: Partial<PaperSymbol>): PaperSymbol => ({
  order: 'state',
  number: 1,
  year: null,
  type: null,
  body: '',
  unit: null,
  ...parts,
});

test('the numbers and symbols of papers cited in 2020 are all read', () => {
  const cases: [string, PaperSymbol][] = [
    ['15/2020/QĐ-TTg', state({ number: 15, year: 2020, type: 'QĐ', body: 'TTg' })],
    ['42/NQ-CP', state({ number: 42, type: 'NQ', body: 'CP' })],
    ['05/CĐ-LĐTBXH', state({ number: 5, type: 'CĐ', body: 'LĐTBXH' })],
    ['1269/UBND-VX', state({ number: 1269, body: 'UBND', unit: 'VX' })],
    ['02-NQ/TU', { order: 'party', number: 2, year: null, type: 'NQ', body: 'TU', unit: null }],
    ['56/2017/NĐ-CP', state({ number: 56, year: 2017, type: 'NĐ', body: 'CP' })],
    ['01/HNVB-VPCP', state({ number: 1, type: 'HNVB', body: 'VPCP' })],
    ['01/2018/TT-VPCP', state({ number: 1, year: 2018, type: 'TT', body: 'VPCP' })],
    ['866/NQ-UBTVQH14', state({ number: 866, type: 'NQ', body: 'UBTVQH14' })],
    ['102/2016/QH13', state({ number: 102, year: 2016, body: 'QH13' })],
    ['678/SLĐTBXH-LĐVL', state({ number: 678, body: 'SLĐTBXH', unit: 'LĐVL' })],
  ];
  for (const [text, symbol] of cases) {
    assert.deepEqual(parseSymbol(text), symbol, text);
    assert.equal(formatSymbol(symbol), text);
  }
});

test('stray spaces, a leading Số and NFD letters are read through', () => {
  for (const [text, tight] of [
    ['02 - NQ/TU', '02-NQ/TU'],
    ['số số 1269/UBND-VX', '1269/UBND-VX'],
    ['Số: 5 / BC – SLĐTBXH', '05/BC-SLĐTBXH'],
    ['45/QĐ-UBND'.normalize('NFD'), '45/QĐ-UBND'],
  ] as const) {
    const symbol = parseSymbol(text);
    assert.equal(symbol === null ? null : formatSymbol(symbol), tight, text);
  }
});

test('what is no number and symbol is not taken for one', () => {
  for (const text of [
    '',
    '42',
    'NQ-CP',
    '42/',
    '/NQ-CP',
    '42/NQ CP',
    '42//NQ',
    '42/NQ-',
    '26/6/2020',
    '15/2020',
    'a/b',
  ]) {
    assert.equal(parseSymbol(text), null, text);
  }
});

test('what is printed is read back', () => {
  const body = fc.stringMatching(/^[A-ZĐ]{2,8}$/).filter((text) => !typeAbbreviations.has(text));
  const symbols = fc.record(
    {
      order: fc.constant('state' as const),
      number: fc.integer({ min: 1, max: 999_999 }),
      year: fc.option(fc.integer({ min: 1945, max: 2099 })),
      type: fc.option(fc.constantFrom(...typeAbbreviations)),
      body,
      unit: fc.option(body),
    },
    { noNullPrototype: true },
  );
  fc.assert(fc.property(symbols, (symbol) => assert.deepEqual(parseSymbol(formatSymbol(symbol)), symbol)));
});

test('the part after the slash, for the header of a paper', () => {
  assert.equal(symbolOf({ type: 'BC', body: 'SLĐTBXH', unit: null }), 'BC-SLĐTBXH');
  assert.equal(symbolOf({ type: null, body: 'SLĐTBXH', unit: 'LĐVL' }), 'SLĐTBXH-LĐVL');
});

test('there are 29 types, two of them without an abbreviation', async () => {
  const { paperKinds } = await import('./paper-kinds.ts');
  const kinds = Object.values(paperKinds);
  assert.equal(kinds.length, 29);
  assert.deepEqual(
    kinds.filter((kind) => kind.abbreviation === null).map((kind) => kind.name),
    ['Công văn', 'Thư công'],
  );
  assert.equal(new Set(kinds.map((kind) => kind.abbreviation)).size, 28);
});
