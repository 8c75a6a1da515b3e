import type pg from 'pg';

/** A table as it is carried: columns in order, without generated ones. */
export interface PortableTable {
  readonly name: string;
  readonly columns: readonly string[];
}

export interface AppliedMigration {
  readonly number: number;
  readonly file: string;
  readonly checksum: string;
}

/** An identity column's counter. */
export interface Counter {
  readonly table: string;
  readonly column: string;
  readonly last: number;
  readonly isCalled: boolean;
}

export interface ForeignKey {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

export async function listTables(client: pg.ClientBase, schema: string): Promise<PortableTable[]> {
  const { rows } = await client.query<PortableTable>(
    `select c.relname as name, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
       and a.attgenerated = ''
     where c.relnamespace = $1::regnamespace and c.relkind = 'r' group by c.relname order by c.relname`,
    [schema],
  );
  return rows;
}

export async function listMigrations(client: pg.ClientBase, schema: string): Promise<AppliedMigration[]> {
  const { rows } = await client.query<AppliedMigration>(
    'select number, file, checksum from giaoban.migration where scope = $1 order by number',
    [schema],
  );
  return rows;
}

export async function listCounters(client: pg.ClientBase, schema: string): Promise<Counter[]> {
  const { rows: sequences } = await client.query<{ table: string; column: string; sequence: string }>(
    `select c.relname as table, a.attname as column,
       pg_get_serial_sequence(format('%I.%I', $1::text, c.relname), a.attname) as sequence
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attidentity <> ''
     where c.relnamespace = $1::regnamespace order by 1, 2`,
    [schema],
  );
  const counters: Counter[] = [];
  for (const { table, column, sequence } of sequences) {
    const { rows } = await client.query<{ last: number; isCalled: boolean }>(
      `select last_value::float8 as last, is_called as "isCalled" from ${sequence}`,
    );
    counters.push({ table, column, last: rows[0]?.last ?? 1, isCalled: rows[0]?.isCalled ?? false });
  }
  return counters;
}

export async function listForeignKeys(client: pg.ClientBase, schema: string): Promise<ForeignKey[]> {
  const { rows } = await client.query<ForeignKey>(
    `select conrelid::regclass::text as table, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where connamespace = $1::regnamespace and contype = 'f' and conparentid = 0 order by 1, 2`,
    [schema],
  );
  return rows;
}
