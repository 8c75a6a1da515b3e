import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { openHome, runChild, temporaryFolder } from '../../../platform/database/faults/homes.ts';
import { addProvince, asOwner, type Db, inTransaction, migrate } from '../../../platform/database/index.ts';
import { writeCsv } from '../../../platform/sheets/index.ts';
import { actorAt } from '../../org/testing.ts';
import { beginImport, getImport } from '../imports/begin-import.ts';
import { continueImport } from '../imports/continue-import.ts';
import { checkFigures } from '../rebuild.ts';
import { layFigures } from '../testing.ts';

const program = join(import.meta.dirname, 'run-import.ts');
const house = { reach: '1'.repeat(1000), accountId: null, unitId: null };

/** 9 communes × 2 flows × 900 days: more lines than the child can record before it is killed. */
function* lines() {
  for (const unit of ['0111', '0112', '0113', '0121', '0122', '0123', '0131', '0132', '0133'])
    for (let day = 0; day < 900; day += 1) {
      const date = new Date(Date.UTC(2018, 0, 1 + day)).toISOString().slice(0, 10);
      yield [unit, 'X01', date, date, String(day % 50)];
      yield [unit, 'X02', date, date, `${day % 7}.5`];
    }
}

test('an import killed with -9 in its midst goes on at its cursor and ends like an unbroken one', async (t) => {
  const home = await temporaryFolder(t);
  const store = await openHome(t, home);
  await migrate(store);
  const path = join(home, 'figures.csv');
  const titles = ['Mã đơn vị', 'Mã chỉ tiêu', 'Từ ngày', 'Đến ngày', 'Giá trị'];
  await writeCsv(path, { columns: titles.map((title) => ({ title })), rows: lines() });

  const begin = async (code: string) => {
    await addProvince(store, { code, name: code });
    const id = await asOwner(store, code, (db) => layFigures(db));
    return inTransaction(store, code, { ...house, timeoutMs: 60_000 }, async (db) => {
      const actor = await actorAt(db, id('01'), 'all', ['figure.import']);
      return beginImport(db, actor, { name: 'figures.csv', path });
    });
  };
  const go = (code: string, id: number) =>
    inTransaction(store, code, house, (db: Db) => continueImport(db, id));
  const hashOf = (code: string) =>
    asOwner(store, code, async (db) => {
      assert.deepEqual(await checkFigures(db), []);
      const { rows } = await sql<{ hash: string; n: number }>`
        select md5(string_agg(concat_ws(' ', i.code, f.unit_id, f.day_from, f.day_to, f.value, f.version), ',' order by
          i.code, f.unit_id, f.day_from)) as hash, count(*)::int as n
        from figure f join indicator i on i.id = f.indicator_id`.execute(db);
      return rows[0];
    });

  const { id } = await begin('broken');
  const child = await runChild(t, program, home, String(id));
  const done = () => inTransaction(store, 'broken', house, async (db) => (await getImport(db, id)).done);
  while ((await done()) < 2000) await wait(10);
  child.process.kill('SIGKILL');
  assert.equal(await child.over, 'SIGKILL');
  let state = await go('broken', id);
  assert.ok(state.done >= 3000 && state.done < state.rows, `killed at ${state.done} of ${state.rows}`);
  while (!state.isDone) state = await go('broken', id);

  let unbroken = await begin('whole');
  while (!unbroken.isDone) unbroken = await go('whole', unbroken.id);
  assert.deepEqual([state.recorded, state.refused], [unbroken.recorded, unbroken.refused]);
  assert.deepEqual(await hashOf('broken'), await hashOf('whole'));
});
