import type { IsoDate } from '../kernel/iso-date.ts';
import type { Catalogue, ProvinceCatalogue } from '../modules/catalogue/index.ts';
import { rebuildFigures } from '../modules/figures/index.ts';
import { importUnits } from '../modules/org/index.ts';
import type { Db } from '../platform/database/index.ts';
import { publishToRooms } from './publish-catalogue.ts';

/**
 * Gives a new province what it works on, in one transaction of the owner: units over time, who holds which field, the
 * published catalogue. @throws {Refusal} org.already-loaded
 */
export async function loadOrganisation(
  db: Db,
  catalogue: Catalogue,
  province: ProvinceCatalogue,
  by: { readonly at: string; readonly today: IsoDate },
): Promise<void> {
  const { unitRows: units, successions, holders } = province;
  const fields = catalogue.fields.map(({ code, name }) => ({ code, name }));
  await importUnits(db, { units, successions, fields, holders, ...by });
  await publishToRooms(db, catalogue, { ...by, accountId: null });
  await rebuildFigures(db, by.today);
}
