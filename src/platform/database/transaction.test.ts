import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { Refusal } from '../../kernel/refusal.ts';
import type { Db } from './connection.ts';
import { copyInto, copyOut } from './copy.ts';
import { addProvince } from './provinces.ts';
import { everyUnit, type TestStore, testStore } from './testing.ts';
import { asOwner, inTransaction } from './transaction.ts';

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

test('values leave the database as the house wants them', async () => {
  const { rows } = await world.db({ readOnly: true }, (db) =>
    sql`select 9007199254740993 as big, 1.50::numeric as money, '2020-06-26'::date as day,
      '2020-06-26 07:00:00.123456+07'::timestamptz as at, interval '3 days' as span,
      array['2020-01-01'::date, null] as days, array[1.10::numeric] as amounts, array[1::int8] as bigs,
      daterange('2020-01-01', null) as held, '{"a":1}'::jsonb as doc, 2::int as small`.execute(db),
  );
  assert.deepEqual(rows[0], {
    big: 9007199254740993n,
    money: '1.50',
    day: '2020-06-26',
    at: '2020-06-26T00:00:00.123456Z',
    span: 'P3D',
    days: ['2020-01-01', null],
    amounts: ['1.10'],
    bigs: [1n],
    held: '[2020-01-01,)',
    doc: { a: 1 },
    small: 2,
  });
});

test('settings of one actor never reach the next one on the same connection', async () => {
  const seen = (settings: { accountId: number | null; unitId: number | null; reach: string }) =>
    world.db(settings, async (db) => {
      const { rows } = await sql<{ who: string; unit: string; reach: string }>`
        select current_setting('app.account', true) as who, current_setting('app.unit', true) as unit,
          current_setting('app.reach', true) as reach`.execute(db);
      return rows[0];
    });
  assert.deepEqual(await seen({ accountId: 5, unitId: 9, reach: '101' }), {
    who: '5',
    unit: '9',
    reach: '101',
  });
  assert.deepEqual(await seen({ accountId: null, unitId: null, reach: '' }), {
    who: '',
    unit: '',
    reach: '',
  });
  const all = await Promise.all(
    Array.from({ length: 200 }, async (_, n) => [
      n,
      (await seen({ accountId: n, unitId: n, reach: '' }))?.who,
    ]),
  );
  for (const [n, who] of all) assert.equal(who, String(n));
  await assert.rejects(seen({ accountId: 1, unitId: 1, reach: "1'; drop table note; --" }), TypeError);
});

test('the same text, prepared, reads each province its own table', async () => {
  await addProvince(world.store, { code: 'other', name: 'Tỉnh khác' });
  const insert = (db: Db) => sql`insert into job (kind, input) values ('test.note', '{}')`.execute(db);
  await asOwner(world.store, 'other', insert);
  const jobs = (province: string) =>
    inTransaction(world.store, province, { reach: everyUnit, accountId: null, unitId: null }, async (db) => {
      const { rows } = await sql<{ n: number }>`select count(*)::int as n from job`.execute(db);
      return rows[0]?.n;
    });
  for (let round = 0; round < 6; round += 1)
    assert.deepEqual([await jobs('test'), await jobs('other')], [0, 1]);
});

test('a table altered under a prepared statement costs one 503 per connection, then works', async () => {
  const read = () =>
    world.db({ readOnly: true }, (db) => sql`select * from note where id = ${1}`.execute(db));
  for (let n = 0; n < 5; n += 1) await read();
  await world.owner((db) => sql`alter table note add column more int`.execute(db));
  let refused = 0;
  for (let n = 0; n < 20; n += 1)
    await read().catch((error) => {
      assert.ok(error instanceof Refusal && error.kind.code === 'store.unavailable', String(error));
      refused += 1;
    });
  assert.ok(refused >= 1 && refused <= 8, `refused ${refused}`);
  assert.equal(Object.keys((await read()).rows[0] ?? {}).length, 4);
});

test('a read-only act cannot write, and an act that took too long is stopped', async () => {
  await assert.rejects(
    world.db({ readOnly: true }, (db) => sql`insert into note values (500, 1, '')`.execute(db)),
    /read-only transaction/,
  );
  await assert.rejects(
    world.db({ timeoutMs: 50 }, (db) => sql`select pg_sleep(5)`.execute(db)),
    (error) => error instanceof Refusal && error.kind.code === 'store.took-too-long',
  );
  await assert.rejects(
    inTransaction(world.store, 'nowhere', { reach: '', accountId: null, unitId: null }, async () => {}),
    (error) => error instanceof Refusal && error.kind.code === 'store.no-such-province',
  );
});

test('slips of code are told: a missing await, a swallowed error, a nested transaction', async () => {
  let escaped: Db | undefined;
  await world.db({}, async (db) => {
    escaped = db;
  });
  await assert.rejects(sql`select 1`.execute(escaped as Db), /after the end of its transaction/);
  await assert.rejects(
    world.db({}, async (db) => {
      sql`select pg_sleep(0.05)`.execute(db).catch(() => {});
      await sql`select 1`.execute(db).then(() => {});
      sql`select pg_sleep(0.05)`.execute(db).catch(() => {});
      await null;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }),
    /an await is missing/,
  );
  await assert.rejects(
    world.db({}, async (db) => {
      await sql`insert into note values (600, 1, '')`.execute(db);
      await sql`select 1 / 0`.execute(db).catch(() => {});
    }),
    /error was swallowed/,
  );
  await assert.rejects(
    world.db({}, (db) => db.transaction().execute(async () => {})),
    /begun and ended by inTransaction only/,
  );
  const { rows } = await world.owner((db) => sql`select from note where id = 600`.execute(db));
  assert.equal(rows.length, 0);
});

test('rows are streamed by a cursor, and the connection is good afterwards even when the reader stops early', async () => {
  for (let round = 0; round < 3; round += 1) {
    const seen = await world.db({}, async (db) => {
      let n = 0;
      for await (const _ of db.selectFrom('job').select('id').stream(10)) n += 1;
      const numbers = sql<{ n: number }>`select generate_series(1, 10000) as n`.compile(db);
      for await (const { rows } of db.getExecutor().stream(numbers, 100)) {
        n += rows.length;
        if (n >= 250) break;
      }
      const { rows } = await sql<{ n: number }>`select 7 as n`.execute(db);
      assert.equal(rows[0]?.n, 7);
      return n;
    });
    assert.ok(seen >= 250);
  }
  assert.equal(await count('111'), 30);
});

test('COPY out gives the rows as text', async () => {
  let text = '';
  const sink = new Writable({
    write(piece: Buffer, _, done) {
      text += piece.toString();
      done();
    },
  });
  await world.db({ readOnly: true }, (db) =>
    copyOut(db, 'copy (select id from note where id < 4 order by id) to stdout', sink),
  );
  assert.equal(text, '1\n2\n3\n');
});
