import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Refusal } from '../../kernel/refusal.ts';
import { rehearseValues } from './import-values.ts';
import { type ExchangeWorld, openExchange } from './testing/lay-exchange.ts';

let world: ExchangeWorld;
before(async () => {
  world = await openExchange();
});
after(() => world.close());

async function codeOf(format: 'dhis2' | 'adx', content: string | Uint8Array): Promise<string> {
  const file = await world.fileOf(`x.${format}`, content);
  const asked = { partner: 'plain', format, acceptsPart: false, reason: '' };
  const begun = performance.now();
  try {
    const report = await world.test.db({ readOnly: true }, (db) =>
      rehearseValues(db, world.chief, file, asked),
    );
    return report.status;
  } catch (error) {
    assert.ok(error instanceof Refusal, String(error));
    assert.ok(performance.now() - begun < 5000);
    return error.kind.code;
  }
}

const one = '{"dataElement":"X01","period":"202006","orgUnit":"0111","value":"5"}';
const good = `{"dataValues":[${one}]}`;
const adx = (inner: string, head = '<?xml version="1.0" encoding="UTF-8"?>') =>
  `${head}<adx xmlns="urn:ihe:qrph:adx:2015" exported="2020-06-26T00:00:00Z">${inner}</adx>`;
const group =
  '<group orgUnit="0111" period="2020-06-01/P1M"><dataValue dataElement="X01" value="5"/></group>';

test('JSON in other dress: byte order mark, UTF-16, legacy bytes, doubled keys, depth, size', async () => {
  assert.equal(await codeOf('dhis2', good), 'SUCCESS');
  assert.equal(await codeOf('dhis2', `\ufeff${good}`), 'SUCCESS');
  assert.equal(await codeOf('dhis2', '{"dataValues":[]}'), 'SUCCESS');
  assert.equal(await codeOf('dhis2', Buffer.from(`\ufeff${good}`, 'utf16le')), 'exchange.wrong-encoding');
  assert.equal(await codeOf('dhis2', Buffer.from(good, 'utf16le')), 'exchange.wrong-encoding');
  assert.equal(await codeOf('dhis2', Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d])), 'exchange.wrong-encoding');
  assert.equal(await codeOf('dhis2', ''), 'exchange.bad-json');
  assert.equal(await codeOf('dhis2', '[]'), 'exchange.bad-json');
  assert.equal(await codeOf('dhis2', '{}'), 'exchange.not-data-values');
  assert.equal(
    await codeOf('dhis2', good.replace('"value"', '"period":"202007","value"')),
    'exchange.bad-json',
  );
  assert.equal(await codeOf('dhis2', `{"dataValues":[${'['.repeat(200_000)}`), 'exchange.bad-json');
  assert.equal(
    await codeOf('dhis2', `{"dataValues":[${`${one},`.repeat(100_001).slice(0, -1)}]}`),
    'exchange.too-many-values',
  );
  assert.equal(await codeOf('dhis2', '{"dataValues":{"__proto__":1}}'), 'exchange.bad-json');
  assert.equal(await codeOf('dhis2', '{"dataValues":[1,null,"x",[]]}'), 'ERROR');
});

test('names are composed: a decomposed one is the same', async () => {
  const value = `{"dataElement":"X01","period":"202006","orgUnit":"Phố Mới","value":"5"}`;
  const codes = async (text: string) => codeOf('dhis2', `{"dataValues":[${text}]}`);
  assert.equal(await codes(value.normalize('NFD')), await codes(value));
});

test('XML with document types, entities, other namespaces, other encodings, depth', async () => {
  assert.equal(await codeOf('adx', adx(group)), 'SUCCESS');
  assert.equal(await codeOf('adx', adx(group, '\ufeff<?xml version="1.0"?>')), 'SUCCESS');
  assert.equal(await codeOf('adx', adx('')), 'SUCCESS');
  const bomb = '<!DOCTYPE adx [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>';
  assert.equal(await codeOf('adx', adx('<group orgUnit="&b;"/>', bomb)), 'exchange.has-doctype');
  const external = '<!DOCTYPE adx SYSTEM "file:///etc/passwd">';
  assert.equal(await codeOf('adx', adx(group, external)), 'exchange.has-doctype');
  assert.equal(await codeOf('adx', adx('<group orgUnit="&unknown;"/>')), 'exchange.bad-xml');
  assert.equal(await codeOf('adx', '<adx/>'), 'exchange.not-data-values');
  assert.equal(await codeOf('adx', '<html xmlns="urn:ihe:qrph:adx:2015"/>'), 'exchange.not-data-values');
  assert.equal(await codeOf('adx', adx('<group>')), 'exchange.bad-xml');
  assert.equal(await codeOf('adx', ''), 'exchange.bad-xml');
  assert.equal(await codeOf('adx', good), 'exchange.bad-xml');
  assert.equal(await codeOf('adx', adx('<a>'.repeat(100_000))), 'exchange.bad-xml');
  assert.equal(
    await codeOf('adx', adx(group, '<?xml version="1.0" encoding="ISO-8859-1"?>')),
    'exchange.wrong-encoding',
  );
  assert.equal(
    await codeOf('adx', adx('<group orgUnit="0111" period="2020-06-01/P1M"><dataValue value="1"/></group>')),
    'ERROR',
  );
});
