import { Ajv } from 'ajv';

const options = { allErrors: false, removeAdditional: false, useDefaults: true, strict: false } as const;
// An address carries only text, so numbers there are read from text; a body that says "5" where 5 belongs is wrong.
const ofAddress = new Ajv({ ...options, coerceTypes: 'array' });
const ofBody = new Ajv({ ...options, coerceTypes: false });

/** Compiles the schema of one part of a request; unknown fields are refused by the schemas themselves. */
export function compileShape(schema: object, httpPart: string | undefined) {
  return (httpPart === 'body' ? ofBody : ofAddress).compile(schema);
}
