import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Span, UnitLife } from './unit-life.ts';

/** Stretches of days without any change of extent or parent, oldest first; the last one is open. */
export function erasOf(units: readonly UnitLife[]): readonly Span[] {
  const days = new Set<IsoDate>();
  for (const unit of units) {
    days.add(unit.from);
    if (unit.to !== null) days.add(unit.to);
    unit.versions.forEach((version, i) => {
      const before = unit.versions[i - 1];
      if (before && before.parentId !== version.parentId) days.add(version.from);
    });
  }
  const begins = [...days].sort();
  return begins.map((from, i) => ({ from, to: begins[i + 1] ?? null }));
}
