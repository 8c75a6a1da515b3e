import { isoDate } from '../../kernel/iso-date.ts';
import { loadCatalogue } from '../../modules/catalogue/index.ts';
import { loadSampleSheets } from '../../modules/results/index.ts';
import {
  addProvince,
  asOwner,
  dropProvince,
  listProvinces,
  moveSampleClock,
  type Province,
  type Store,
} from '../../platform/database/index.ts';
import { loadOrganisation } from '../load-organisation.ts';
import { loadClaims, loadLedger } from './sample-ledger.ts';
import { loadPosts } from './sample-posts.ts';
import { loadReviewBasis } from './sample-review.ts';
import { loadTargets } from './sample-targets.ts';
import { wholeDay } from './whole-day.ts';

/** First day of the window of 2020's results: the year closes on 14/12 (NĐ 09/2019, Điều 12). */
const windowBegins = isoDate('2019-12-15');

/** The clock of a sample province is set last: one without it was cut short while it was loaded. */
export const isHalfLoaded = (province: Province) => province.isSample && province.sampleToday === null;

/**
 * Makes the sample province: units over time, catalogue, positions with their accounts, targets, claims and the ledger.
 * One that was cut short is removed and begun anew.
 */
export async function loadSampleProvince(store: Store, code = 'lai-chau'): Promise<void> {
  const catalogue = await loadCatalogue();
  const province = catalogue.provinces.get(code);
  if (!province?.head.sample) throw new Error(`the catalogue has no sample for ${code}`);
  const { today } = province.head.sample;
  const at = wholeDay(province.head.recordsFrom);
  const before = (await listProvinces(store)).find((one) => one.code === code);
  if (before && isHalfLoaded(before)) await dropProvince(store, code);
  await addProvince(store, { code, name: province.head.name.vi, isSample: true, sampleToday: null });
  await asOwner(store, code, async (db) => {
    await loadOrganisation(db, catalogue, province, { at, today });
    const positions = await loadPosts(db, province);
    await loadTargets(db, province);
    await loadReviewBasis(db, province, positions);
  });
  await loadLedger(store, code, province, today);
  await loadClaims(store, code, province, windowBegins);
  await asOwner(store, code, async (db) => {
    await loadSampleSheets(db, today);
    await moveSampleClock(db, code, today);
  });
}
