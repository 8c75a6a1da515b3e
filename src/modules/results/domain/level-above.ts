import type { UnitId } from '../../../kernel/ids.ts';

/** A territorial level above a unit. */
export interface LevelAbove {
  /** The unit, or what it has become since. */
  readonly units: readonly UnitId[];
  readonly name: string;
  /** Whether anybody there may accept figures today. */
  readonly hasDecider: boolean;
}

/** Whose place somebody takes who decides on a unit's figures; `insteadOf` null: his own, as the level above. */
export type Place = { readonly insteadOf: LevelAbove | null } | 'not-level-above';

/**
 * Figures are decided by the level above: a commune's by its district, a district's by the province, for which the offices
 * of the department act. A higher level decides only while nobody on the levels between may.
 *
 * @param levels the nearest first, as on the closing day
 * @param own the nearest territorial unit of whoever decides
 */
export function placeAbove(levels: readonly LevelAbove[], own: UnitId | null): Place {
  const at = levels.findIndex(({ units }) => own !== null && units.includes(own));
  const between = levels.slice(0, Math.max(at, 0));
  if (at === -1 || between.some(({ hasDecider }) => hasDecider)) return 'not-level-above';
  return { insteadOf: between[0] ?? null };
}
