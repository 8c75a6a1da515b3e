import assert from 'node:assert/strict';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import type { FileReply } from '../../kernel/contract.ts';
import { exportValues } from './export-values.ts';
import { importValues } from './import-values.ts';
import { type ExchangeWorld, openExchange } from './testing/lay-exchange.ts';

let here: ExchangeWorld;
let there: ExchangeWorld;
before(async () => {
  [here, there] = await Promise.all([openExchange(), openExchange()]);
});
after(async () => {
  await here.close();
  await there.close();
});

type Format = 'dhis2' | 'adx';

async function give(world: ExchangeWorld, partner: string, format: Format, periods: readonly string[]) {
  const asked = { partner, format, periods, unitId: null };
  const file = await world.test.db({ readOnly: true }, (db) => exportValues(db, world.chief, asked));
  return text(file.body as Exclude<FileReply['body'], Uint8Array>);
}

async function take(world: ExchangeWorld, partner: string, format: Format, content: string) {
  const file = await world.fileOf('in', content);
  const asked = { partner, format, acceptsPart: false, reason: 'Đối chiếu' };
  return world.test.db({ timeoutMs: 300_000 }, (db) => importValues(db, world.chief, file, asked));
}

const units = ['011', '012', '0111', '0112', '0121', '0133'];
const indicators = [
  ['X01', 0],
  ['X02', 1],
  ['X03', 0],
  ['X04', 2],
] as const;

test('export, import elsewhere, export: the same bytes, in both formats and through another partner’s names', async () => {
  const value = fc.record({
    unit: fc.constantFrom(...units),
    indicator: fc.constantFrom(...indicators),
    month: fc.integer({ min: 1, max: 12 }),
    amount: fc.integer({ min: -5, max: 1_000_000_000 }),
  });
  let year = 2020;
  await fc.assert(
    fc.asyncProperty(
      fc.array(value, { minLength: 1, maxLength: 40 }),
      fc.constantFrom<Format>('dhis2', 'adx'),
      async (all, format) => {
        year = year === 2019 ? 2020 : 2019;
        const months = Array.from({ length: 12 }, (_, n) => `${year}-${String(n + 1).padStart(2, '0')}`);
        const once = new Map(all.map((one) => [`${one.unit} ${one.indicator[0]} ${one.month}`, one]));
        const dataValues = [...once.values()].map(({ unit, indicator: [code, decimals], month, amount }) => ({
          dataElement: code,
          orgUnit: unit,
          period: `${year}${String(month).padStart(2, '0')}`,
          value: (amount / 10 ** decimals).toFixed(decimals),
        }));
        await take(here, 'plain', 'dhis2', JSON.stringify({ dataValues }));
        for (const partner of ['plain', 'sierra']) {
          const first = await give(here, partner, format, months);
          await take(there, partner, format, first);
          assert.equal(await give(there, partner, format, months), first);
        }
      },
    ),
    { numRuns: 25 },
  );
});

test('100,000 values are taken in by one act', async () => {
  const days = Array.from({ length: 2100 }, (_, n) =>
    new Date(Date.UTC(2018, 0, 1 + n)).toISOString().slice(0, 10),
  );
  const codes = ['0111', '0112', '0113', '0121', '0122', '0123', '0131', '0132', '0133', '011', '012', '013'];
  const dataValues = days
    .flatMap((day) =>
      codes.flatMap((orgUnit) =>
        ['X01', 'X02', 'X03', 'X04'].flatMap((dataElement) => [
          {
            dataElement,
            orgUnit,
            period: day.replaceAll('-', ''),
            value: String(day.length + orgUnit.length),
          },
        ]),
      ),
    )
    .slice(0, 100_000);
  const fresh = await openExchange();
  const report = await take(fresh, 'plain', 'dhis2', JSON.stringify({ dataValues }));
  assert.equal(report.importCount.imported, dataValues.length);
  await fresh.close();
});
