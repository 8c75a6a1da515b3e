import assert from 'node:assert/strict';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';

const root = join(import.meta.dirname, '../..');

/** Names of tables that the glossary does not give as an identifier. */
function missingFrom(glossary: string, migrations: string): readonly string[] {
  const tables = [...migrations.matchAll(/^create table (?:if not exists )?([a-z_]+)/gm)].map(
    (match) => match[1] ?? '',
  );
  return tables.filter((table) => !glossary.includes(`\`${table}\``));
}

test('every table is named by a word of the glossary', async () => {
  const glossary = await readFile(join(root, 'docs/glossary.md'), 'utf8');
  let migrations = '';
  for await (const path of glob(join(root, 'database/migrations/*/*.sql')))
    migrations += await readFile(path, 'utf8');
  assert.deepEqual(missingFrom(glossary, migrations), []);
  assert.deepEqual(missingFrom(glossary, `${migrations}\ncreate table thingy (id integer);`), ['thingy']);
});
