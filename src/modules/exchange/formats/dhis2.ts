import { setImmediate } from 'node:timers/promises';
import { nfc } from '../../../kernel/text.ts';
import { type DataValue, type IncomingSet, mostValues, type ValueField } from '../domain/data-value.ts';
import { faultOf, type Json, type JsonFault, readObject } from '../domain/strict-json.ts';
import { badJson, notDataValues, tooManyValues } from '../refusals.ts';
import type { OutgoingSet } from './outgoing.ts';

const saying: Readonly<Record<JsonFault['what'], string>> = {
  syntax: 'cú pháp / syntax',
  'too-deep': 'quá nhiều cấp lồng nhau / too deep',
  'too-many-keys': 'quá nhiều trường / too many keys',
  'too-long': 'quá dài / too long',
  'duplicate-key': 'trường lặp lại / doubled key',
  'lone-surrogate': 'ký tự hỏng / broken character',
};

type Fields = ReadonlyMap<string, Json>;

const isObject = (value: Json | undefined): value is Fields => value instanceof Map;

/** A text or number as text; null where there is none (`null`, left out), undefined where it is something else. */
function textOf(value: Json | undefined): string | null | undefined {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string') return nfc(value).trim();
  return typeof value === 'object' && 'number' in value ? value.number : undefined;
}

const missing = (field: ValueField) => ({ field, what: 'missing' }) as const;
const notText = (field: ValueField) => ({ field, what: 'not-text' }) as const;

/** A value by itself; what it may have from the set is still empty. */
function readOne(index: number, element: Json): DataValue {
  const one: Fields = isObject(element) ? element : new Map();
  let fault: DataValue['fault'] = isObject(element) ? null : notText('value');
  const read = (field: ValueField) => {
    const text = textOf(one.get(field));
    if (text === undefined) fault ??= notText(field);
    return text ?? '';
  };
  const deleted = one.get('deleted') ?? false;
  const value: DataValue = {
    index,
    dataElement: read('dataElement'),
    period: read('period'),
    orgUnit: read('orgUnit'),
    option: read('categoryOptionCombo'),
    attributeOption: read('attributeOptionCombo'),
    value: read('value') || null,
    isDeleted: deleted === true,
    fault,
  };
  return { ...value, fault: fault ?? (typeof deleted === 'boolean' ? null : notText('deleted')) };
}

/** The value with what the set says for all: period, unit, attribute option. */
function within(one: DataValue, head: Fields): DataValue {
  const of = (field: 'period' | 'orgUnit' | 'attributeOption', name: string) =>
    one[field] === '' ? (textOf(head.get(name)) ?? '') : one[field];
  const period = of('period', 'period');
  const orgUnit = of('orgUnit', 'orgUnit');
  const wanted = { dataElement: one.dataElement, period, orgUnit };
  const lacking = (['dataElement', 'period', 'orgUnit'] as const).find((field) => wanted[field] === '');
  return {
    ...one,
    period,
    orgUnit,
    attributeOption: of('attributeOption', 'attributeOptionCombo'),
    fault: one.fault ?? (lacking === undefined ? null : missing(lacking)),
  };
}

/**
 * Reads a DHIS2 `dataValueSet` in JSON. What stands beside the values (data set, period, unit, attribute option) holds for
 * those that have none of their own. `storedBy`, `created`, `lastUpdated`, `followup` and `comment` are not kept.
 * @throws exchange.bad-json, exchange.not-data-values, exchange.too-many-values
 */
export async function readDhis2(text: string): Promise<IncomingSet> {
  try {
    const body = readObject(text, 'dataValues');
    const values: DataValue[] = [];
    let next = body.next();
    for (; !next.done; next = body.next()) {
      values.push(readOne(values.length, next.value));
      if (values.length > mostValues) throw tooManyValues({ most: mostValues });
      // Other requests get their turn in the middle of a large file.
      if (values.length % 2000 === 0) await setImmediate();
    }
    const head = next.value;
    if (!head.has('dataValues'))
      throw notDataValues({ format: 'DHIS2 dataValueSet', what: 'không có / without "dataValues"' });
    return { dataSet: textOf(head.get('dataSet')) ?? '', values: values.map((one) => within(one, head)) };
  } catch (error) {
    const fault = faultOf(error);
    if (fault === null) throw error;
    const { line, column, what, key } = fault;
    throw badJson({
      line,
      column,
      what: key === '' ? saying[what] : `${saying[what]} “${key.slice(0, 60)}”`,
    });
  }
}

const encoder = new TextEncoder();

/** A DHIS2 `dataValueSet` in JSON: values in the order given, one a line, so that two files can be compared by eye. */
export async function* writeDhis2({ dataSet, values }: OutgoingSet): AsyncGenerator<Uint8Array> {
  yield encoder.encode(
    `{${dataSet === '' ? '' : `\n"dataSet": ${JSON.stringify(dataSet)},`}\n"dataValues": [`,
  );
  let text = '';
  let separator = '\n';
  for (const { dataElement, period, orgUnit, option, value } of values) {
    const options = option === '' ? {} : { categoryOptionCombo: option };
    text += `${separator}${JSON.stringify({ dataElement, period: period.name, orgUnit, ...options, value })}`;
    separator = ',\n';
    if (text.length < 65_536) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(`${text}\n]\n}\n`);
}
