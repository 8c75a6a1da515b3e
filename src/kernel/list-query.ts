import { Type } from 'typebox';

/** What every list that the server pages asks for; the first page when left out. */
export const paging = {
  page: Type.Optional(Type.Integer({ minimum: 1, maximum: 1_000_000 })),
  pageSize: Type.Optional(Type.Integer({ minimum: 1, maximum: 200 })),
};

/** Words to find, in any spelling. */
export const search = { search: Type.Optional(Type.String({ maxLength: 100 })) };

/** The keys a list can be sorted by, each also backwards as `-key`. */
export function sortable<const K extends string>(...keys: readonly K[]) {
  const both = keys.flatMap((key): (K | `-${K}`)[] => [key, `-${key}`]);
  return { sort: Type.Optional(Type.Enum(both)) };
}

/** What an export asks for beside the query of its list: the columns that are shown, in which language. */
export const exportChoice = {
  columns: Type.Optional(Type.String({ maxLength: 500, pattern: '^[A-Za-z]+(,[A-Za-z]+)*$' })),
  language: Type.Optional(Type.Enum(['vi', 'en'])),
};

export interface ExportChoice {
  readonly columns?: string;
  readonly language?: 'vi' | 'en';
}

/** Rows of one page, as SQL takes them. */
export interface PageRows {
  readonly limit: number;
  readonly offset: number;
}

export function pageRows(query: { readonly page?: number; readonly pageSize?: number }): PageRows {
  const limit = query.pageSize ?? 50;
  return { limit, offset: ((query.page ?? 1) - 1) * limit };
}

/** An export takes every row of its list, up to what a sheet that people read can hold. */
export const everyRow: PageRows = { limit: 100_000, offset: 0 };

export interface SortBy<K extends string> {
  readonly key: K;
  readonly isDescending: boolean;
}

/** Reads `name` or `-name`. */
export function readSort<K extends string>(sort: K | `-${K}` | undefined, start: SortBy<K>): SortBy<K> {
  if (sort === undefined) return start;
  return sort.startsWith('-')
    ? { key: sort.slice(1) as K, isDescending: true }
    : { key: sort as K, isDescending: false };
}
