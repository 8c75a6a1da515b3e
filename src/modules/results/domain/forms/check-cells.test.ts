import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { loadCatalogue } from '../../../catalogue/index.ts';
import { checkCells } from './check-cells.ts';

const reason = { vi: 'Sai.', en: 'Wrong.' };
type Values = Readonly<Record<string, string | null>>;
type Rule = Parameters<typeof checkCells>[0]['rules'][number];
const check = (rule: Rule, values: Values, last: Values = {}, shifts: Record<string, number> = {}) =>
  checkCells(
    { rules: [rule], shifts: new Map(Object.entries(shifts)) },
    new Map(Object.entries(values)),
    new Map(Object.entries(last)),
  );
const said = (...given: Parameters<typeof check>) => check(...given)[0]?.reason.vi ?? null;

describe('rules between cells', () => {
  const sum: Rule = { reason, sum: { whole: 'A', parts: ['B', 'C'] } };
  test('parts make the whole; while some are blank only too much is wrong', () => {
    assert.equal(said(sum, { A: '10', B: '4', C: '6' }), null);
    assert.equal(said(sum, { A: '10', B: '4', C: '5' }), 'Sai. (9 < 10)');
    assert.equal(said(sum, { A: '10', B: '4', C: null }), null);
    assert.equal(said(sum, { A: '10', B: '11', C: null }), 'Sai. (11 > 10)');
    assert.deepEqual(check(sum, { A: '10', B: '4', C: '5' })[0]?.cells, ['A', 'B', 'C']);
  });
  test('at most: equal passes, the numbers are shown in the unit of the form', () => {
    const rule: Rule = { reason, atMost: { lesser: 'PAID', greater: 'APPROVED' } };
    assert.equal(said(rule, { PAID: '184000000', APPROVED: '184000000' }), null);
    const shifts = { PAID: -6, APPROVED: -6 };
    assert.equal(
      said(rule, { PAID: '2957200000', APPROVED: '2773200000' }, {}, shifts),
      'Sai. (2.957,2 > 2.773,2)',
    );
  });
  test('a ratio within bounds, both ends included; divided by nothing it cannot be told', () => {
    const rule: Rule = {
      reason,
      warns: true,
      ratioWithin: { of: 'A', to: 'B', atLeast: '0.5', atMost: '1' },
    };
    assert.equal(said(rule, { A: '5', B: '10' }), null);
    assert.equal(said(rule, { A: '10', B: '10' }), null);
    assert.equal(said(rule, { A: '4', B: '10' }), 'Sai. (0,4)');
    assert.equal(said(rule, { A: '4', B: '0' }), null);
    assert.equal(check(rule, { A: '4', B: '10' })[0]?.severity, 'warning');
  });
  test('against the last period: no fall, no change of more than so many per cent', () => {
    assert.equal(said({ reason, notBelowLast: 'A' }, { A: '9' }, { A: '10' }), 'Sai. (9 < 10)');
    assert.equal(said({ reason, notBelowLast: 'A' }, { A: '9' }), null);
    const rule: Rule = { reason, changeAtMost: { cell: 'A', percent: '20' } };
    assert.equal(said(rule, { A: '120' }, { A: '100' }), null);
    assert.equal(said(rule, { A: '121' }, { A: '100' }), 'Sai. (100 → 121)');
    assert.equal(said(rule, { A: '79' }, { A: '100' }), 'Sai. (100 → 79)');
    assert.equal(said(rule, { A: '5' }, { A: '0' }), null);
  });
});

test('any split of a whole makes it, and one more or one less in a part does not', () => {
  const parts = fc.array(fc.nat({ max: 1_000_000_000 }), { minLength: 2, maxLength: 9 });
  fc.assert(
    fc.property(parts, fc.nat(), fc.constantFrom(-1, 1), (list, at, slip) => {
      const rule: Rule = {
        reason,
        sum: { whole: 'W', parts: list.map((_, place) => `P${place}`) },
      };
      const values: Record<string, string> = { W: String(list.reduce((a, b) => a + b, 0)) };
      for (const [place, value] of list.entries()) values[`P${place}`] = String(value);
      assert.deepEqual(check(rule, values), []);
      values.W = String(Number(values.W) + slip * ((at % 7) + 1));
      assert.equal(check(rule, values).length, 1);
    }),
  );
});

test('blanks break no rule of any form of the catalogue, and zeros break none without a last period', async () => {
  const { reportForms } = await loadCatalogue();
  assert.ok(reportForms.length >= 15);
  for (const { code, versions } of reportForms)
    for (const { rules, cells } of versions) {
      const form = { rules, shifts: new Map<string, number>() };
      assert.deepEqual(checkCells(form, new Map(), new Map()), [], code);
      const zeros = new Map(cells.map(({ indicator }) => [indicator, '0'] as const));
      assert.deepEqual(checkCells(form, zeros, new Map()), [], code);
    }
});

test('the package of 26/06/2020 passes the daily form; paying more than was approved does not', async () => {
  const { reportForms } = await loadCatalogue();
  const rules = reportForms.find(({ code }) => code === 'daily-package-district')?.versions.at(-1)?.rules;
  assert.ok(rules);
  const facts: readonly (readonly [string, string])[] = [
    ['K01.A.PAID', '152915'],
    ['K02.A.PAID', '120938500000'],
    ['K01.B.APPROVED', '2514'],
    ['K02.B.APPROVED', '2957200000'],
    ['K01.B.PAID', '2330'],
    ['K02.B.PAID', '2773200000'],
  ];
  const run = (values: ReadonlyMap<string, string>, last: ReadonlyMap<string, string> = new Map()) =>
    checkCells({ rules, shifts: new Map() }, values, last);
  const real = new Map(facts);
  assert.deepEqual(run(real, real), []);
  const wrong = run(new Map(real).set('K01.B.PAID', '2515'), real);
  assert.deepEqual(
    wrong.map(({ severity, cells }) => [severity, ...cells]),
    [['error', 'K01.B.PAID', 'K01.B.APPROVED']],
  );
  assert.equal(run(new Map(real).set('K01.A.PAID', '152914'), real)[0]?.severity, 'error');
});
