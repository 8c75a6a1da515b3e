import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { sql } from 'kysely';
import type { Actor } from '../../kernel/actor.ts';
import { addDays, isoDate, weekday } from '../../kernel/iso-date.ts';
import {
  addWorkingDays as addInKernel,
  isWorkingDay,
  type SpecialDayKind,
  workingCalendar,
  workingDaysBetween,
} from '../../kernel/working-days.ts';
import type { Db } from '../../platform/database/index.ts';
import { type TestStore, testStore } from '../../platform/database/testing.ts';
import { removeCalendarDay, setCalendarDay } from './actions/calendar.ts';
import { publishCatalogue } from './actions/publish.ts';
import { addWorkingDays, countWorkingDays, readWorkingCalendar } from './queries/calendar.ts';
import { listCalendarChanges, readCalendar } from './read.ts';
import { loadCatalogue } from './reading/load.ts';

let store: TestStore;
const today = isoDate('2020-06-26');
const at = '2020-06-26T01:00:00Z';
const actor: Actor = {
  province: 'test',
  accountId: null,
  sessionId: null,
  positionId: null,
  unitId: null,
  title: 'Quản trị hệ thống',
  reaches: new Map([['calendar.manage', { kind: 'all', units: '' }]]),
  today,
  at,
  requestId: 'test',
  language: 'vi',
  tell: () => {},
};
const from = { address: '127.0.0.1', device: 'test' };
const name = { vi: 'Nghỉ hoán đổi', en: 'Swapped day off' };

before(async () => {
  store = await testStore();
  const catalogue = await loadCatalogue();
  await store.owner((db) => publishCatalogue(db, catalogue, { at, today, accountId: null }));
});
after(() => store.close());

test('the n-th working day after a day, answered by the database', async () => {
  for (const [day, count, expected] of [
    ['2020-01-22', 5, '2020-02-05'],
    ['2020-04-29', 1, '2020-05-04'],
    ['2020-04-28', 5, '2020-05-07'],
    ['2020-06-26', 5, '2020-07-03'],
    ['2020-09-01', 1, '2020-09-03'],
    ['2019-04-26', 3, '2019-05-04'],
    ['2019-05-03', 1, '2019-05-04'],
    ['2020-06-12', 20, '2020-07-10'],
    ['2020-06-14', 1, '2020-06-15'],
    ['2020-05-04', -1, '2020-04-29'],
    ['2020-06-14', 0, '2020-06-14'],
  ] as const) {
    assert.equal(
      await store.db({}, (db) => addWorkingDays(db, isoDate(day), count)),
      expected,
      `${day} + ${count}`,
    );
  }
});

test('2020 has 252 working days, month by month as the kernel counts them', async () => {
  const counts = await store.db({}, (db) => countWorkingDays(db, 2020));
  assert.deepEqual(counts, [17, 20, 22, 20, 20, 22, 23, 21, 21, 22, 21, 23]);
  const calendar = await store.db({}, readWorkingCalendar);
  assert.equal(workingDaysBetween(calendar, isoDate('2019-12-31'), isoDate('2020-12-31')), 252);
});

/** Runs in a transaction that is taken back, so that the calendar of the other tests stays. */
async function withCalendar(
  days: readonly { date: string; kind: string }[],
  work: (db: Db) => Promise<void>,
) {
  const undo = new Error('undo');
  const done = store.owner(async (db) => {
    await sql`delete from calendar_day`.execute(db);
    await sql`insert into calendar_day (day, kind, name_vi, name_en, basis)
      select date, kind, 'x', 'x', 'x' from jsonb_to_recordset(${JSON.stringify(days)}::jsonb) as d (date date, kind text)`.execute(
      db,
    );
    await work(db);
    throw undo;
  });
  await assert.rejects(done, (error) => error === undo);
}

