import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

const options = { allErrors: false, removeAdditional: false, useDefaults: true, strict: false } as const;
// An address carries only text, so numbers there are read from text; a body that says "5" where 5 belongs is wrong.
const ofAddress = new Ajv({ ...options, coerceTypes: 'array' });
const ofBody = new Ajv({ ...options, coerceTypes: false });
// `format: 'date'` is a real day: 30 February is a wrong request, not a failure further in.
for (const ajv of [ofAddress, ofBody]) addFormats.default(ajv, ['date']);

/** Compiles the schema of one part of a request; unknown fields are refused by the schemas themselves. */
export function compileShape(schema: object, httpPart: string | undefined) {
  return (httpPart === 'body' ? ofBody : ofAddress).compile(schema);
}
