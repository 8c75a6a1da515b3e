import type { CatalogueFiles, Entry } from '../catalogue-files.ts';
import type { CatalogueProblem } from '../problem.ts';

/** A rule that no schema can say: it looks at several places or files. */
export type Rule = (files: CatalogueFiles, known: Known) => readonly CatalogueProblem[];

/** What the catalogue refers to but does not define. */
export interface Known {
  /** Verbs of all rooms; null: not checked here. */
  readonly verbs: ReadonlySet<string> | null;
}

export function problemAt(entry: Entry<unknown>, pointer: string, vi: string, en: string): CatalogueProblem {
  return { file: entry.path, line: entry.lineOf(pointer), reason: { vi, en } };
}

/** Everything of a list whose key came before, with its place in the list. */
export function repeated<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
): readonly (readonly [number, T])[] {
  const seen = new Set<string>();
  return items.flatMap((item, at) => {
    const key = keyOf(item);
    if (seen.has(key)) return [[at, item] as const];
    seen.add(key);
    return [];
  });
}
