import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Words } from '../../../kernel/words.ts';

const param = (error: ErrorObject, name: string) =>
  String((error.params as Record<string, unknown>)[name] ?? '');

const kinds: Readonly<Record<string, Words>> = {
  string: { vi: 'chữ', en: 'text' },
  object: { vi: 'nhóm khóa: giá trị', en: 'a mapping' },
  array: { vi: 'danh sách', en: 'a list' },
  integer: { vi: 'số nguyên', en: 'a whole number' },
  number: { vi: 'số', en: 'a number' },
  boolean: { vi: 'true hoặc false', en: 'true or false' },
};

/** Says in plain words what a schema did not find, in both languages. */
export function explainSchemaError(error: ErrorObject): Words {
  const name = error.instancePath.split('/').at(-1) ?? '';
  const at = (words: Words): Words =>
    name === '' ? words : { vi: `“${name}”: ${words.vi}`, en: `“${name}”: ${words.en}` };
  switch (error.keyword) {
    case 'required': {
      const missing = param(error, 'missingProperty');
      return at({ vi: `thiếu “${missing}”`, en: `“${missing}” is missing` });
    }
    case 'additionalProperties': {
      const extra = param(error, 'additionalProperty');
      return at({ vi: `không có mục “${extra}”`, en: `there is no entry “${extra}”` });
    }
    case 'enum': {
      const allowed = ((error.params as { allowedValues?: unknown[] }).allowedValues ?? []).join(', ');
      return at({ vi: `phải là một trong: ${allowed}`, en: `must be one of: ${allowed}` });
    }
    case 'const':
      return at({
        vi: `phải là ${param(error, 'allowedValue')}`,
        en: `must be ${param(error, 'allowedValue')}`,
      });
    case 'type': {
      const kind = kinds[param(error, 'type')];
      return at({
        vi: `phải là ${kind?.vi ?? param(error, 'type')}`,
        en: `must be ${kind?.en ?? param(error, 'type')}`,
      });
    }
    case 'pattern':
      return at({
        vi: `không đúng dạng ${param(error, 'pattern')}`,
        en: `does not look like ${param(error, 'pattern')}`,
      });
    case 'format':
      return at({ vi: 'không phải ngày YYYY-MM-DD', en: 'is not a day YYYY-MM-DD' });
    case 'uniqueItems':
      return at({ vi: 'có mục lặp lại', en: 'has an item twice' });
    case 'oneOf':
      return at({ vi: 'không khớp đúng một dạng cho phép', en: 'does not match exactly one allowed form' });
    default:
      return at({
        vi: `không hợp lệ (${error.message ?? error.keyword})`,
        en: error.message ?? error.keyword,
      });
  }
}
