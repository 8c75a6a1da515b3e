import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import type { Contract } from '../../src/kernel/contract.ts';
import { exchangeContracts as on } from '../../src/modules/exchange/contract.ts';
import { deliverWebhooks } from '../../src/modules/exchange/index.ts';
import { aboutWebhook } from '../../src/modules/exchange/webhooks/sign.ts';
import { resultsContracts } from '../../src/modules/results/contract.ts';
import { sealerOf } from '../../src/platform/secrets/index.ts';
import { addressOf, type Client, openWorld, type World } from './harness/world.ts';

let world: World;
let chief: Client;
let cookie: string;
before(async () => {
  world = await openWorld();
  chief = await world.enter('chanhvanphong');
  cookie = await world.cookieOf('chanhvanphong');
});
after(() => world.close());

const files = join(import.meta.dirname, '../../src/modules/exchange/testing/files');
const partner = 'bo-ldtbxh';

async function send(
  contract: Contract,
  query: Record<string, unknown>,
  name: string,
  text: string,
  as = cookie,
) {
  const payload = `--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\n\r\n${text}\r\n--b--\r\n`;
  const response = await world.door.app.inject({
    method: 'POST',
    url: addressOf(contract, { query, params: { partner } }),
    headers: { cookie: as, 'x-giaoban': '1', 'content-type': 'multipart/form-data; boundary=b' },
    payload,
  });
  return { status: response.statusCode, body: response.json() };
}

interface Value {
  readonly dataElement: string;
  readonly period: string;
  readonly orgUnit: string;
  readonly value: string;
}
const keyed = (values: readonly Value[]) =>
  values
    .map(({ dataElement, period, orgUnit, value }) => `${period} ${orgUnit} ${dataElement} ${value}`)
    .sort();

test('a file with the codes of Lai Châu through the door: judged, recorded, unchanged, exported equal', async () => {
  await chief(on.addPartner, {
    body: { code: partner, name: 'Bộ', periodRule: 'byName', dataSet: 'BC-THANG', defaultOption: '' },
  });
  const text = await readFile(join(files, 'lai-chau.json'), 'utf8');
  const asked = { partner, format: 'dhis2' };
  const judged = await send(on.rehearseImport, asked, 'lai-chau.json', text);
  assert.deepEqual(judged.body.conflicts, []);
  const { values } = { values: (JSON.parse(text) as { dataValues: Value[] }).dataValues };
  const first = await send(on.importValues, asked, 'lai-chau.json', text);
  assert.deepEqual([first.status, first.body.importCount.imported], [200, values.length]);
  const second = await send(on.importValues, asked, 'lai-chau.json', text);
  assert.deepEqual([second.body.unchanged, second.body.importCount.imported], [values.length, 0]);
  const period = [...new Set(values.map((one) => one.period))];
  const out = await chief(on.exportValues, { query: { partner, format: 'dhis2', period } });
  assert.deepEqual(keyed(JSON.parse(out.raw).dataValues), keyed(values));

  const wrong = text.replace('"105"', '"105x"');
  const refused = await send(on.importValues, asked, 'sai.json', wrong);
  assert.deepEqual([refused.status, refused.body.code], [422, 'exchange.values-refused']);
  assert.equal(refused.body.details[0].at, '/dataValues/0/orgUnit');
  const log = await world.test.owner((db) =>
    sql<{ outcome: string }>`
      select outcome from audit_entry where operation = 'exchange.importValues' order by seq`.execute(db),
  );
  assert.deepEqual(
    log.rows.map(({ outcome }) => outcome),
    ['done', 'done', 'refused'],
  );
});

test('who has no right to import is refused before the file is read', async () => {
  const director = await world.cookieOf('giamdoc');
  const { status, body } = await send(on.importValues, { partner, format: 'dhis2' }, 'x.json', '{', director);
  assert.deepEqual([status, body.code], [403, 'door.not-allowed']);
});

test('an accepted report reaches the receiver', async (t) => {
  const heard: string[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    heard.push(body);
    response.writeHead(204).end();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  t.after(() => server.close());
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const about = aboutWebhook(world.test.province, `http://${host}/`);
  const secret = (await sealerOf(world.store)).seal('whsec_c2VjcmV0', about);
  const { rows } = await world.test.owner(async (db) => {
    await sql`insert into webhook (name, url, kinds, secret, created_at)
      values ('Kho', ${`http://${host}/`}, array['report.accepted'], ${secret}, '2020-06-26T00:00:00Z')`.execute(
      db,
    );
    return sql<{ id: number; unit: string }>`
      select s.id, u.code as unit from submission s join unit u on u.id = s.unit_id
      join unit_version v on v.unit_id = u.id and v.valid @> date '2020-06-26'
      where s.state = 'submitted' and v.level <> 'commune' order by s.id limit 1`.execute(db);
  });
  const [one] = rows;
  assert.ok(one, 'the sample has a report that waits for the department');
  const accepted = await chief(resultsContracts.acceptSubmission, { params: { submissionId: one.id } });
  assert.equal(accepted.status, 200, accepted.raw);
  await deliverWebhooks(world.store, world.test.province, '2020-06-26T03:00:00.000Z', new Set([host]));
  assert.equal(heard.length, 1);
  const { type, data } = JSON.parse(heard[0] ?? '{}');
  assert.deepEqual(
    [type, data.subject, data.unit.code],
    ['report.accepted', `submission:${one.id}`, one.unit],
  );
});

test('open data: closed periods, nothing confidential, nothing not yet accepted, the schema true to the file', async () => {
  const period = ['2020-05', '2020-Q1'];
  const csv = await chief(on.openData, { query: { period } });
  const schema = JSON.parse((await chief(on.openData, { query: { period, part: 'schema' } })).raw);
  const [resource] = schema.resources;
  const lines = csv.raw.replace('\ufeff', '').trim().split('\r\n');
  assert.deepEqual(
    lines[0]?.split(','),
    resource.schema.fields.map((field: { name: string }) => field.name),
  );
  assert.equal(lines.length - 1, resource.rowCount);
  assert.ok(resource.rowCount > 100, `${resource.rowCount}`);
  const bytes = Buffer.from(csv.raw.startsWith('\ufeff') ? csv.raw : `\ufeff${csv.raw}`);
  assert.equal(resource.hash, `sha256:${createHash('sha256').update(bytes).digest('hex')}`);
  assert.deepEqual([schema.asOf, schema.licenses[0].name], ['2020-06-26', 'CC-BY-4.0']);
  const { rows } = await world.test.owner((db) =>
    sql<{ code: string }>`select code from indicator_card where hide_below is not null`.execute(db),
  );
  assert.ok(rows.length > 0);
  const codes = new Set(lines.slice(1).map((line) => line.split(',')[6]));
  for (const { code } of rows) assert.ok(!codes.has(code), code);
  const open = await chief(on.openData, { query: { period: ['2020-09'] } });
  assert.deepEqual([open.status, open.code], [422, 'exchange.nothing-public']);

  const target = lines[1]?.split(',') ?? [];
  await world.test.owner((db) =>
    sql`update submission s set state = 'submitted' from unit u
      where u.id = s.unit_id and s.state = 'accepted' and s.day_to = ${target[2] ?? ''}::date`.execute(db),
  );
  const later = JSON.parse((await chief(on.openData, { query: { period, part: 'schema' } })).raw);
  assert.ok(later.withheldCells > schema.withheldCells, `${later.withheldCells} ${schema.withheldCells}`);
  assert.equal(later.resources[0].rowCount + later.withheldCells, resource.rowCount + schema.withheldCells);
});
