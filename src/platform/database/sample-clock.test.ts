import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isoDate } from '../../kernel/iso-date.ts';
import { addProvince, listProvinces, moveSampleClock } from './provinces.ts';
import { type TestStore, testStore } from './testing.ts';
import { asOwner } from './transaction.ts';

let world: TestStore;
const sampleToday = isoDate('2020-06-26');
const later = isoDate('2020-07-01');
before(async () => {
  world = await testStore();
  await addProvince(world.store, { code: 'sample', name: 'Mẫu', isSample: true, sampleToday });
});
after(() => world.close());

const today = async () =>
  (await listProvinces(world.store)).find(({ code }) => code === 'sample')?.sampleToday;
const move = (code: string, then: () => void) =>
  asOwner(world.store, code, async (db) => {
    await moveSampleClock(db, code, later);
    then();
  });

test('the clock of a sample moves with what follows it, or not at all; a real province has none', async () => {
  const lost = () => {
    throw new Error('lost');
  };
  await assert.rejects(move('sample', lost), /lost/);
  assert.equal(await today(), sampleToday);
  await move('sample', () => undefined);
  assert.equal(await today(), later);
  await addProvince(world.store, { code: 'real', name: 'Thật' });
  await assert.rejects(
    move('real', () => undefined),
    { message: /no-such-province/ },
  );
});
