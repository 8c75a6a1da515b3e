import { formatDate } from '../../kernel/format-date.ts';
import type { ProvinceCatalogue } from '../../modules/catalogue/index.ts';
import { getUnitByCode } from '../../modules/org/index.ts';
import { type GivenTarget, insertGivenTargets, setReviewWindow } from '../../modules/results/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { wholeDay } from './whole-day.ts';

/** Loads the year's targets with the decision that set them, and the review's own closing day. */
export async function loadTargets(db: Db, province: ProvinceCatalogue): Promise<void> {
  for (const { year, decision, targets } of province.targets) {
    const given: GivenTarget[] = [];
    for (const { indicator, unit, value, sample } of targets) {
      const { id: unitId } = await getUnitByCode(db, unit, decision.date);
      const { number, date, issuer, verify } = decision;
      const marks = { isSample: sample === true, needsCheck: verify === true };
      given.push({
        unitId,
        indicator,
        year,
        value,
        decision: { number, date, issuer },
        title: issuer,
        ...marks,
      });
    }
    await insertGivenTargets(db, given, { at: wholeDay(decision.date), on: decision.date });
  }
  await loadReviewWindow(db, province);
}

/** The review closed on a day of its own choosing, not on that of NĐ 09/2019. */
async function loadReviewWindow(db: Db, { head }: ProvinceCatalogue): Promise<void> {
  const review = head.sample?.review;
  if (!review) return;
  const { period, closesOn, heldOn } = review;
  await setReviewWindow(db, { period, closesOn, basis: `Chốt số liệu giao ban ngày ${formatDate(heldOn)}` });
}
