import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import { readPaceRule } from '../catalogue/index.ts';
import type { Share } from './domain/share-of-year.ts';
import type { RowRules } from './domain/target-row.ts';

/** Thresholds of the rule `pace` that holds on a day, for a share of the year. */
export async function rulesOn(db: Db, day: IsoDate, share: Share): Promise<RowRules> {
  const rule = await readPaceRule(db, day);
  return {
    share,
    light: { green: String(rule.onCourseFromPercent), amber: String(rule.behindFromPercent) },
    doubtFrom: String(rule.implausible.neededOverAchievedPace),
  };
}
