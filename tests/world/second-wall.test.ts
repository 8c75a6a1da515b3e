import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { allRoutes, allVerbs } from '../../src/entrances/rooms.ts';
import type { Actor } from '../../src/kernel/actor.ts';
import type { Contract, FileReply, Input } from '../../src/kernel/contract.ts';
import type { AccountId, PositionId, UnitId } from '../../src/kernel/ids.ts';
import { isoDate } from '../../src/kernel/iso-date.ts';
import { Refusal } from '../../src/kernel/refusal.ts';
import { callOf } from './harness/calls.ts';
import { recordsOf } from './harness/records.ts';
import { openWorld, type World } from './harness/world.ts';

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

const found = <T>(query: ReturnType<typeof sql<T>>) =>
  world.test.owner(async (db) => (await query.execute(db)).rows);

/** Tables without a policy, each with the reason. A new table is protected or stands here. */
const unprotected: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ['unit', 'unit_version', 'unit_event', 'unit_succession', 'unit_era', 'unit_line', 'unit_rollup'].map(
      (table) => [table, 'the organisation is public: unit.read reaches every unit for every role'],
    ),
  ),
  ...Object.fromEntries(
    ['work_field', 'work_field_holder', 'portfolio', 'position', 'position_holder', 'signing_right'].map(
      (table) => [
        table,
        'who holds which office is public inside the department; titles, no names of persons',
      ],
    ),
  ),
  ...Object.fromEntries(
    [
      'role',
      'role_right',
      'catalogue_version',
      'indicator',
      'indicator_card',
      'calendar_day',
      'calendar_change',
    ].map((table) => [table, 'published rules of the whole province, no figures']),
  ),
  ...Object.fromEntries(
    [
      'report_form',
      'report_form_cell',
      'report_form_rule',
      'breakdown_item',
      'report_form_due',
      'period_window',
      'period_closing',
    ].map((table) => [table, 'forms and periods of the whole province, no figures']),
  ),
  ...Object.fromEntries(
    [
      'review_step',
      'review_participant',
      'agenda_item',
      'agenda_change',
      'conclusion',
      'conclusion_unit',
    ].map((table) => [table, 'no unit of its own: found through review, which has a policy']),
  ),
  ...Object.fromEntries(
    ['report', 'report_section', 'report_block', 'report_block_version'].map((table) => [
      table,
      'no unit of its own: found through review, which has a policy',
    ]),
  ),
  ...Object.fromEntries(
    ['report_signature', 'report_figure', 'report_registration'].map((table) => [
      table,
      'no unit of its own: found through review, which has a policy',
    ]),
  ),
  ...Object.fromEntries(
    ['exchange_partner', 'exchange_mapping'].map((table) => [table, 'what partners call things, no figures']),
  ),
  second_factor_role: 'which roles must have a second factor: a setting of the whole province',
  webhook: 'addresses outside; the secret is granted to nobody but the owner',
  webhook_delivery: 'which event was told to whom and when; no figures',
  figure_entry: 'who recorded when; its rows lie in figure, which has a policy',
  figure_account: 'combinations of indicators, no figures',
  figure_structure: 'day of the structure that totals are kept for',
  audit_entry: 'append-only by one function; read by audit.read, which reaches the whole province or nothing',
  audit_head: 'one row: number and hash of the last entry',
  login_failure: 'asked before anybody is known; usernames are hashed there',
};

test('every table has row-level security and a policy, or stands on the list of exceptions with its reason', async () => {
  const tables = await found(sql<{ name: string; isForced: boolean; policies: number }>`
    select c.relname as name, c.relrowsecurity as "isForced",
      (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
    from pg_class c where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')`);
  const open = tables.filter(({ isForced, policies }) => !isForced || policies === 0).map(({ name }) => name);
  assert.deepEqual(open.sort(), Object.keys(unprotected).sort());
  assert.ok(tables.length - open.length >= 12);
});

test('no exception carries the number of a unit beside a figure, or a password', async () => {
  const columns = await found(sql<{ table: string; columns: string[] }>`
    select c.relname as table, array_agg(a.attname::text) as columns from pg_class c join pg_attribute a
      on a.attrelid = c.oid and a.attnum > 0
    where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' group by 1`);
  const carrying = columns
    .filter(({ table }) => table in unprotected)
    .filter(
      ({ columns: names }) =>
        (names.includes('unit_id') && names.includes('value')) ||
        names.some((name) => /password|token/.test(name)),
    );
  assert.deepEqual(carrying, []);
});

