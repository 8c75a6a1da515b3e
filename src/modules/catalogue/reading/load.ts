import type { Words } from '../../../kernel/words.ts';
import { type Catalogue, catalogueOf } from '../domain/catalogue.ts';
import type { CatalogueProblem } from '../domain/problem.ts';
import { brokenCatalogue, noCatalogueThere } from '../refusals.ts';
import { checkCatalogue } from './check-catalogue.ts';
import { catalogueFolder, readFolder, readSchemas } from './read-folder.ts';
import { compileSchemas } from './schemas.ts';

/**
 * Checks a catalogue folder against schemas and rules.
 * @param verbs all verbs of the program, so that roles can be checked; null leaves them out.
 * @throws {Refusal} catalogue.no-files when there is nothing to check
 */
export async function checkFolder(
  verbs: ReadonlySet<string> | null,
  folder: string = catalogueFolder,
): Promise<readonly CatalogueProblem[]> {
  return (await check(verbs, folder)).problems;
}

async function check(verbs: ReadonlySet<string> | null, folder: string) {
  // The schemas always come from the program: a folder cannot bring its own rules.
  const schemas = compileSchemas(await readSchemas(catalogueFolder));
  const texts = await readFolder(folder);
  if (texts.length === 0) throw noCatalogueThere({ folder });
  return checkCatalogue(texts, schemas, { verbs });
}

/** The whole catalogue, typed. @throws {Refusal} catalogue.broken with a line for every problem */
export async function loadCatalogue(
  verbs: ReadonlySet<string> | null = null,
  folder: string = catalogueFolder,
): Promise<Catalogue> {
  const { files, problems } = await check(verbs, folder);
  const details = problems.map(({ file, line, reason }): { at: string; reason: Words } => ({
    at: `${file}:${line}`,
    reason,
  }));
  if (details.length > 0) throw brokenCatalogue({ count: details.length }, details);
  return catalogueOf(files);
}
