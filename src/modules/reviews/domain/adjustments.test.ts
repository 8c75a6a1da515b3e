import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { adjustedStatements, changedFigures, type FigureAt } from './adjustments.ts';
import { draftReport } from './draft/draft-report.ts';
import { figuresOfTable } from './figures-of-table.ts';
import { statementsOf } from './statements.ts';
import { makeTables } from './tables/make-tables.ts';
import { juneInput, provinceTable } from './testing/june-2020.ts';

const content = draftReport(juneInput);
const tables = makeTables({
  table: provinceTable,
  below: [],
  fields: [{ code: 'training', numbering: 'II', name: 'Giáo dục nghề nghiệp' }],
  figures: juneInput.figures,
  year: 2020,
  periodLabel: '6 tháng',
});
const statements = statementsOf(content, tables);
const signed: readonly FigureAt[] = [...juneInput.figures.values()];

const after = (code: string, result: string) => {
  const rows = provinceTable.rows.map((row) => (row.code === code ? { ...row, result } : row));
  return figuresOfTable({ ...provinceTable, rows });
};

test('nothing is adjusted while nothing has changed', () => {
  assert.deepEqual(changedFigures(signed, juneInput.figures), []);
});

test('one figure more: the sentences that show it, or what is worked out of it, and no other', () => {
  const changed = changedFigures(signed, after('K01.B.PAID', '2331'));
  assert.deepEqual(
    changed.map(({ cite }) => cite.split('@')[0]),
    ['value:K01.B.PAID', 'shareOf(K01.B.APPROVED):K01.B.PAID'],
  );
  const adjusted = adjustedStatements(statements, signed, changed);
  assert.deepEqual(
    adjusted.map(({ id }) => id),
    ['package:B.paid', 'package:B', 'districts:12'],
  );
  assert.match(adjusted[0]?.signedText ?? '', /2\.330.*92,68%/);
  assert.match(adjusted[0]?.nowText ?? '', /2\.331.*92,72%/);
});

test('a change that rounding hides is told, with the print still right', () => {
  const changed = changedFigures(signed, after('K02.A.PAID', '120938510000'));
  assert.deepEqual(
    changed.map(({ cite, isPrintChanged }) => [cite.split('@')[0], isPrintChanged]),
    [['value:K02.A.PAID', false]],
  );
});

test('a figure that is gone is an adjustment too', () => {
  const now = new Map([...juneInput.figures].filter(([cite]) => !cite.startsWith('value:G02')));
  const [one] = changedFigures(signed, now);
  assert.deepEqual([one?.signed.text, one?.now.text], ['91', '–']);
});

test('for any set of changed figures exactly the statements that cite one of them are listed', () => {
  const cites = signed.map(({ cite }) => cite);
  fc.assert(
    fc.property(fc.subarray(cites), (touched) => {
      const set = new Set(touched);
      const now = new Map(
        signed.map((one) => [one.cite, set.has(one.cite) ? { ...one, value: '-1', text: '−1' } : one]),
      );
      const listed = adjustedStatements(statements, signed, changedFigures(signed, now)).map(({ id }) => id);
      const expected = statements
        .filter((one) => one.cites.some((cite) => set.has(cite)))
        .map(({ id }) => id);
      assert.deepEqual(listed, expected);
    }),
  );
});
