import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { checkBetween, checkCell, jumpOf } from './check-cell.ts';

const people = { decimals: 0, shift: 0 };
const million = { decimals: 0, shift: -6 };
const share = { decimals: 2, shift: 0 };

describe('a cell as officials type it', () => {
  const read = [
    ['1.234', people, '1234'],
    ['1234', people, '1234'],
    [' 1 234 ', people, '1234'],
    ['0', people, '0'],
    ['', people, null],
    ['–', people, null],
    ['120.938,5', million, '120938500000'],
    ['184', million, '184000000'],
    ['17,5', share, '17.5'],
    ['2,0', people, '2'],
  ] as const;
  for (const [text, kind, value] of read)
    it(`“${text}” is ${value}`, () => assert.deepEqual(checkCell(text, kind), { value }));

  const refused = [
    ['12 người', people, '“12 người” không phải là số. Gõ dạng 1.234,5.'],
    [
      '1,234',
      people,
      '“1,234” đọc được hai cách. Dùng dấu chấm cho hàng nghìn, dấu phẩy cho phần thập phân.',
    ],
    ['-3', people, 'Số liệu không được âm.'],
    ['2,5', people, 'Chỉ nhận số nguyên.'],
    ['17,5555', share, 'Nhiều nhất 2 chữ số sau dấu phẩy.'],
    ['0,1234567', million, 'Nhiều nhất 6 chữ số sau dấu phẩy.'],
    ['9999999999999999', people, 'Số quá lớn: nhiều nhất 15 chữ số.'],
    ['=1+1', people, '“=1+1” không phải là số. Gõ dạng 1.234,5.'],
  ] as const;
  for (const [text, kind, reason] of refused)
    it(`“${text}” is refused`, () => {
      const checked = checkCell(text, kind);
      assert.equal('problem' in checked ? checked.problem.vi : null, reason);
    });
});

describe('between cells', () => {
  const rules = [{ lesser: 'PAID', greater: 'APPROVED' }];
  const labelOf = () => ({ name: { vi: 'Được duyệt', en: 'Approved' }, shift: -6 });
  it('more paid than approved is marked at the paid cell, with the other value', () => {
    const broken = checkBetween(
      new Map([
        ['PAID', '3000000'],
        ['APPROVED', '2500000'],
      ]),
      rules,
      labelOf,
    );
    assert.equal(broken.get('PAID')?.vi, 'Không được lớn hơn “Được duyệt” (2,5).');
  });
  it('equal or blank is in order', () => {
    assert.equal(
      checkBetween(
        new Map([
          ['PAID', '3'],
          ['APPROVED', '3'],
        ]),
        rules,
        labelOf,
      ).size,
      0,
    );
    assert.equal(
      checkBetween(
        new Map([
          ['PAID', '3'],
          ['APPROVED', null],
        ]),
        rules,
        labelOf,
      ).size,
      0,
    );
  });
});

describe('a jump against the period before', () => {
  const cases = [
    ['10', '30', '3'],
    ['30', '10', '0.33'],
    ['100', '150', null],
    ['2', '9', null],
    [null, '50', null],
    ['0', '50', null],
  ] as const;
  for (const [before, now, times] of cases)
    it(`${before} → ${now}: ${times}`, () => assert.equal(jumpOf(before, now), times));
});
