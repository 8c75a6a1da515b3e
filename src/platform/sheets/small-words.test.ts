import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../../kernel/iso-date.ts';
import { cellName, columnName, readAddress, readArea } from './address.ts';
import { fromLegacy, legacyEncodingOf } from './legacy-text.ts';
import { plainDecimal } from './plain-decimal.ts';
import { dateOfIso, dateOfSerial, serialOfDay } from './workbook/dates.ts';
import { builtInFormat, readFormatCode } from './workbook/number-formats.ts';

test('names of columns and cells, both ways', () => {
  const known: readonly (readonly [number, string])[] = [
    [1, 'A'],
    [26, 'Z'],
    [27, 'AA'],
    [52, 'AZ'],
    [702, 'ZZ'],
    [703, 'AAA'],
    [16_384, 'XFD'],
  ];
  for (const [number, name] of known) {
    assert.equal(columnName(number), name);
    assert.deepEqual(readAddress(`${name}12`), { row: 12, column: number });
  }
  assert.equal(cellName(12, 3), 'C12');
  for (const bad of ['', 'A', '1', 'A0', 'A01', 'a1', 'AAAA1', 'A1:B2', 'A99999999'])
    assert.equal(readAddress(bad), null, bad);
  assert.deepEqual(readArea('B2:D5'), { top: 2, left: 2, bottom: 5, right: 4 });
  assert.deepEqual(readArea('$B$2'), { top: 2, left: 2, bottom: 2, right: 2 });
  for (const bad of ['B5:B2', 'D2:B5', 'A1:B2:C3', 'A:B']) assert.equal(readArea(bad), null, bad);
});

test('numbers as sheets store them become exact decimals of what Excel shows', () => {
  const table: readonly (readonly [string, string | null])[] = [
    ['0', '0'],
    ['-0', '0'],
    ['1', '1'],
    ['-38.7', '-38.7'],
    ['1.10', '1.1'],
    ['38.700000000000003', '38.7'],
    ['0.30000000000000004', '0.3'],
    ['1E-3', '0.001'],
    ['1.5E+2', '150'],
    ['120938500000', '120938500000'],
    ['9007199254740991', '9007199254740991'],
    ['1234567890123456', '1234567890123456'],
    ['123456789.123456789', '123456789.123457'],
    ['1e22', '10000000000000000000000'],
    ['-1.2345e-7', '-0.00000012345'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['+5', '5'],
    ['007', '7'],
    ['', null],
    ['abc', null],
    ['1,5', null],
    ['NaN', null],
    ['Infinity', null],
    ['1e999', null],
    ['0x10', null],
    [' 5', null],
    ['--5', null],
  ];
  for (const [raw, value] of table) assert.equal(plainDecimal(raw), value, raw);
});

test('which formats are days, times and numbers', () => {
  const table: readonly (readonly [string, string])[] = [
    ['dd/mm/yyyy', 'day'],
    ['d-m-yy', 'day'],
    ['[$-42A]dd mmmm yyyy', 'day'],
    ['yyyy\\-mm\\-dd;@', 'day'],
    ['dd/mm/yyyy hh:mm', 'day'],
    ['mmm', 'day'],
    ['"Ngày" dd', 'day'],
    ['hh:mm', 'time'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm', 'number'],
    ['[mm]:ss', 'number'],
    ['General', 'number'],
    ['#,##0', 'number'],
    ['#,##0\\ "đồng"', 'number'],
    ['#,##0 "d"', 'number'],
    ['0.00E+00', 'number'],
    ['[Red]#,##0', 'number'],
    ['_-* #,##0\\ _₫_-', 'number'],
    ['@', 'number'],
    ['# ?/?', 'number'],
    ['[$₫-42A]#,##0', 'number'],
    ['#,##0;[Red]-#,##0', 'number'],
  ];
  for (const [code, is] of table) assert.equal(readFormatCode(code), is, code);
  assert.deepEqual([14, 22, 18, 45, 46, 1, 49, 30].map(builtInFormat), [
    'day',
    'day',
    'time',
    'time',
    'number',
    'number',
    'number',
    'day',
  ]);
});

test('serial numbers of days, with the leap day of 1900 that never was', () => {
  assert.equal(dateOfSerial(1, false, false), '1900-01-01');
  assert.equal(dateOfSerial(59, false, false), '1900-02-28');
  assert.equal(dateOfSerial(60, false, false), null);
  assert.equal(dateOfSerial(61, false, false), '1900-03-01');
  assert.equal(dateOfSerial(0, true, false), '1904-01-01');
  assert.equal(dateOfSerial(44008 - 1462, true, false), '2020-06-26');
  assert.equal(dateOfSerial(2_958_465, false, false), '9999-12-31');
  for (const bad of [0, -1, 2_958_466, Number.NaN])
    assert.equal(dateOfSerial(bad, false, false), null, String(bad));
  assert.equal(dateOfSerial(-1, true, false), null);
  assert.equal(dateOfSerial(0.999999, false, true), '23:59:59');
  assert.equal(dateOfSerial(44007.999999, false, false), '2020-06-26');
  assert.equal(dateOfSerial(0.5, false, true), '12:00:00');
  for (let serial = 61; serial < 60_000; serial += 37) {
    assert.equal(serialOfDay(isoDate(dateOfSerial(serial, false, false) ?? '')), serial);
  }
  assert.equal(serialOfDay(isoDate('1900-01-01')), 1);
  assert.equal(serialOfDay(isoDate('1900-02-28')), 59);
  assert.equal(serialOfDay(isoDate('1899-12-31')), null);
  assert.equal(dateOfIso('2020-06-26T08:30:00.000Z'), '2020-06-26T08:30:00');
  for (const bad of ['2020-02-30', '2020-06-26T25:00', '26/06/2020', ''])
    assert.equal(dateOfIso(bad), null, bad);
});

test('encodings from before Unicode are found in a column and can be converted', () => {
  const tcvn3 = ['NguyÔn V¨n §øc', 'Lß ThÞ Hoµ', 'M­êng TÌ'];
  assert.equal(legacyEncodingOf(tcvn3), 'tcvn3');
  assert.deepEqual(
    tcvn3.map((text) => fromLegacy(text, 'tcvn3')),
    ['Nguyễn Văn Đức', 'Lò Thị Hoà', 'Mường Tè'],
  );
  const vni = ['Nguyeãn Vaên Ñöùc', 'LOØ THÒ HOAØ', 'Möôøng Teø'];
  assert.equal(legacyEncodingOf(vni), 'vni');
  assert.deepEqual(
    vni.map((text) => fromLegacy(text, 'vni')),
    ['Nguyễn Văn Đức', 'LÒ THỊ HOÀ', 'Mường Tè'],
  );
  for (const fine of [
    ['Lò Thị Hoà'],
    ['Nguyễn Văn Đức'],
    ['Café, naïve'],
    ['abc'],
    [],
    ['Müller'],
    ['Giàng A Páo'],
  ]) {
    assert.equal(legacyEncodingOf(fine), null, fine.join());
  }
});
