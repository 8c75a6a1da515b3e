import type pg from 'pg';

/** Columns and tables of one schema, as PostgreSQL's catalog describes them. */
export interface CatalogColumn {
  readonly name: string;
  readonly type: string;
  /** Name of the base type without modifier: int4, numeric, _text … */
  readonly baseType: string;
  readonly isRequired: boolean;
  readonly fallback: string | null;
  /** 'a' always, 'd' by default, '' none. */
  readonly identity: string;
  readonly isGenerated: boolean;
  readonly comment: string | null;
}

export interface CatalogTable {
  readonly name: string;
  /** 'r' table, 'p' partitioned, 'v' view, 'm' materialised view. */
  readonly kind: string;
  readonly comment: string | null;
  readonly definition: string | null;
  readonly hasRowSecurity: boolean;
  readonly forcesRowSecurity: boolean;
  readonly columns: readonly CatalogColumn[];
  readonly constraints: readonly {
    readonly name: string;
    readonly definition: string;
    readonly comment: string | null;
  }[];
  readonly indexes: readonly { readonly name: string; readonly definition: string }[];
  readonly policies: readonly string[];
  readonly grants: readonly string[];
}

export interface CatalogFunction {
  readonly signature: string;
  readonly definition: string;
  readonly comment: string | null;
  readonly grants: readonly string[];
}

export interface CatalogSchema {
  readonly comment: string | null;
  readonly grants: readonly string[];
  readonly types: readonly string[];
  readonly tables: readonly CatalogTable[];
  readonly functions: readonly CatalogFunction[];
}

/** Grants to anybody but the owner; PUBLIC has no row in pg_roles. */
const grantsOf = (acl: string, owner: string) => `
  coalesce((select json_agg(line order by line) from (
    select string_agg(lower(privilege_type), ', ' order by privilege_type) || ' to '
      || coalesce((select rolname from pg_roles where oid = grantee), 'public') as line
    from aclexplode(${acl}) where grantee <> ${owner} group by grantee) as granted), '[]')`;

const tables = `
select c.relname as name, c.relkind as kind, obj_description(c.oid, 'pg_class') as comment,
  case when c.relkind in ('v', 'm') then pg_get_viewdef(c.oid, true) end as definition,
  c.relrowsecurity as "hasRowSecurity", c.relforcerowsecurity as "forcesRowSecurity",
  coalesce((select json_agg(json_build_object(
      'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
      'baseType', coalesce((select b.typname from pg_type b where b.oid = nullif(t.typbasetype, 0)), t.typname),
      'isRequired', a.attnotnull, 'fallback', pg_get_expr(d.adbin, d.adrelid), 'identity', a.attidentity,
      'isGenerated', a.attgenerated <> '', 'comment', col_description(c.oid, a.attnum)) order by a.attnum)
    from pg_attribute a join pg_type t on t.oid = a.atttypid
    left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped), '[]') as columns,
  coalesce((select json_agg(json_build_object('name', k.conname, 'definition', pg_get_constraintdef(k.oid, true),
      'comment', obj_description(k.oid, 'pg_constraint'))
      order by position(k.contype::text in 'puxcf'), k.conname)
    from pg_constraint k where k.conrelid = c.oid and k.contype in ('p', 'u', 'x', 'c', 'f')), '[]') as constraints,
  coalesce((select json_agg(json_build_object('name', i.indexrelid::regclass::text,
      'definition', pg_get_indexdef(i.indexrelid, 0, true)) order by i.indexrelid::regclass::text)
    from pg_index i where i.indrelid = c.oid
      and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))),
    '[]') as indexes,
  coalesce((select json_agg(format('%I as %s for %s to %s%s%s', p.polname,
      case when p.polpermissive then 'permissive' else 'restrictive' end,
      case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete'
        else 'all' end,
      case when p.polroles = '{0}' then 'public'
        else (select string_agg(rolname, ', ' order by rolname) from pg_roles where oid = any(p.polroles)) end,
      ' using (' || pg_get_expr(p.polqual, p.polrelid) || ')',
      ' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') order by p.polname)
    from pg_policy p where p.polrelid = c.oid), '[]') as policies,
  (${grantsOf('c.relacl', 'c.relowner')}) as "tableGrants",
  coalesce((select json_agg(a.attname || ': ' || g.line order by a.attnum)
    from pg_attribute a cross join lateral (
      select string_agg(lower(privilege_type), ', ' order by privilege_type) || ' to '
        || coalesce((select rolname from pg_roles where oid = grantee), 'public') as line
      from aclexplode(a.attacl) group by grantee) g
    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and g.line is not null), '[]') as "columnGrants"
from pg_class c where c.relnamespace = $1::regnamespace and c.relkind in ('r', 'p', 'v', 'm')
order by c.relname`;

const functions = `
select p.oid::regprocedure::text as signature, pg_get_functiondef(p.oid) as definition,
  obj_description(p.oid, 'pg_proc') as comment,
  ${grantsOf("coalesce(p.proacl, acldefault('f', p.proowner))", 'p.proowner')} as grants
from pg_proc p where p.pronamespace = $1::regnamespace and p.prokind in ('f', 'p')
order by p.oid::regprocedure::text`;

const types = `
select case t.typtype
    when 'd' then format('create domain %I as %s%s', t.typname, format_type(t.typbasetype, t.typtypmod),
      (select coalesce(string_agg(' ' || pg_get_constraintdef(k.oid, true), '' order by k.conname), '')
        from pg_constraint k where k.contypid = t.oid))
    when 'e' then format('create type %I as enum (%s)', t.typname,
      (select string_agg(quote_literal(enumlabel), ', ' order by enumsortorder) from pg_enum where enumtypid = t.oid))
    else format('create type %I', t.typname) end as line
from pg_type t where t.typnamespace = $1::regnamespace and t.typtype in ('d', 'e', 'r')
order by t.typname`;

/** Reads a schema. The client's search path must begin with it, so that names come out unqualified. */
export async function readSchema(client: pg.ClientBase, schema: string): Promise<CatalogSchema> {
  const { rows: about } = await client.query<{ comment: string | null; grants: string[] }>(
    `select obj_description(n.oid, 'pg_namespace') as comment, ${grantsOf('n.nspacl', 'n.nspowner')} as grants
     from pg_namespace n where n.nspname = $1`,
    [schema],
  );
  const found = await client.query<
    CatalogTable & { readonly tableGrants: string[]; readonly columnGrants: string[] }
  >(tables, [schema]);
  const typed = await client.query<{ line: string }>(types, [schema]);
  return {
    comment: about[0]?.comment ?? null,
    grants: about[0]?.grants ?? [],
    types: typed.rows.map((row) => row.line),
    tables: found.rows.map(({ tableGrants, columnGrants, ...table }) => ({
      ...table,
      grants: [
        ...tableGrants,
        ...columnGrants.map((line) => line.replace(/^(\w+): (.*) to /, '$2 ($1) to ')),
      ],
    })),
    functions: (await client.query<CatalogFunction>(functions, [schema])).rows,
  };
}
