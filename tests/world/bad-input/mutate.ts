import type { Contract } from '../../../src/kernel/contract.ts';
import type { Sent } from '../harness/world.ts';

type Schema = { readonly properties?: Record<string, Schema>; readonly items?: Schema };

/** Where a field stands in a request: its part and the names and numbers that lead to it. */
export interface Place {
  readonly part: 'params' | 'query' | 'body';
  readonly path: readonly (string | number)[];
}

function placesOf(schema: Schema, path: readonly (string | number)[]): (readonly (string | number)[])[] {
  const own = path.length > 0 ? [path] : [];
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, one]) =>
    placesOf(one, [...path, name]),
  );
  const ofItems = schema.items ? placesOf(schema.items, [...path, 0]) : [];
  return [...own, ...inside, ...ofItems];
}

/** Every field that an operation declares, however deep, from the schemas that OpenAPI prints. */
export function fieldsOf(contract: Contract): Place[] {
  const read: readonly Place['part'][] = ['params', 'query'];
  const parts = contract.method === 'GET' ? read : ([...read, 'body'] as const);
  return parts.flatMap((part) => placesOf(contract[part] as Schema, []).map((path) => ({ part, path })));
}

function put(into: unknown, [step, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof step === 'number') {
    const list = Array.isArray(into) && into.length > 0 ? into : [{}];
    return list.map((one, at) => (at === step ? put(one, rest, value) : one));
  }
  const object = typeof into === 'object' && into !== null ? into : {};
  return { ...object, [step]: put((object as Record<string, unknown>)[step], rest, value) };
}

/** The same request with one field changed. */
export function withValue(sent: Sent, { part, path }: Place, value: unknown): Sent {
  return { ...sent, [part]: put(sent[part] ?? {}, path, value) };
}
