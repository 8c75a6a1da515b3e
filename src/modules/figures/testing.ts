import type { Db } from '../../platform/database/index.ts';
import type { ImportedOrganisation } from '../org/index.ts';
import { layUnits, type UnitIds, worldToday } from '../org/testing.ts';
import type { PublishedIndicator } from './domain/indicator.ts';
import { publishIndicators } from './publish.ts';
import { rebuildFigures } from './rebuild.ts';

const plus = (code: string) => ({ code, factor: 1 });

/** Neutral indicators: flows X01, X02 (one decimal), stocks X03, X04, and what is computed from them. */
export const testIndicators: readonly PublishedIndicator[] = [
  { code: 'X01', kind: 'flow', decimals: 0, formula: null },
  { code: 'X02', kind: 'flow', decimals: 1, formula: null },
  { code: 'X03', kind: 'stock', decimals: 0, formula: null },
  { code: 'X04', kind: 'stock', decimals: 2, formula: null },
  { code: 'X05', kind: 'ratio', decimals: 1, formula: { of: [plus('X01')], by: [plus('X03')], scale: 100 } },
  { code: 'X06', kind: 'stock', decimals: 2, formula: { of: [plus('X03'), { code: 'X04', factor: -1 }] } },
];

/** Loads the neutral province (see org/testing.ts) with indicators, ready for figures; as the owner of the tables. */
export async function layFigures(db: Db, organisation?: ImportedOrganisation): Promise<UnitIds> {
  const id = await layUnits(db, organisation);
  await publishIndicators(db, testIndicators);
  await rebuildFigures(db, worldToday);
  return id;
}
