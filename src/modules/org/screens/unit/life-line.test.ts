import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { lifeLine, type UnitLife, versionOn } from './life-line.ts';

const version = {
  validTo: null,
  shortName: 'A',
  altNames: [],
  level: 'commune' as const,
  kind: 'xa',
  begunBy: null,
};
const heir = {
  id: 9,
  code: '9',
  name: 'Xã C',
  validFrom: '2025-07-01',
  validTo: null,
  weight: null,
  sharePercent: '100.00',
  isEstimated: false,
};
const life: UnitLife = {
  id: 1,
  code: '1',
  validFrom: '2016-01-01',
  validTo: '2025-06-30',
  population: null,
  areaKm2: null,
  begunBy: null,
  endedBy: { kind: 'merge', on: '2025-07-01', legalBasis: 'NQ 1670', needsCheck: false },
  versions: [
    { ...version, validFrom: '2016-01-01', name: 'Xã A', parent: { id: 2, name: 'Huyện Một' } },
    {
      ...version,
      validFrom: '2020-02-01',
      name: 'Xã B',
      parent: { id: 3, name: 'Huyện Hai' },
      begunBy: { kind: 'rename', on: '2020-02-01', legalBasis: 'NQ 866', needsCheck: true },
    },
  ],
  cameFrom: [],
  became: [heir],
  may: [],
};

test('a life is told from the first day to what became of the unit', () => {
  const line = lifeLine(life);
  assert.deepEqual(
    line.map(({ on, what, legalBasis }) => [on, what, legalBasis]),
    [
      ['2016-01-01', 'laid', null],
      ['2020-02-01', 'rename', 'NQ 866'],
      ['2025-07-01', 'merge', 'NQ 1670'],
    ],
  );
  assert.deepEqual(line[1]?.name, { before: 'Xã A', after: 'Xã B' });
  assert.deepEqual(line[1]?.parent, { before: 'Huyện Một', after: 'Huyện Hai' });
  assert.deepEqual(line[2]?.became, [heir]);
  assert.equal(lifeLine({ ...life, validTo: null, endedBy: null }).length, 2);
});

test('a unit is called as on that day, before and after its life as at its ends', () => {
  const name = (day: string) => versionOn(life, isoDate(day))?.name;
  assert.deepEqual(
    [name('2010-01-01'), name('2020-01-31'), name('2020-02-01'), name('2030-01-01')],
    ['Xã A', 'Xã A', 'Xã B', 'Xã B'],
  );
});