test('no policy asks another table', async () => {
  const policies = await found(sql<{ text: string }>`
    select polname || ': ' || coalesce(pg_get_expr(polqual, polrelid), '') || coalesce(pg_get_expr(polwithcheck, polrelid), '')
      as text from pg_policy`);
  assert.ok(policies.length >= 12);
  assert.deepEqual(
    policies.filter(({ text }) => /select|set_config/i.test(text)),
    [],
  );
});

test('the application’s role owns nothing, is no superuser and passes no policy', async () => {
  const owned = await found(sql<{ name: string }>`
    select c.oid::regclass::text as name from pg_class c where pg_get_userbyid(c.relowner) = 'giaoban_app'
    union all select nspname from pg_namespace where pg_get_userbyid(nspowner) = 'giaoban_app'
    union all select proname from pg_proc where pg_get_userbyid(proowner) = 'giaoban_app'`);
  assert.deepEqual(owned, []);
  const [role] = await found(sql<Record<string, boolean>>`
    select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
      pg_has_role('giaoban_app', 'giaoban_owner', 'member') as "isMemberOfOwner" from pg_roles where rolname = 'giaoban_app'`);
  assert.deepEqual(
    Object.values(role ?? { none: true }).filter((one) => one),
    [],
  );
});

const attacks: readonly (readonly [what: string, statement: string])[] = [
  ['create a table', 'create table mine (id int)'],
  ['create a schema', 'create schema mine'],
  ['create a function', "create function mine() returns int language sql as 'select 1'"],
  ['switch row-level security off', 'alter table figure disable row level security'],
  ['read past row-level security', 'set local row_security = off; select * from figure limit 1'],
  ['drop a policy', 'drop policy figure_reach on figure'],
  ['become the owner', 'set role giaoban_owner'],
  ['become the owner of the session', 'set session authorization giaoban_owner'],
  ['change a figure', 'update figure set value = 0'],
  ['delete a figure', 'delete from figure'],
  ['delete from the audit log', 'delete from audit_entry'],
  ['write the audit log past its function', "update audit_entry set outcome = 'done'"],
  ['truncate', 'truncate figure_total'],
  ['read a file', "select pg_read_file('/etc/passwd')"],
  ['run a program', "copy (select 1) to program 'true'"],
  ['read password hashes of roles', 'select * from pg_authid'],
  ['change a signed figure', "update report_figure set text = 'x'"],
  ['take a grant', 'grant giaoban_owner to giaoban_app'],
];

for (const [what, statement] of attacks)
  test(`the application’s role cannot ${what}`, async () => {
    await assert.rejects(
      world.test.db({}, (db) => sql.raw(statement).execute(db)),
      (error: Error & { code?: string }) => ['42501', '42883', '0LP01', '22023'].includes(error.code ?? ''),
    );
  });

test('a temporary table cannot stand in for a real one inside the functions that run as the owner', async () => {
  const functions = await found(sql<{ name: string; path: string }>`
    select proname as name, array_to_string(proconfig, ';') as path from pg_proc
    where prosecdef and pronamespace = current_schema()::regnamespace`);
  assert.ok(functions.length >= 9);
  assert.deepEqual(
    functions.filter(({ path }) => !/search_path=[^;]*, pg_temp(;|$)/.test(path ?? '')),
    [],
  );
  const { rows } = await world.test.db({}, async (db) => {
    await sql`create temporary table account (like account) on commit drop`.execute(db);
    await sql`insert into pg_temp.account (id, username, name, home_unit_id, password_hash, must_change_password, is_active,
      created_at) values (1, 'giamdoc', 'giả', 1, 'giả', false, true, now())`.execute(db);
    return sql<{ password_hash: string }>`select password_hash from find_login('giamdoc')`.execute(db);
  });
  assert.match(rows[0]?.password_hash ?? '', /^\$argon2id/);
});

