import { fold } from '../../kernel/text.ts';

/** Folded for searching places: no diacritics, and i for y, since "Tỷ" and "Tỉ", "Ly" and "Li" are the same name. */
export function searchText(...names: readonly string[]): string {
  return names.map((name) => fold(name).replaceAll('y', 'i')).join(' | ');
}
