// Writes database/schema.sql and database/types.ts from the migrations and docs/rights.md from roles and verbs; `--check`
// compares and ends with 1 when they differ.
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { testStore } from '../src/platform/database/testing.ts';
import { readSchema } from './generate/catalog.ts';
import { rightsPage } from './generate/rights-page.ts';
import { schemaFile } from './generate/schema-file.ts';
import { typesFile } from './generate/types-file.ts';

const root = join(import.meta.dirname, '..');

async function generate(): Promise<Record<string, string>> {
  const world = await testStore();
  try {
    const client = await world.store.owner.connect();
    try {
      await client.query('set search_path = giaoban, extensions');
      const control = await readSchema(client, 'giaoban');
      await client.query('set search_path = p_test, extensions');
      const province = await readSchema(client, 'p_test');
      const { rows } = await client.query<{ extname: string }>(
        "select extname from pg_extension where extname <> 'plpgsql' order by extname",
      );
      return {
        'database/schema.sql': schemaFile(
          { name: 'giaoban', schema: control },
          { name: 'p_test', schema: province },
          rows.map((row) => row.extname),
        ),
        'database/types.ts': typesFile(control, province),
        'docs/rights.md': await rightsPage(),
      };
    } finally {
      client.release();
    }
  } finally {
    await world.close();
  }
}

/** Lines only in one of the two texts: enough to see what changed. */
function difference(before: string, after: string): string[] {
  const [had, has] = [new Set(before.split('\n')), new Set(after.split('\n'))];
  const gone = [...had].filter((line) => !has.has(line)).map((line) => `- ${line}`);
  const come = [...has].filter((line) => !had.has(line)).map((line) => `+ ${line}`);
  return [...gone, ...come];
}

const isCheck = process.argv.includes('--check');
for (const [file, text] of Object.entries(await generate())) {
  const path = join(root, file);
  const before = await readFile(path, 'utf8').catch(() => '');
  if (before === text) continue;
  if (isCheck) {
    const lines = difference(before, text);
    console.error(`${file} is not what the code gives; run npm run generate`);
    console.error(lines.slice(0, 40).join('\n'));
    if (lines.length > 40) console.error(`… and ${lines.length - 40} more lines`);
    process.exitCode = 1;
  } else {
    await writeFile(path, text);
    console.log(`${file} written`);
  }
}
