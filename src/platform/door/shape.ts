import { Ajv } from 'ajv';

const options = { allErrors: false, removeAdditional: false, useDefaults: true, strict: false } as const;
// An address carries only text, so numbers there are read from text; a body that says "5" where 5 belongs is wrong.
const ofAddress = new Ajv({ ...options, coerceTypes: 'array' });
const ofBody = new Ajv({ ...options, coerceTypes: false });
/** A real day that records of a province can have: neither 30 February nor the year 1 is a failure further in. */
const isDay = (text: string) =>
  /^(1[89]|2[0-9])\d\d-\d\d-\d\d$/.test(text) &&
  new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
/** An instant as the browser's clock writes it; a format that Ajv does not know would be let through, whatever it says. */
const isInstant = (text: string) =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/.test(text) &&
  isDay(text.slice(0, 10)) &&
  !Number.isNaN(Date.parse(text));
for (const ajv of [ofAddress, ofBody]) ajv.addFormat('date', isDay).addFormat('date-time', isInstant);

const ofColumn = { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 };

/**
 * The schema with every integer bounded as PostgreSQL's are, and blanks not taken for text where text is required, where the
 * contract says nothing narrower.
 */
function bounded(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(bounded);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, one]) => [key, bounded(one)]));
  if (inner.type === 'integer') return { ...ofColumn, ...inner };
  if (inner.type === 'string' && Number(inner.minLength) > 0) return { pattern: '\\S', ...inner };
  return inner;
}

/** Compiles the schema of one part of a request; unknown fields are refused by the schemas themselves. */
export function compileShape(schema: object, httpPart: string | undefined) {
  return (httpPart === 'body' ? ofBody : ofAddress).compile(bounded(schema) as object);
}
