import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { parse } from 'yaml';
import { isoDate } from '../../kernel/iso-date.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import type { ImportedOrganisation } from './import-units.ts';
import { getUnitByCode } from './queries/describe.ts';
import { listElders } from './queries/structure.ts';
import { selectHeirs, selectUnits } from './queries/units.ts';
import { layUnits } from './testing.ts';

const folder = join(import.meta.dirname, '../../../catalogue/provinces/lai-chau');
const read = async (name: string) => parse(await readFile(join(folder, name), 'utf8'));

let world: TestStore;
before(async () => {
  world = await testStore();
  const { units, holders } = await read('department.yaml');
  const organisation: ImportedOrganisation = {
    units: [...(await read('units.json')), ...(await read('units-2025.json')), ...units],
    successions: await read('successions.json'),
    fields: (await parse(await readFile(join(folder, '../../fields.yaml'), 'utf8'))).fields,
    holders,
    at: '2020-06-26T00:00:00Z',
    today: isoDate('2020-06-26'),
  };
  await world.owner((db) => layUnits(db, organisation));
});
after(() => world.close());

test('Lai Châu has 108 communes, from 01/02/2020 106, from 01/07/2025 38 and no district', async () => {
  const count = (on: string, level: 'commune' | 'district') =>
    world.db({}, async (db) => (await selectUnits(db, { on: isoDate(on), level })).length);
  assert.deepEqual(
    await Promise.all(
      ['2020-01-31', '2020-02-01', '2025-06-30', '2025-07-01'].map((on) => count(on, 'commune')),
    ),
    [108, 106, 106, 38],
  );
  assert.deepEqual([await count('2025-06-30', 'district'), await count('2025-07-01', 'district')], [8, 0]);
});

test('all 106 communes of 2020 go whole into one of the 38 of 2025, the re-used codes too', async () => {
  const day = isoDate('2025-07-01');
  await world.db({}, async (db) => {
    for (const commune of await selectUnits(db, { on: isoDate('2020-06-26'), level: 'commune' })) {
      const heirs = await selectHeirs(db, commune.id, day);
      assert.deepEqual(
        heirs.map((heir) => [heir.sharePercent, heir.isEstimated, heir.unit.level]),
        [['100.00', false, 'commune']],
      );
    }
    const old = await getUnitByCode(db, '03388', isoDate('2020-06-26'));
    const [heir] = await selectHeirs(db, old.id, day);
    assert.deepEqual(
      [old.name, heir?.unit.name, heir?.unit.code],
      ['Phường Quyết Tiến', 'Phường Đoàn Kết', '03388'],
    );
    assert.equal(
      (await listElders(db, heir?.unit.id ?? old.id)).length,
      7,
      'five of 2020 and two merged before',
    );
  });
});

test('an abolished district’s own records belong to the province, the department’s to the one that took it in', async () => {
  const day = isoDate('2025-07-01');
  await world.db({}, async (db) => {
    for (const [code, heir] of [
      ['105', '12'],
      ['so', 'snv'],
      ['gdnn', 'snv'],
      ['pldtbxh.105', '12'],
      ['ttdvvl', 'ttdvvl'],
    ] as const) {
      const unit = await getUnitByCode(db, code, isoDate('2020-06-26'));
      assert.deepEqual(
        (await selectHeirs(db, unit.id, day)).map((one) => one.unit.code),
        [heir],
      );
    }
  });
});
