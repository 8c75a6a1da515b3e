import type { ProvinceCatalogue } from '../../modules/catalogue/index.ts';
import { getUnitByCode } from '../../modules/org/index.ts';
import { insertLimitations, insertSigningRights } from '../../modules/reviews/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { wholeDay } from './whole-day.ts';

/** Loads what a review needs besides figures: the register of shortcomings, and who may sign for the director (KT.). */
export async function loadReviewBasis(
  db: Db,
  province: ProvinceCatalogue,
  positions: ReadonlyMap<string, number>,
): Promise<void> {
  const { head, limitations, posts } = province;
  const today = head.sample?.today ?? head.recordsFrom;
  const { id: unitId } = await getUnitByCode(db, head.gsoCode, today);
  for (const { period, source, limitations: rows } of limitations)
    await insertLimitations(db, { unitId, period, source, at: wholeDay(today) }, rows);
  const deputies = posts.filter(({ role }) => role === 'deputy-director');
  await insertSigningRights(
    db,
    deputies.map(({ username, from }) => ({
      positionId: positions.get(username) ?? 0,
      form: 'KT' as const,
      from,
      until: null,
      basis: null,
    })),
  );
}
