import type { Sort } from './table-state.ts';

/** The order of a list as its contract takes it; nothing when the address names another key. */
export function sortOf<K extends string>(
  sort: Sort | null,
  keys: readonly K[],
): { readonly sort?: K | `-${K}` } {
  const key = keys.find((one) => one === sort?.key);
  if (key === undefined) return {};
  return { sort: sort?.isDescending ? `-${key}` : key };
}
