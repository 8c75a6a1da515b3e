import { setImmediate } from 'node:timers/promises';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { nfc } from '../../../kernel/text.ts';
import { type DataValue, type IncomingSet, mostValues } from '../domain/data-value.ts';
import { adxPeriod } from '../domain/match-period.ts';
import { badXml, hasDoctype, notDataValues, tooManyValues, wrongEncoding } from '../refusals.ts';
import type { OutgoingSet, OutgoingValue } from './outgoing.ts';

/** Namespace of ADX, IHE QRPH supplement of 2015. */
const adxNamespace = 'urn:ihe:qrph:adx:2015';
const chunkLength = 64 * 1024;
const deepest = 8;
const notDimensions = new Set(['dataElement', 'value', 'categoryOptionCombo', 'attributeOptionCombo']);

type Attributes = ReadonlyMap<string, string>;

function attributesOf(tag: SaxesTagNS): Attributes {
  const own = Object.values(tag.attributes).filter(({ uri }) => uri === '');
  return new Map(own.map(({ local, value }) => [local, nfc(value).trim()]));
}

/** Dimensions of a value as one name, whatever their order in the file: `HIV_AGE=AGE0-14;SEX=F`. */
function optionOf(of: Attributes): string {
  const named = of.get('categoryOptionCombo');
  if (named !== undefined) return named;
  const dimensions = [...of]
    .filter(([name]) => !notDimensions.has(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return dimensions.map(([name, value]) => `${name}=${value}`).join(';');
}

function readOne(index: number, of: Attributes, group: Attributes): DataValue {
  const missing = (field: 'dataElement' | 'orgUnit' | 'period', from: Attributes) =>
    (from.get(field) ?? '') === '' ? ({ field, what: 'missing' } as const) : null;
  return {
    index,
    dataElement: of.get('dataElement') ?? '',
    orgUnit: group.get('orgUnit') ?? '',
    period: group.get('period') ?? '',
    option: optionOf(of),
    attributeOption: of.get('attributeOptionCombo') ?? group.get('attributeOptionCombo') ?? '',
    value: of.get('value') || null,
    isDeleted: false,
    fault: missing('dataElement', of) ?? missing('orgUnit', group) ?? missing('period', group),
  };
}

/**
 * Reads ADX (IHE QRPH, `urn:ihe:qrph:adx:2015`) value by value. A document type is refused before any entity of it is read;
 * the parser itself knows the five entities of XML and no others. Annotations are not kept.
 * @throws exchange.bad-xml, exchange.has-doctype, exchange.not-data-values, exchange.wrong-encoding
 */
export async function readAdx(text: string): Promise<IncomingSet> {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const path: string[] = [];
  let group: Attributes = new Map();
  let dataSet = '';
  const values: DataValue[] = [];

  parser.on('doctype', () => {
    throw hasDoctype();
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^utf-?8$/i.test(encoding)) throw wrongEncoding({ found: encoding });
  });
  parser.on('opentag', (tag) => {
    const name = tag.uri === adxNamespace ? tag.local : '?';
    path.push(name);
    if (path.length === 1 && name !== 'adx')
      throw notDataValues({ format: 'ADX', what: `<${tag.name.slice(0, 60)}>` });
    if (path.length > deepest) throw badXml({ what: `> ${deepest} levels` });
    const place = path.join('/');
    if (place === 'adx/group') {
      group = attributesOf(tag);
      dataSet ||= group.get('dataSet') ?? '';
    } else if (place === 'adx/group/dataValue') {
      values.push(readOne(values.length, attributesOf(tag), group));
      if (values.length > mostValues) throw tooManyValues({ most: mostValues });
    }
  });
  parser.on('closetag', () => {
    path.pop();
  });

  function guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      // saxes throws bare errors; anything else is a slip of ours and must be seen as one.
      const isOfSaxes = error instanceof Error && error.constructor === Error;
      throw isOfSaxes ? badXml({ what: error.message.slice(0, 120) }) : error;
    }
  }
  for (let at = 0; at < text.length; at += chunkLength) {
    guarded(() => parser.write(text.slice(at, at + chunkLength)));
    // Other requests get their turn in the middle of a large file.
    await setImmediate();
  }
  guarded(() => parser.close());
  return { dataSet, values };
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const quoted = (text: string) =>
  `"${text.replace(/[&<>"]/g, (one) => escapes[one] ?? one).replace(/[\t\n\r]/g, (one) => `&#${one.charCodeAt(0)};`)}"`;

/** Dimensions that were read from attributes are attributes again; any other option is named whole. */
function optionAttributes(option: string): string {
  if (option === '') return '';
  const pairs = option.split(';').map((one) => one.split('='));
  const areNames = pairs.every(
    ([name, value]) => /^[A-Za-z_][\w.-]*$/.test(name ?? '') && value !== undefined,
  );
  return areNames && pairs.every((one) => one.length === 2)
    ? pairs.map(([name, value]) => ` ${name}=${quoted(value ?? '')}`).join('')
    : ` categoryOptionCombo=${quoted(option)}`;
}

function element({ dataElement, option, value }: OutgoingValue): string {
  return `    <dataValue dataElement=${quoted(dataElement)}${optionAttributes(option)} value=${quoted(value)}/>\n`;
}

const encoder = new TextEncoder();

/** ADX: a group for each period and unit, values in the order given. */
export async function* writeAdx({ dataSet, exportedAt, values }: OutgoingSet): AsyncGenerator<Uint8Array> {
  let text = `<?xml version="1.0" encoding="UTF-8"?>\n<adx xmlns="${adxNamespace}" exported=${quoted(exportedAt)}>\n`;
  let open = '';
  for (const one of values) {
    const set = dataSet === '' ? '' : ` dataSet=${quoted(dataSet)}`;
    const group = `  <group${set} orgUnit=${quoted(one.orgUnit)} period=${quoted(adxPeriod(one.period))}>\n`;
    if (group !== open) {
      text += open === '' ? group : `  </group>\n${group}`;
      open = group;
    }
    text += element(one);
    if (text.length < 65_536) continue;
    yield encoder.encode(text);
    text = '';
  }
  yield encoder.encode(`${text}${open === '' ? '' : '  </group>\n'}</adx>\n`);
}
