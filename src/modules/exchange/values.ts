import type { Input, Reply } from '../../kernel/contract.ts';
import type { Db } from '../../platform/database/index.ts';
import type { exchangeContracts as on } from './contract.ts';
import type { ImportAsked } from './import-values.ts';
import { listImportRows } from './queries/imports.ts';

/** What an import was asked for by its address. */
export function askedOf(query: Input<typeof on.importValues>['query']): ImportAsked {
  const { partner, format, reason, acceptPart } = query;
  return { partner, format, reason: reason ?? '', acceptsPart: acceptPart ?? false };
}

/** The latest files that were taken in. */
export async function listImports(db: Db): Promise<Reply<typeof on.listImports>> {
  return { rows: [...(await listImportRows(db, 50))] };
}
