import { nfc } from '../../../kernel/text.ts';
import { typeAbbreviations } from './paper-kinds.ts';

/**
 * Number and symbol of a paper, taken apart. `state`: `15/2020/QĐ-TTg`, `1269/UBND-VX`; `party`: `02-NQ/TU`, where the
 * number stands before a hyphen. `type` is null for a công văn and a law; `unit` is who drafted it.
 */
export interface PaperSymbol {
  readonly order: 'state' | 'party';
  readonly number: number;
  readonly year: number | null;
  readonly type: string | null;
  readonly body: string;
  readonly unit: string | null;
}

const stateShape = /^(\d{1,6})(?:\/(\d{4}))?\/(\p{L}[\p{L}\d.&]*(?:-[\p{L}\d.&]+)*)$/u;
const partyShape = /^(\d{1,6})-(\p{L}+)\/([\p{L}\d.&]+)$/u;

/** ô 3: a number below 10 is padded, `05`. */
export function paddedNumber(number: number): string {
  return String(number).padStart(2, '0');
}

/** What follows the slash of a paper of our own: `BC-SLĐTBXH`; a công văn has body and drafting unit, `SLĐTBXH-LĐVL`. */
export function symbolOf(symbol: Pick<PaperSymbol, 'type' | 'body' | 'unit'>): string {
  return [symbol.type, symbol.body, symbol.unit].filter((part) => part !== null).join('-');
}

/** The whole as printed: `05/BC-SLĐTBXH`, `15/2020/QĐ-TTg`, `02-NQ/TU`. */
export function formatSymbol(symbol: PaperSymbol): string {
  const number = paddedNumber(symbol.number);
  if (symbol.order === 'party') return `${number}-${symbol.type}/${symbol.body}`;
  return [number, ...(symbol.year === null ? [] : [symbol.year]), symbolOf(symbol)].join('/');
}

/** Reads a number and symbol as people write it, with stray spaces or a leading `Số`; null when it is none. */
export function parseSymbol(text: string): PaperSymbol | null {
  const tight = nfc(text)
    .trim()
    .replace(/^(?:số\s*:?\s*)+/iu, '')
    .replace(/\s*([-–/])\s*/g, '$1')
    .replaceAll('–', '-');
  const party = partyShape.exec(tight);
  if (party) {
    const [, number, type = '', body = ''] = party;
    return { order: 'party', number: Number(number), year: null, type, body, unit: null };
  }
  const state = stateShape.exec(tight);
  if (!state) return null;
  const [, number, year, rest = ''] = state;
  const parts = rest.split('-');
  const first = parts[0] ?? '';
  const type = parts.length > 1 && typeAbbreviations.has(first) ? first : null;
  const [body = '', ...units] = type === null ? parts : parts.slice(1);
  return {
    order: 'state',
    number: Number(number),
    year: year === undefined ? null : Number(year),
    type,
    body,
    unit: units.length > 0 ? units.join('-') : null,
  };
}
