import type { Actor } from '../../kernel/actor.ts';
import type { Reply } from '../../kernel/contract.ts';
import { tidy } from '../../kernel/text.ts';
import type { Db } from '../../platform/database/index.ts';
import type { exchangeContracts as on } from './contract.ts';
import { listNamedMappings } from './queries/names.ts';
import {
  findPartner,
  insertPartner,
  listPartnerRows,
  type Partner,
  updatePartner,
} from './queries/partners.ts';
import { noSuchPartner, partnerExists } from './refusals.ts';

/** @throws exchange.no-such-partner */
export async function getPartner(db: Db, code: string): Promise<Partner> {
  const found = await findPartner(db, code);
  if (found) return found;
  const known = (await listPartnerRows(db)).map((one) => one.code).join(', ');
  throw noSuchPartner({ partner: code.slice(0, 40), known: known || '–' });
}

type Settings = Omit<Partner, 'id' | 'code'>;

const tidied = ({ name, periodRule, dataSet, defaultOption }: Settings): Settings => ({
  name: tidy(name),
  periodRule,
  dataSet: tidy(dataSet),
  defaultOption: tidy(defaultOption),
});

/** Adds a partner. @throws exchange.partner-exists */
export async function addPartner(db: Db, actor: Actor, body: Settings & { readonly code: string }) {
  const id = await insertPartner(db, { code: body.code, ...tidied(body) });
  if (id === null) throw partnerExists({ partner: body.code });
  actor.tell({ subject: `exchange_partner:${id}`, change: { code: body.code, ...tidied(body) } });
  return { code: body.code };
}

/** Changes how a partner is exchanged with; its code stays. @throws exchange.no-such-partner */
export async function setPartner(db: Db, actor: Actor, code: string, body: Settings) {
  const partner = await getPartner(db, code);
  await updatePartner(db, partner.id, tidied(body));
  actor.tell({ subject: `exchange_partner:${partner.id}`, change: tidied(body) });
  return { code };
}

/** Partners with how many codes each has mapped. */
export async function listPartners(db: Db): Promise<Reply<typeof on.listPartners>> {
  return { rows: [...(await listPartnerRows(db))] };
}

/** A partner's mapping with what our codes are called today. @throws exchange.no-such-partner */
export async function readMapping(db: Db, actor: Actor, code: string): Promise<Reply<typeof on.readMapping>> {
  const partner = await getPartner(db, code);
  return { rows: [...(await listNamedMappings(db, partner.id, actor.today))] };
}
