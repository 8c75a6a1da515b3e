import type { IsoDate } from '../kernel/iso-date.ts';
import { replaceRoles } from '../modules/access/index.ts';
import {
  type Catalogue,
  ledgerIndicators,
  type Published,
  publishCatalogue,
  rolesOn,
} from '../modules/catalogue/index.ts';
import { publishIndicators } from '../modules/figures/index.ts';
import { publishForms } from '../modules/results/index.ts';
import type { Db } from '../platform/database/index.ts';

/** Publishes a catalogue and hands roles and indicators to the rooms that work by them, in one transaction of the owner. */
export async function publishToRooms(
  db: Db,
  catalogue: Catalogue,
  by: { readonly at: string; readonly today: IsoDate; readonly accountId: number | null },
): Promise<Published> {
  const published = await publishCatalogue(db, catalogue, by);
  await replaceRoles(db, rolesOn(catalogue, by.today));
  await publishIndicators(db, ledgerIndicators(catalogue));
  await publishForms(db, catalogue);
  return published;
}
