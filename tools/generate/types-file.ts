import type { CatalogColumn, CatalogSchema, CatalogTable } from './catalog.ts';

/** What a column gives and what may be written into it, as TypeScript. */
interface Face {
  readonly read: string;
  readonly write: string;
}

const same = (type: string): Face => ({ read: type, write: type });

const faces: Record<string, Face> = {
  int2: same('number'),
  int4: same('number'),
  oid: same('number'),
  float4: same('number'),
  float8: same('number'),
  int8: { read: 'bigint', write: 'bigint | number' },
  numeric: { read: 'string', write: 'string | number | bigint' },
  bool: same('boolean'),
  date: { read: 'IsoDate', write: 'string' },
  bytea: { read: 'Buffer', write: 'Uint8Array' },
  // Written as text: pg would send a JavaScript array as a PostgreSQL array.
  json: { read: 'unknown', write: 'string' },
  jsonb: { read: 'unknown', write: 'string' },
};

/** `CHECK (kind = ANY (ARRAY['a'::text, 'b'::text]))` on one column is a union of these words. */
function unionOf(table: CatalogTable, column: string): string | null {
  for (const { definition } of table.constraints) {
    const match = /^CHECK \(\(?(\w+) = ANY \(ARRAY\[((?:'[^']*'::text(?:, )?)+)\]\)\)?\)$/.exec(definition);
    if (match?.[1] === column) return (match[2] ?? '').replaceAll('::text', '').split(', ').join(' | ');
  }
  return null;
}

function faceOf(table: CatalogTable, column: CatalogColumn): Face {
  const isArray = column.baseType.startsWith('_');
  const base = isArray ? column.baseType.slice(1) : column.baseType;
  const union = base === 'text' && !isArray ? unionOf(table, column.name) : null;
  const face = union ? same(union) : (faces[base] ?? same('string'));
  if (!isArray) return face;
  const many = (type: string) => (type.includes(' ') ? `(${type})[]` : `${type}[]`);
  return { read: many(face.read), write: many(face.write) };
}

function typeOf(table: CatalogTable, column: CatalogColumn): string {
  const face = faceOf(table, column);
  const empty = column.isRequired ? '' : ' | null';
  if (table.definition !== null) return `ColumnType<${face.read} | null, never, never>`;
  if (column.identity === 'a' || column.isGenerated) return `ColumnType<${face.read}${empty}, never, never>`;
  const isOptional = column.fallback !== null || column.identity === 'd';
  if (!isOptional && face.read === face.write) return `${face.read}${empty}`;
  const write = `${face.write}${empty}`;
  return `ColumnType<${face.read}${empty}, ${write}${isOptional ? ' | undefined' : ''}, ${write}>`;
}

const pascal = (name: string) =>
  name.replace(/(^|_)([a-z0-9])/g, (_, __, letter: string) => letter.toUpperCase());

function doc(text: string | null, indent: string): string {
  return text === null ? '' : `${indent}/** ${text.replaceAll('*/', '* /').replace(/\s+/g, ' ')} */\n`;
}

function tablesOf(schema: CatalogSchema, prefix: string): string {
  return schema.tables
    .map((table) => {
      const columns = table.columns.map((c) => `${doc(c.comment, '  ')}  ${c.name}: ${typeOf(table, c)};`);
      return `${doc(table.comment, '')}export interface ${prefix}${pascal(table.name)}Table {\n${columns.join('\n')}\n}`;
    })
    .join('\n\n');
}

function listOf(schema: CatalogSchema, prefix: string): string {
  return schema.tables.map((table) => `  ${table.name}: ${prefix}${pascal(table.name)}Table;`).join('\n');
}

/** The tables as Kysely sees them; what the migrations say in comments is said here again. */
export function typesFile(control: CatalogSchema, province: CatalogSchema): string {
  return `// Written by \`npm run generate\` from the migrated schema: do not edit.
import type { ColumnType } from 'kysely';
import type { IsoDate } from '../src/kernel/iso-date.ts';

${tablesOf(province, '')}

/** Tables of a province's schema. */
export interface Tables {
${listOf(province, '')}
}

${tablesOf(control, 'Control')}

/** Tables of the control schema. */
export interface ControlTables {
${listOf(control, 'Control')}
}
`;
}
