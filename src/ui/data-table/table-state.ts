import { useMemo } from 'react';
import { useSearchParams } from 'react-router';

export interface Sort {
  readonly key: string;
  readonly isDescending: boolean;
}

/** Where a list stands: everything that the server needs to give the rows, and nothing else. */
export interface TableState {
  readonly page: number;
  readonly pageSize: number;
  readonly sort: Sort | null;
  readonly search: string;
  readonly filters: Readonly<Record<string, string>>;
}

const pageSizes = [20, 50, 100, 200] as const;

export { pageSizes };

export interface TableStart {
  readonly pageSize?: number;
  readonly sort?: Sort;
}

const naturalNumber = (text: string | null, other: number): number =>
  text !== null && /^[1-9]\d{0,6}$/.test(text) ? Number(text) : other;

function readSort(text: string | null, start: Sort | undefined): Sort | null {
  if (text === null) return start ?? null;
  if (text === '') return null;
  return text.startsWith('-')
    ? { key: text.slice(1), isDescending: true }
    : { key: text, isDescending: false };
}

/** Reads the state of a list from the address of the page; whatever is not well formed is as if it were not there. */
export function readTableState(params: URLSearchParams, start: TableStart = {}): TableState {
  const filters: Record<string, string> = {};
  for (const [name, value] of params)
    if (name.startsWith('f.') && value !== '') filters[name.slice(2)] = value;
  return {
    page: naturalNumber(params.get('page'), 1),
    pageSize: Math.min(naturalNumber(params.get('size'), start.pageSize ?? pageSizes[0]), 200),
    sort: readSort(params.get('sort'), start.sort),
    search: params.get('q') ?? '',
    filters,
  };
}

/** Writes changes into the address. A new search, filter or order begins on the first page again. */
export function writeTableState(params: URLSearchParams, change: Partial<TableState>): URLSearchParams {
  const next = new URLSearchParams(params);
  const put = (name: string, value: string | null) =>
    value === null ? next.delete(name) : next.set(name, value);
  if (change.sort !== undefined) {
    const { sort } = change;
    put('sort', sort === null ? '' : `${sort.isDescending ? '-' : ''}${sort.key}`);
  }
  if (change.search !== undefined) put('q', change.search === '' ? null : change.search);
  if (change.pageSize !== undefined) put('size', String(change.pageSize));
  if (change.filters !== undefined) {
    for (const name of [...next.keys()]) if (name.startsWith('f.')) next.delete(name);
    for (const [name, value] of Object.entries(change.filters))
      if (value !== '') next.set(`f.${name}`, value);
  }
  put('page', change.page === undefined || change.page === 1 ? null : String(change.page));
  return next;
}

export interface TableControl {
  readonly state: TableState;
  readonly change: (change: Partial<TableState>) => void;
}

/** The state of the page's list, kept in its address: it can be sent to a colleague and gone back to. */
export function useTableState(start: TableStart = {}): TableControl {
  const [params, setParams] = useSearchParams();
  const { pageSize, sort } = start;
  const state = useMemo(
    () => readTableState(params, { ...(pageSize ? { pageSize } : {}), ...(sort ? { sort } : {}) }),
    [params, pageSize, sort],
  );
  return {
    state,
    change: (change) => setParams((now) => writeTableState(now, change), { replace: 'search' in change }),
  };
}
