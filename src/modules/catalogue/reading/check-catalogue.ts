import { type CatalogueFiles, catalogueFiles } from '../domain/catalogue-files.ts';
import { type FileKind, kindOfFile } from '../domain/file-kinds.ts';
import type { ParsedText } from '../domain/parsed-text.ts';
import type { CatalogueProblem } from '../domain/problem.ts';
import { brokenRules } from '../domain/rules/all.ts';
import type { Known } from '../domain/rules/report.ts';
import { type Schemas, schemaProblems } from './schemas.ts';
import { parseText, type SourceText } from './source-text.ts';

const byPlace = (a: CatalogueProblem, b: CatalogueProblem) =>
  a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;

function parseMap({
  path,
  text,
}: SourceText): ParsedText | { readonly problems: readonly CatalogueProblem[] } {
  // Hundreds of kilobytes of coordinates need no line numbers.
  try {
    return { path, value: JSON.parse(text), lineOf: () => 1 };
  } catch (error) {
    const reason = { vi: `không đọc được: ${String(error)}`, en: `cannot be read: ${String(error)}` };
    return { problems: [{ file: path, line: 1, reason }] };
  }
}

export interface Checked {
  readonly files: CatalogueFiles;
  readonly problems: readonly CatalogueProblem[];
}

/**
 * Checks the whole catalogue: each file against its schema, then what holds between files. The rules run only on a
 * catalogue whose files all pass their schemas, since they rely on the shapes.
 */
export function checkCatalogue(texts: readonly SourceText[], schemas: Schemas, known: Known): Checked {
  const problems: CatalogueProblem[] = [];
  const valid: { kind: FileKind; file: ParsedText }[] = [];
  for (const text of texts) {
    const kind = kindOfFile(text.path);
    if (kind === null) {
      const reason = { vi: 'tệp không thuộc danh mục', en: 'no file of this name belongs in the catalogue' };
      problems.push({ file: text.path, line: 1, reason });
      continue;
    }
    const parsed = kind === 'map' ? parseMap(text) : parseText(text);
    if ('problems' in parsed) {
      problems.push(...parsed.problems);
      continue;
    }
    const validate = schemas(kind);
    const wrong = validate ? schemaProblems(validate, parsed) : [];
    problems.push(...wrong);
    if (wrong.length === 0) valid.push({ kind, file: parsed });
  }
  const files = catalogueFiles(valid);
  const found = problems.length > 0 ? problems : brokenRules(files, known);
  return { files, problems: found.toSorted(byPlace) };
}
