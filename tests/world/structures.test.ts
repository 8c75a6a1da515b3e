import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { figuresContracts as figures } from '../../src/modules/figures/contract.ts';
import { orgContracts as org } from '../../src/modules/org/contract.ts';
import { type Client, openWorld, type World } from './harness/world.ts';

let world: World;
let director: Client;
before(async () => {
  world = await openWorld();
  director = await world.enter('giamdoc');
});
after(() => world.close());

const structures = ['2020-01-15', '2020-06-26', '2024-01-01', '2025-07-01', '2025-12-31'];
const indicators = ['V01', 'V04', 'K01.A.PAID', 'K02.A.PAID'];
const days = [
  '2019-12-15',
  '2020-01-01',
  '2020-02-01',
  '2020-03-15',
  '2020-05-01',
  '2020-06-14',
  '2020-06-26',
];

async function sumOf(unitId: readonly number[], asked: object): Promise<bigint> {
  let sum = 0n;
  for (let at = 0; at < unitId.length; at += 100) {
    const part = unitId.slice(at, at + 100);
    const { status, body, raw } = await director(figures.readFigures, { query: { unitId: part, ...asked } });
    assert.equal(status, 200, raw);
    // Six decimals at most: exact as whole millionths.
    for (const { value } of body.rows) if (value !== null) sum += BigInt(Math.round(Number(value) * 1e6));
  }
  return sum;
}

test('whatever window is asked for, communes of old and of new structure make the same total', async () => {
  const unitsOn = new Map<string, { communes: number[]; province: number[] }>();
  for (const on of structures) {
    const { body } = await director(org.listUnits, { query: { on } });
    unitsOn.set(on, {
      communes: body.rows.filter(({ level }) => level === 'commune').map(({ id }) => id),
      province: body.rows.filter(({ level }) => level === 'province').map(({ id }) => id),
    });
  }
  assert.deepEqual(
    [...unitsOn.values()].map(({ communes }) => communes.length),
    [108, 106, 106, 38, 38],
  );
  const nothing = new Set<string>();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...indicators),
      fc.nat(days.length - 2),
      fc.nat(days.length - 1),
      fc.subarray(structures, { minLength: 2, maxLength: 2 }),
      async (indicator, first, length, pair) => {
        const from = days[first];
        const to = days[Math.min(days.length - 1, first + 1 + length)];
        const [old = [], young = []] = await Promise.all(
          pair.map(async (structureAsOf) => {
            const { communes, province } = unitsOn.get(structureAsOf) ?? { communes: [], province: [] };
            const asked = { indicator: [indicator], from, to, structureAsOf };
            return [await sumOf(province, asked), await sumOf(communes, asked)];
          }),
        );
        if (old[0] !== 0n) nothing.add(indicator);
        assert.deepEqual(young, old, `${indicator} ${from}–${to}, ${pair.join(' and ')}`);
      },
    ),
    { numRuns: 200, seed: 20200626 },
  );
  assert.ok(nothing.size >= 2, `figures were there: ${[...nothing].join(' ')}`);
});
