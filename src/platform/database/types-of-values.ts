import pg from 'pg';

const oid = {
  int8: 20,
  date: 1082,
  timestamp: 1114,
  timestamptz: 1184,
  interval: 1186,
  numeric: 1700,
} as const;
const arrayOid = {
  int8: 1016,
  date: 1182,
  timestamp: 1115,
  timestamptz: 1185,
  interval: 1187,
  numeric: 1231,
} as const;

type Parse = (text: string) => unknown;

/** `2020-06-26 01:02:03.456789+00` → `2020-06-26T01:02:03.456789Z`: ISO 8601 with all microseconds, which Date loses. */
function instant(text: string): string {
  const iso = text.replace(' ', 'T');
  return iso.endsWith('+00') ? `${iso.slice(0, -3)}Z` : iso;
}

const parsers: Record<keyof typeof oid, Parse> = {
  int8: BigInt,
  date: (text) => text,
  timestamp: (text) => text.replace(' ', 'T'),
  timestamptz: instant,
  interval: (text) => text,
  numeric: (text) => text,
};

const arrayOfText = pg.types.getTypeParser(1009 as 25) as (text: string) => (string | null)[];

const byOid = new Map<number, Parse>();
for (const name of Object.keys(parsers) as (keyof typeof oid)[]) {
  const parse = parsers[name];
  byOid.set(oid[name], parse);
  byOid.set(arrayOid[name], (text) => arrayOfText(text).map((item) => (item === null ? null : parse(item))));
}

/**
 * How values leave PostgreSQL: numeric as text (never a float), int8 as bigint, date as `YYYY-MM-DD`, timestamptz as
 * ISO 8601 in UTC, interval as ISO 8601 (`P3D`); arrays likewise. Everything else as `pg` gives it.
 */
export const typesOfValues: pg.CustomTypesConfig = {
  getTypeParser: ((typeOid: number, format?: 'text' | 'binary') => {
    const own = format === 'binary' ? undefined : byOid.get(typeOid);
    return own ?? pg.types.getTypeParser(typeOid, format as 'text');
  }) as pg.CustomTypesConfig['getTypeParser'],
};
