import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { copyInto } from './copy.ts';
import { type TestStore, testStore } from './testing.ts';

let world: TestStore;
before(async () => {
  world = await testStore();
  await world.owner(async (db) => {
    await sql`create table note (id int primary key, unit_id int not null, text text)`.execute(db);
    await sql`alter table note enable row level security`.execute(db);
    await sql`create policy note_reach on note using (substr(current_setting('app.reach', true), unit_id, 1) = '1')`.execute(
      db,
    );
    await sql`grant select, insert on note to giaoban_app`.execute(db);
    await sql`insert into note select n, 1 + n % 3, 'n' || n from generate_series(1, 30) n`.execute(db);
  });
});
after(() => world.close());

const count = (reach: string) =>
  world.db({ reach, readOnly: true }, async (db) => {
    const { rows } = await sql<{ n: number }>`select count(*)::int as n from note`.execute(db);
    return rows[0]?.n;
  });

test('the app role sees the rows of its reach only', async () => {
  assert.equal(await count('111'), 30);
  assert.equal(await count('010'), 10);
  assert.equal(await count(''), 0);
});

test('COPY works in the middle of a pipelined transaction', async () => {
  const n = await world.db({}, async (db) => {
    await sql`create temporary table staging (id int, text text) on commit drop`.execute(db);
    await sql`insert into staging values (1, 'before')`.execute(db);
    const copied = await copyInto(
      db,
      'staging',
      ['id', 'text'],
      [
        [2, 'a\tb\\\n'],
        [3, null],
      ],
    );
    const { rows } = await sql<{ text: string | null }>`select text from staging order by id`.execute(db);
    assert.deepEqual(rows, [{ text: 'before' }, { text: 'a\tb\\\n' }, { text: null }]);
    return copied;
  });
  assert.equal(n, 2);
});
