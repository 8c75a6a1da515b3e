import type { FastifySchemaValidationError } from 'fastify';
import type { RefusalDetail } from '../../kernel/refusal.ts';
import type { Words } from '../../kernel/words.ts';

type Say = (params: Record<string, unknown>) => Words;

const sentences: Record<string, Say> = {
  required: (p) => ({ vi: `Thiếu “${p.missingProperty}”.`, en: `“${p.missingProperty}” is missing.` }),
  additionalProperties: (p) => ({
    vi: `Không nhận mục “${p.additionalProperty}”.`,
    en: `“${p.additionalProperty}” is not accepted.`,
  }),
  type: (p) => ({ vi: `Phải là kiểu ${p.type}.`, en: `Must be of type ${p.type}.` }),
  minLength: (p) => ({
    vi: `Phải có ít nhất ${p.limit} ký tự.`,
    en: `Must have at least ${p.limit} characters.`,
  }),
  maxLength: (p) => ({ vi: `Không quá ${p.limit} ký tự.`, en: `At most ${p.limit} characters.` }),
  minimum: (p) => ({ vi: `Không nhỏ hơn ${p.limit}.`, en: `Not less than ${p.limit}.` }),
  maximum: (p) => ({ vi: `Không lớn hơn ${p.limit}.`, en: `Not more than ${p.limit}.` }),
  maxItems: (p) => ({ vi: `Không quá ${p.limit} dòng.`, en: `At most ${p.limit} rows.` }),
  minItems: (p) => ({ vi: `Phải có ít nhất ${p.limit} dòng.`, en: `At least ${p.limit} rows.` }),
  pattern: () => ({ vi: 'Không đúng dạng quy định.', en: 'Not of the required form.' }),
};

/** One validation error as a place and a sentence. The offending value itself is never echoed: it may be personal data. */
export function shapeDetail(error: FastifySchemaValidationError, context: string | undefined): RefusalDetail {
  const say = sentences[error.keyword];
  const reason = say?.(error.params) ?? { vi: 'Giá trị không hợp lệ.', en: 'The value is not valid.' };
  return { at: `${context ?? 'body'}${error.instancePath}`, reason };
}
