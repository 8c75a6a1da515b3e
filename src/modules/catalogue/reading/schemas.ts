import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { FileKind } from '../domain/file-kinds.ts';
import type { ParsedText } from '../domain/parsed-text.ts';
import type { CatalogueProblem } from '../domain/problem.ts';
import { explainSchemaError } from './schema-errors.ts';

/** The compiled JSON Schemas by kind of file. Maps have none: their rules are checked directly. */
export type Schemas = (kind: FileKind) => ValidateFunction | undefined;

/** Compiles the schemas of `catalogue/schemas/` (parsed JSON, in any order). */
export function compileSchemas(schemas: readonly object[]): Schemas {
  const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
  addFormats.default(ajv, ['date']);
  ajv.addSchema([...schemas]);
  return (kind) => ajv.getSchema(`${kind}.json`);
}

// A failed `oneOf` or `if` comes with the failures inside it; the inner ones alone are enough to mend the file.
const outer = new Set(['if', 'oneOf', 'anyOf', 'allOf']);

/** What a schema finds wrong in a file, with lines. */
export function schemaProblems(validate: ValidateFunction, file: ParsedText): readonly CatalogueProblem[] {
  if (validate(file.value)) return [];
  const errors = validate.errors ?? [];
  const inner = errors.filter((error) => !outer.has(error.keyword));
  return (inner.length > 0 ? inner : errors).map((error) => ({
    file: file.path,
    line: file.lineOf(error.instancePath),
    reason: explainSchemaError(error),
  }));
}
