import type { FastifyRequest } from 'fastify';
import type { Actor, Deed } from '../../kernel/actor.ts';
import type { Contract, Input } from '../../kernel/contract.ts';
import { Refusal } from '../../kernel/refusal.ts';
import { appendAudit } from '../audit/index.ts';
import { type Db, inTransaction } from '../database/index.ts';
import { type Sealer, sealerOf } from '../secrets/index.ts';
import type { House } from './house.ts';
import { type Answer, claimKey, keepAnswer, requestDigest } from './idempotency.ts';
import { wrongShape } from './refusals.ts';
import type { Route } from './route.ts';

const writes = (contract: Contract) => contract.method !== 'GET' && !contract.changesNothing;

const settingsOf = (contract: Contract, actor: Actor) => ({
  reach: actor.reaches.get(contract.verb)?.units ?? '',
  accountId: actor.accountId,
  unitId: actor.unitId,
  readOnly: !writes(contract) && !contract.isSensitive,
});

/** Entry of an act: the operation, where it pointed, what changed. Never the body: it may hold personal data. */
function entryOf(contract: Contract, params: unknown, deeds: readonly Deed[], outcome: 'done' | 'read') {
  const changes = deeds.filter((d) => d.change !== undefined);
  return {
    verb: contract.verb,
    operation: contract.id,
    outcome,
    subject: deeds[0]?.subject ?? null,
    detail: { params, ...(changes.length > 0 && { changes }) },
  };
}

/** One transaction: the work, its audit entry, its kept answer. */
async function work(
  db: Db,
  route: Route,
  actor: Actor,
  deeds: Deed[],
  input: Input<Contract>,
  key: string | undefined,
  prepared: unknown,
  sealer: Sealer | undefined,
) {
  const { contract } = route;
  if (key !== undefined) {
    const { params, query, body, file } = input;
    const digest = requestDigest(contract.id, params, query, body, file?.sha256 ?? null);
    const earlier = await claimKey(db, actor, key, digest, sealer);
    if (earlier) return { ...earlier, isReplay: true };
  }
  const reply = await route.handle(db, actor, input, prepared);
  const answer: Answer = { status: 200, reply };
  if (key !== undefined) await keepAnswer(db, actor, key, answer, sealer);
  if (writes(contract)) await appendAudit(db, actor, entryOf(contract, input.params, deeds, 'done'));
  else if (contract.isSensitive) await appendAudit(db, actor, entryOf(contract, input.params, deeds, 'read'));
  return { ...answer, isReplay: false };
}

/**
 * The key of a write. Without a login it would be shared by strangers, and one would be given the other's answer.
 * @throws door.wrong-shape when it is too short to be one of a kind, or too long to be kept
 */
function keyOf(contract: Contract, actor: Actor, request: FastifyRequest): string | undefined {
  const header = request.headers['idempotency-key'];
  if (!writes(contract) || actor.accountId === null || typeof header !== 'string') return undefined;
  if (header.length >= 8 && header.length <= 100) return header;
  const reason = { vi: 'Phải có 8–100 ký tự.', en: 'Must have 8 to 100 characters.' };
  throw wrongShape({}, [{ at: 'headers/idempotency-key', reason }]);
}

/**
 * Runs one request as its actor. A refused write is logged on a connection of its own, so that the entry outlives the
 * rollback; refused reads and acts without a login are not, or a stranger could fill the log.
 */
export async function act(house: House, route: Route, actor: Actor, deeds: Deed[], request: FastifyRequest) {
  const { contract } = route;
  const input: Input<Contract> = {
    params: request.params as Input<Contract>['params'],
    query: request.query as Input<Contract>['query'],
    body: request.body ?? {},
    ...(request.incomingFile && { file: request.incomingFile }),
    from: { address: request.ip, device: (request.headers['user-agent'] ?? '').slice(0, 200) },
  };
  const key = keyOf(contract, actor, request);
  try {
    const prepared = await route.prepare?.(house.store, actor, input);
    const sealer = contract.givesSecret ? await sealerOf(house.store) : undefined;
    return await inTransaction(house.store, actor.province, settingsOf(contract, actor), (db) =>
      work(db, route, actor, deeds, input, key, prepared, sealer),
    );
  } catch (error) {
    if (actor.accountId !== null && writes(contract) && error instanceof Refusal && error.kind.status < 500) {
      await logRefusal(house, actor, contract, error, input.params);
    }
    throw error;
  }
}

/** Writes a refused attempt to the log; a log that cannot be written must not hide the refusal itself. */
export async function logRefusal(
  house: House,
  actor: Actor,
  contract: Contract,
  error: Refusal,
  params: unknown,
) {
  const settings = { reach: '', accountId: actor.accountId, unitId: actor.unitId, readOnly: false };
  const detail = { code: error.kind.code, params };
  await inTransaction(house.store, actor.province, settings, (db) =>
    appendAudit(db, actor, {
      verb: contract.verb,
      operation: contract.id,
      outcome: 'refused',
      subject: null,
      detail,
    }),
  ).catch(() => undefined);
}
