import { hashPassword, insertAccount, insertHolder, insertPosition } from '../../modules/access/index.ts';
import type { ProvinceCatalogue } from '../../modules/catalogue/index.ts';
import { getUnitByCode, insertPortfolio } from '../../modules/org/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { wholeDay } from './whole-day.ts';

/** The password of every sample account, shown on the login page of a sample province and nowhere else. */
export const samplePassword = 'lai-chau-2020';

/** Gives positions by username. Makes a position, and an account that holds it, for every post of the catalogue. Names are titles, never persons. */
export async function loadPosts(db: Db, province: ProvinceCatalogue): Promise<ReadonlyMap<string, number>> {
  // One hash for all: it takes 21 ms, and the password is public anyway.
  const passwordHash = await hashPassword(samplePassword);
  const positions = new Map<string, number>();
  for (const { username, role, unit, from, title } of province.posts) {
    const { id: unitId } = await getUnitByCode(db, unit, from);
    const at = wholeDay(from);
    const account = { username, name: title.vi, homeUnitId: unitId, passwordHash, samplePassword, at };
    const accountId = (await insertAccount(db, { ...account, mustChangePassword: false })) ?? 0;
    const positionId = await insertPosition(db, {
      unitId,
      role,
      title: title.vi,
      validFrom: from,
      validTo: null,
    });
    const holder = { positionId, accountId, validFrom: from, validTo: null, deputisingBasis: null, at };
    await insertHolder(db, holder);
    positions.set(username, positionId);
  }
  await loadPortfolios(db, province, positions);
  return positions;
}

async function loadPortfolios(db: Db, province: ProvinceCatalogue, positions: ReadonlyMap<string, number>) {
  for (const { position, from, legalBasis, fields, units } of province.portfolios) {
    const positionId = positions.get(position) ?? 0;
    const base = { positionId, from, to: null, legalBasis };
    for (const field of fields) await insertPortfolio(db, { ...base, fieldCode: field, unitId: null });
    for (const code of units) {
      const { id } = await getUnitByCode(db, code, from);
      await insertPortfolio(db, { ...base, fieldCode: null, unitId: id });
    }
  }
}
