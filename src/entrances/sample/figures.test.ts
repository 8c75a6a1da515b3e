import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { type Decimal, sumDecimals } from '../../kernel/decimal.ts';
import { workingCalendar } from '../../kernel/working-days.ts';
import { ledgerIndicators, loadCatalogue } from '../../modules/catalogue/index.ts';
import { type SampleFigure, sampleFigures } from './index.ts';

const catalogue = await loadCatalogue();
const province = catalogue.provinces.get('lai-chau');
const days = catalogue.calendars[0]?.versions.at(-1)?.days;
assert.ok(province && days);
const calendar = workingCalendar(days);
const figures = [...sampleFigures(province, calendar)];
const indicators = new Map(ledgerIndicators(catalogue).map((one) => [one.code, one]));
const of = (code: string) => figures.filter(({ indicator }) => indicator === code);
const from = '2019-12-15';
const to = '2020-06-26';

/** As the ledger reads it: flows by the rows within the window, stocks by the last row of each unit. */
function total(code: string): Decimal {
  const rows = of(code).filter((row) => row.dayTo <= to);
  if (indicators.get(code)?.kind === 'flow') {
    return sumDecimals(rows.filter((row) => row.dayFrom >= from).map(({ value }) => value));
  }
  const last = new Map<string, SampleFigure>();
  for (const row of rows) {
    const before = last.get(row.unit);
    if (!before || before.dayTo <= row.dayTo) last.set(row.unit, row);
  }
  return sumDecimals([...last.values()].map(({ value }) => value));
}

test('the review of the sample adds up to its source, to the unit and the đồng', () => {
  for (const [code, expected] of [
    ['G01', '2970'],
    ['G02', '91'],
    ['K01.A.PAID', '152915'],
    ['K02.A.PAID', '120938500000'],
    ['K01.B.APPROVED', '2514'],
    ['K02.B.APPROVED', '2957200000'],
    ['K01.B.PAID', '2330'],
    ['K02.B.PAID', '2773200000'],
  ] as const) {
    assert.equal(total(code), expected, code);
  }
});

test('what the source does not count is not made up', () => {
  assert.deepEqual([...of('V01'), ...of('V04')], []);
  assert.ok([...of('G01'), ...of('G02')].every(({ dayFrom }) => dayFrom >= from));
});

test('every other counted indicator has figures, at its own level, in this year and the last', () => {
  const uncounted = new Set(['V01', 'V04']);
  for (const { code, formula } of indicators.values()) {
    if (formula !== null) {
      assert.deepEqual(of(code), [], `${code} is computed`);
    } else if (!uncounted.has(code)) {
      assert.ok(of(code).length > 0, `${code} has no figures`);
    }
  }
  for (const { indicator } of figures) assert.ok(indicators.has(indicator), indicator);
  const level = new Map(
    catalogue.indicators.flatMap(({ versions, code }) =>
      versions.flatMap((one) => [
        [code, one.level] as const,
        ...(one.parts ?? []).map((part) => [part.code, part.level] as const),
      ]),
    ),
  );
  for (const { indicator, unit } of figures) {
    const kind = unit === 'so' ? 'province' : unit.length === 3 ? 'district' : 'commune';
    assert.equal(kind, level.get(indicator), `${indicator} at ${unit}`);
  }
});

test('each count lies within the life of its unit and is there once', () => {
  const seen = new Set<string>();
  for (const { indicator, unit, dayFrom, dayTo, value, source } of figures) {
    const life = province.units.find(
      (one) => one.code === unit && one.from <= dayFrom && (one.to === null || dayTo < one.to),
    );
    assert.ok(life, `${unit} ${dayFrom}..${dayTo}`);
    const key = `${indicator} ${unit} ${life.from} ${dayFrom}`;
    assert.ok(!seen.has(key), key);
    seen.add(key);
    assert.equal(source, 'sample');
    assert.match(value, /^\d+(\.\d)?$/);
    if (indicators.get(indicator)?.kind === 'stock') assert.equal(dayFrom, dayTo);
  }
});

test('communes merged in the middle of a window count on both sides of the day', () => {
  const rows = of('B03').filter(({ dayFrom, dayTo }) => dayFrom >= '2020-01-15' && dayTo <= '2020-02-14');
  const spans = (code: string) =>
    rows.filter(({ unit }) => unit === code).map(({ dayFrom, dayTo }) => [dayFrom, dayTo]);
  assert.deepEqual(spans('03556'), [['2020-01-15', '2020-01-31']]);
  assert.deepEqual(
    spans('03550'),
    [
      ['2020-02-01', '2020-02-14'],
      ['2020-01-15', '2020-01-31'],
    ].sort(),
  );
});

test('parts never exceed their whole, money of group A is in steps of 250.000', () => {
  const byCell = (code: string) =>
    new Map(of(code).map((row) => [`${row.unit} ${row.dayFrom}`, Number(row.value)]));
  for (const [part, whole] of [
    ['T04', 'T03'],
    ['C04.ONTIME', 'C03'],
    ['A02.ONTIME', 'A02.SOLVED'],
    ['A02.SOLVED', 'A02.RECEIVED'],
    ['T02', 'T01'],
    ['P07.DISBURSED', 'P07.ALLOTTED'],
  ] as const) {
    const wholes = byCell(whole);
    for (const [cell, value] of byCell(part)) assert.ok(value <= (wholes.get(cell) ?? -1), `${part} ${cell}`);
  }
  for (const { value } of of('K02.A.PAID')) assert.equal(BigInt(value) % 250_000n, 0n);
});

test('the package: paid never exceeds approved, sums never fall, each unpaid case is one month of 1.000.000', () => {
  for (const unit of new Set(of('K01.B.APPROVED').map((row) => row.unit))) {
    const series = (code: string) =>
      of(code)
        .filter((row) => row.unit === unit)
        .toSorted((a, b) => (a.dayTo < b.dayTo ? -1 : 1));
    const at = (code: string, day: string) =>
      Number(series(code).findLast((row) => row.dayTo <= day)?.value ?? 0);
    for (const code of [
      'K01.A.PAID',
      'K02.A.PAID',
      'K01.B.APPROVED',
      'K02.B.APPROVED',
      'K01.B.PAID',
      'K02.B.PAID',
    ]) {
      const rows = series(code);
      assert.equal(rows[0]?.dayTo, '2020-04-24');
      assert.ok(
        rows.every((row, place) => place === 0 || Number(row.value) >= Number(rows[place - 1]?.value)),
      );
      assert.ok(rows.every(({ dayTo }) => dayTo <= to));
    }
    for (const { dayTo, value } of series('K01.B.PAID'))
      assert.ok(Number(value) <= at('K01.B.APPROVED', dayTo));
    const open = at('K01.B.APPROVED', to) - at('K01.B.PAID', to);
    assert.equal(at('K02.B.APPROVED', to) - at('K02.B.PAID', to), open * 1_000_000);
  }
});

test('the sample is the same on every machine', () => {
  const text = figures.map((row) => Object.values(row).join(' ')).join('\n');
  const again = [...sampleFigures(province, calendar)].map((row) => Object.values(row).join(' ')).join('\n');
  assert.equal(text, again);
  assert.equal(createHash('sha256').update(text).digest('hex').slice(0, 16), '65e081f6f28dfbd1');
});
