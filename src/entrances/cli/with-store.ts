import type { Actor, Reach } from '../../kernel/actor.ts';
import { dayInVietnam } from '../../kernel/iso-date.ts';
import { readEveryUnit } from '../../modules/org/index.ts';
import { appendAudit } from '../../platform/audit/index.ts';
import {
  asOwner,
  type Db,
  inTransaction,
  listProvinces,
  migrate,
  openStore,
  type Province,
  type Store,
} from '../../platform/database/index.ts';
import { allVerbs } from '../rooms.ts';
import { textOf, type Values } from './command.ts';
import { noProvince } from './refusals.ts';

/** Opens the database (starting it when no server runs), migrates it, works, closes. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore();
  try {
    await migrate(store);
    return await work(store);
  } finally {
    await store.close();
  }
}

/** The province that `--province` names; the only one when there is just one. @throws cli.no-province */
export async function provinceOf(store: Store, values: Values): Promise<Province> {
  const code = textOf(values, 'province');
  const provinces = await listProvinces(store);
  const found =
    code === undefined && provinces.length === 1 ? provinces[0] : provinces.find((p) => p.code === code);
  if (!found)
    throw noProvince({ province: code ?? '', known: provinces.map((p) => p.code).join(', ') || '–' });
  return found;
}

/** Whoever can run the command owns the machine: an actor with every verb over every unit, named as the command. */
export function commandActor(province: Province, command: string, everyUnit: string): Actor {
  const at = new Date();
  const reach: Reach = { kind: 'all', units: everyUnit };
  return {
    province: province.code,
    accountId: null,
    sessionId: null,
    positionId: null,
    unitId: null,
    title: `cli:${command}`,
    reaches: new Map(allVerbs.map((v) => [v.verb, reach])),
    today: province.sampleToday ?? dayInVietnam(at),
    at: at.toISOString(),
    requestId: `cli-${process.pid}-${at.getTime()}`,
    language: 'vi',
    tell: () => undefined,
  };
}

/** Runs a transaction of a command as the application's role with every unit in reach: what it reads or writes is under policies. */
export async function everywhere<T>(
  store: Store,
  province: Province,
  command: string,
  options: { readonly readOnly?: boolean; readonly timeoutMs?: number },
  work: (db: Db, actor: Actor) => Promise<T>,
): Promise<T> {
  const everyUnit = await asOwner(store, province.code, readEveryUnit);
  const settings = { reach: everyUnit, accountId: null, unitId: null, ...options };
  return inTransaction(store, province.code, settings, (db) =>
    work(db, commandActor(province, command, everyUnit)),
  );
}

/** Runs one act of a command as the owner, with its audit entry in the same transaction. */
export function actAsCommand<T>(
  store: Store,
  province: Province,
  command: string,
  work: (db: Db, actor: Actor) => Promise<T>,
): Promise<T> {
  return asOwner(store, province.code, async (db) => {
    const actor = commandActor(province, command, await readEveryUnit(db));
    const result = await work(db, actor);
    await appendAudit(db, actor, {
      verb: 'cli',
      operation: `cli:${command}`,
      outcome: 'done',
      subject: null,
      detail: {},
    });
    return result;
  });
}