/** Somebody whose first wall is broken: every verb over every unit, while the database has been told of one unit only. */
function unfiltered(accountId: number, unitId: number): Actor {
  const everywhere = { kind: 'all', units: '1'.repeat(400) } as const;
  return {
    province: world.test.province,
    accountId: accountId as AccountId,
    sessionId: 1,
    positionId: 1 as PositionId,
    unitId: unitId as UnitId,
    title: 'thử',
    reaches: new Map(allVerbs.map(({ verb }) => [verb, everywhere])),
    today: isoDate('2020-06-26'),
    at: '2020-06-26T02:00:00Z',
    requestId: 'thử',
    language: 'vi',
    tell: () => undefined,
  };
}

async function textOf(reply: unknown): Promise<string> {
  const file = reply as Partial<FileReply>;
  if (file.mediaType === undefined) return JSON.stringify(reply) ?? '';
  if (file.body instanceof Uint8Array) return Buffer.from(file.body).toString('latin1');
  const parts: Buffer[] = [];
  for await (const part of file.body ?? []) parts.push(Buffer.from(part as Uint8Array));
  return Buffer.concat(parts).toString('latin1');
}

const figureKeys = new Set(['value', 'result', 'plan', 'before', 'percentOfPlan', 'previous', 'needed']);

/** Figures in a reply, wherever they stand. */
function figuresIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(figuresIn);
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) =>
    figureKeys.has(key) && typeof one === 'string' && one !== '' ? [`${key} ${one}`] : figuresIn(one),
  );
}

const input = (sent: ReturnType<typeof callOf>): Input<Contract> => ({
  params: sent.params ?? {},
  query: sent.query ?? {},
  body: {},
  from: { address: '127.0.0.1', device: '' },
});

/** Runs every read of figures and accounts about a unit, with the application's own filter told that all is in reach. */
async function readAll(ofUnit: number, dbReach: string) {
  const records = await recordsOf(world, ofUnit);
  const leaks: string[] = [];
  let answered = 0;
  for (const { contract, prepare, handle } of allRoutes) {
    if (contract.method !== 'GET' || !/^(results|figures|access)\./.test(contract.id)) continue;
    const reply = await world.test
      .db({ reach: dbReach, accountId: 39, unitId: 21, readOnly: !contract.isSensitive }, async (db) => {
        const [actor, asked] = [unfiltered(39, 21), input(callOf(contract.id, records))];
        const given = await handle(db, actor, asked, await prepare?.(world.store, actor, asked));
        return given instanceof Refusal ? '' : { text: await textOf(given), figures: figuresIn(given) };
      })
      .catch((error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        return '' as const;
      });
    if (reply === '') continue;
    answered += 1;
    for (const [hit] of reply.text.matchAll(/@@\d+@@/g))
      if (hit !== '@@21@@') leaks.push(`${contract.id} ${hit}`);
    if (
      contract.id !== 'results.listSubmissions' &&
      ofUnit !== 21 &&
      /^(results|figures)\./.test(contract.id)
    )
      for (const figure of reply.figures) leaks.push(`${contract.id}: ${figure}`);
  }
  return { leaks, answered };
}

test('with the application’s own filter switched off, other units’ rows still do not leave the database', async () => {
  const mark = (column: string) => sql.raw(`'@@' || ${column} || '@@'`);
  await world.test.owner(async (db) => {
    await sql`update submission set note = ${mark('unit_id')}`.execute(db);
    await sql`update submission_cell set note = ${mark('unit_id')}`.execute(db);
    await sql`update submission_act set reason = ${mark('unit_id')}`.execute(db);
    await sql`update target set issuer = ${mark('unit_id')}, title = ${mark('unit_id')}`.execute(db);
    await sql`update asserted_figure set phrase = ${mark('unit_id')}`.execute(db);
    await sql`update account set name = ${mark('home_unit_id')}`.execute(db);
  });
  const only21 = `${'0'.repeat(20)}1${'0'.repeat(300)}`;
  let all = 0;
  for (const unitId of [21, 22, 3, 1, 114]) {
    const { leaks, answered } = await readAll(unitId, only21);
    assert.deepEqual(leaks, [], `asked for unit ${unitId}`);
    all += answered;
  }
  assert.ok(all > 40, `${all} answered`);
  const open = await readAll(22, '1'.repeat(320));
  assert.ok(open.leaks.length > 20, 'with both walls down the same reads do leak: the test can see a leak');
});