test('the database and the kernel reckon alike on any calendar', async () => {
  const start = isoDate('2020-01-01');
  const anyDay = fc
    .tuple(
      fc.integer({ min: 0, max: 150 }),
      fc.constantFrom<SpecialDayKind>('statutory', 'inLieu', 'swapOff', 'swapWork'),
    )
    .map(([days, kind]) => ({ date: addDays(start, days), kind }))
    .filter(({ date, kind }) => kind === 'statutory' || (kind === 'swapWork') === weekday(date) > 5);
  const question = fc.tuple(fc.integer({ min: -40, max: 190 }), fc.integer({ min: -80, max: 80 }));
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(anyDay, { maxLength: 120, selector: ({ date }) => date }),
      fc.array(question, { minLength: 20, maxLength: 20 }),
      async (days, questions) => {
        const calendar = workingCalendar(days);
        const asked = questions.map(([offset, count]) => ({ day: addDays(start, offset), count }));
        await withCalendar(days, async (db) => {
          const { rows } = await sql<{ result: string; back: number; works: boolean }>`
            select add_working_days(day, count) as result, working_days_between(day, add_working_days(day, count)) as back,
              is_working_day(day) as works
            from (
              select no, (q ->> 'day')::date as day, (q ->> 'count')::integer as count
              from jsonb_array_elements(${JSON.stringify(asked)}::jsonb) with ordinality as a (q, no)) asked
            order by no`.execute(db);
          const expected = asked.map(({ day, count }) => {
            const result = addInKernel(calendar, day, count);
            return {
              result,
              back: workingDaysBetween(calendar, day, result) + 0,
              works: isWorkingDay(calendar, day),
            };
          });
          assert.deepEqual(rows, expected);
        });
      },
    ),
    { numRuns: 25 },
  );
});

test('a swap announced late moves deadlines, with its basis in the history', async () => {
  const deadline = () => store.db({}, (db) => addWorkingDays(db, isoDate('2021-09-01'), 1));
  const before = await deadline();
  const day = isoDate('2021-09-06');
  const set = (kind: SpecialDayKind, on = day) =>
    store.db({}, (db) =>
      setCalendarDay(db, actor, {
        params: { day: on },
        query: {},
        from,
        body: { kind, name, basis: 'Thông báo 1/TB (thử)' },
      }),
    );
  await store.db({}, (db) =>
    removeCalendarDay(db, actor, { params: { day: '2021-09-02' }, query: {}, from, body: { basis: 'Thử' } }),
  );
  assert.notEqual(await deadline(), before);
  await set('swapOff');
  const { days, may } = await store.db({}, (db) => readCalendar(db, actor, { year: 2021 }));
  assert.ok(
    days.some((one) => one.day === day && one.kind === 'swapOff' && one.basis === 'Thông báo 1/TB (thử)'),
  );
  assert.deepEqual(may, ['change']);
  const { rows } = await store.db({}, (db) => listCalendarChanges(db, { year: 2021 }));
  assert.deepEqual(
    rows.slice(0, 2).map((row) => [row.day, row.kind, row.recordedOn]),
    [
      [day, 'swapOff', today],
      ['2021-09-02', null, today],
    ],
  );
  await assert.rejects(set('swapOff', isoDate('2021-09-11')), /day-changes-nothing/);
  await assert.rejects(set('swapWork'), /day-changes-nothing/);
  await assert.rejects(
    store.db({}, (db) =>
      removeCalendarDay(db, actor, {
        params: { day: '2021-09-07' },
        query: {},
        from,
        body: { basis: 'Thử' },
      }),
    ),
    /no-such-day/,
  );
});

test('the history of the calendar cannot be altered', async () => {
  await assert.rejects(
    store.db({}, (db) => sql`update calendar_change set basis = 'x'`.execute(db)),
    /permission denied/,
  );
  await assert.rejects(
    store.db({}, (db) => sql`delete from calendar_change`.execute(db)),
    /permission denied/,
  );
});
