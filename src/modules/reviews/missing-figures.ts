import type { Actor } from '../../kernel/actor.ts';
import { Refusal } from '../../kernel/refusal.ts';
import type { Db } from '../../platform/database/index.ts';
import { listSubmissions } from '../results/index.ts';
import { asReader } from './as-reader.ts';
import type { NamedUnit } from './domain/indicator-row.ts';
import type { Scope } from './scope.ts';

const unsent: ReadonlySet<string> = new Set(['missing', 'draft', 'returned']);

/** Units whose figures of the period have not been sent, with the number of forms; communes count under their district. */
export async function listMissing(
  db: Db,
  actor: Actor,
  scope: Scope,
): Promise<readonly (NamedUnit & { readonly forms: number })[]> {
  const found = new Map<string, NamedUnit & { readonly forms: number }>();
  const from = { address: '', device: '' };
  const ask = (form?: string) =>
    listSubmissions(db, asReader(actor), {
      params: {},
      query: { period: scope.period.code, ...(form !== undefined && { form }) },
      body: {},
      from,
    });
  const first = await ask().catch((error: unknown) => {
    // A period for which no form is due has nothing missing.
    if (error instanceof Refusal && error.kind.code === 'results.no-such-form') return null;
    throw error;
  });
  for (const form of first?.forms ?? []) {
    const { rows } = form.code === first?.form.code ? first : await ask(form.code);
    for (const { unit, parent, state } of rows) {
      if (!unsent.has(state)) continue;
      const of = unit.level === 'commune' && parent ? parent : unit;
      const forms = (found.get(of.code)?.forms ?? 0) + 1;
      found.set(of.code, { code: of.code, name: of.name, forms });
    }
  }
  return [...found.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}
