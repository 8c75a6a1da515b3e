import type { Static } from 'typebox';
import type { Contract, Reply } from '../kernel/contract.ts';
import { type Problem, problemFrom, unreachable } from './problem.ts';

/** A part of the input that may be left out when nothing in it is required. */
type Part<Name extends string, Shape> = object extends Shape
  ? { readonly [N in Name]?: Shape }
  : { readonly [N in Name]: Shape };

/** What a contract wants from the browser: params, query and body, each only where it has required fields. */
export type CallInput<C extends Contract> = Part<'params', Static<C['params']>> &
  Part<'query', Static<C['query']>> &
  Part<'body', Static<C['body']>> & { readonly file?: File };

interface AnyInput {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly query?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
  readonly file?: File;
}

export interface CallOptions {
  readonly signal?: AbortSignal;
  /** Same key, same act: a repeated write returns the first answer. Made anew for each call when left out. */
  readonly key?: string;
}

/** The address of a call with its parameters filled in; also what a plain download link points to. */
export function addressOf(contract: Contract, input: AnyInput = {}): string {
  const path = contract.path.replace(/:(\w+)/g, (_, name: string) =>
    encodeURIComponent(String(input.params?.[name] ?? '')),
  );
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(input.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (one !== undefined && one !== null) query.append(name, String(one));
    }
  }
  const text = query.toString();
  return text === '' ? path : `${path}?${text}`;
}

type Listener = (problem: Problem) => void;
const listeners = new Set<Listener>();

/** Hears of every call answered with "not logged in", so that one place can ask for the password again. */
export function onSignedOut(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function requestOf(contract: Contract, input: AnyInput, options: CallOptions): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' };
  const request: RequestInit = { method: contract.method, credentials: 'same-origin', headers };
  if (options.signal) request.signal = options.signal;
  if (contract.method === 'GET') return request;
  headers['x-giaoban'] = '1';
  headers['idempotency-key'] = options.key ?? crypto.randomUUID();
  if (input.file) {
    const form = new FormData();
    form.append('file', input.file, input.file.name);
    return { ...request, body: form };
  }
  if (input.body === undefined) return request;
  headers['content-type'] = 'application/json';
  return { ...request, body: JSON.stringify(input.body) };
}

/** Sends the call and gives the raw answer when it is a good one. @throws {Problem} for every refusal and failure */
export async function send(
  contract: Contract,
  input: AnyInput,
  options: CallOptions = {},
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(addressOf(contract, input), requestOf(contract, input, options));
  } catch (cause) {
    if (options.signal?.aborted) throw cause;
    throw unreachable();
  }
  if (response.ok) return response;
  const problem = problemFrom(response.status, await response.json().catch(() => null));
  if (problem.status === 401 && contract.verb !== 'anyone') for (const tell of listeners) tell(problem);
  throw problem;
}

/** Calls an operation of the server by its contract. @throws {Problem} for every refusal and failure */
export async function call<C extends Contract>(
  contract: C,
  input: CallInput<C>,
  options: CallOptions = {},
): Promise<Reply<C>> {
  const response = await send(contract, input as AnyInput, options);
  if (response.status === 204 || response.headers.get('content-length') === '0') return {} as Reply<C>;
  return (await response.json()) as Reply<C>;
}
