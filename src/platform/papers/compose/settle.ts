import { nfc } from '../../../kernel/text.ts';
import type { Prose, Run } from '../model.ts';

/** What numbers are counted and measured in; a month or year with its own number behind it is a date, not a measure. */
const units = [
  '%|‰|đồng|triệu|tỷ|nghìn|điểm|giờ|phút|km|m|kg|ha|tấn',
  'người|hộ|lượt|em|lớp|vụ|hồ sơ|đối tượng|trường hợp|đơn vị|lao động',
  '(?:ngày|tuần|tháng|quý|năm)(?! \\d)',
].join('|');
const numbered = 'ngày|tháng|năm|quý|số|điều|khoản|điểm|mục|phần|phụ lục';

/** Spaces that must not break: between a number and the first word of its unit. More would tear holes into the lines. */
const inCells = new RegExp([`(?<=\\d) (?=(?:${units})(?![\\p{L}\\d]))`, '(?<=điểm) (?=%)'].join('|'), 'gu');
/** In running text also between `ngày`, `Điều` and their number, and before a dash: a line never begins with one. */
const inText = new RegExp(
  [inCells.source, `(?<=(?<!\\p{L})(?:${numbered})) (?=\\d)`, '(?<=\\S) (?=[-–] )'].join('|'),
  'giu',
);

/**
 * Text fit to print: NFC, no control or direction marks, white space single and none at the ends (no-break spaces stay),
 * runs of one style joined, and no-break spaces where a line may not end. `place` tells how freely they are put.
 */
export function settle(prose: Prose, place: 'text' | 'cell'): Run[] {
  const runs = typeof prose === 'string' ? [{ text: prose }] : prose;
  const clean = squeeze(runs.map((run) => ({ ...run, text: cleanText(run.text) })));
  return bindSpaces(joinAlike(clean), place === 'cell' ? inCells : inText);
}

/** As `settle`, for text without styles. */
export function settleText(text: string): string {
  return plainText(settle(text, 'text'));
}

/** The texts that say anything, settled. */
export function settleAll(texts: readonly string[] | undefined): string[] {
  return (texts ?? []).map(settleText).filter((text) => text !== '');
}

export function settleProse(all: readonly Prose[] | undefined): Run[][] {
  return (all ?? []).map((prose) => settle(prose, 'text')).filter((runs) => runs.length > 0);
}

/** As `settleText`, but line breaks stay: for names and titles, which people break by hand. */
export function settleLines(text: string): string {
  const lines = text.split('\n').map(settleText);
  return lines.filter((line) => line !== '').join('\n');
}

export function plainText(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}

/** The runs with their letters made capital. */
export function capitals(runs: readonly Run[]): Run[] {
  return runs.map((run) => ({ ...run, text: run.text.toLocaleUpperCase('vi') }));
}

// U+FFFE and U+FFFF may not stand in XML, so neither in a docx.
const unprinted = /[\p{Cc}\p{Cf}\ufffe\uffff]/gu;

function cleanText(text: string): string {
  return nfc(text)
    .replace(/[\t\n\v\f\r\u2028\u2029]/g, ' ')
    .replace(unprinted, '')
    .replaceAll('\u202f', '\u00a0')
    .replace(/[^\S\u00a0]+/g, ' ');
}

function squeeze(runs: readonly Run[]): Run[] {
  const kept: Run[] = [];
  for (const run of runs) {
    const endsOpen = kept.at(-1)?.text.endsWith(' ') ?? true;
    const text = endsOpen ? run.text.replace(/^ /, '') : run.text;
    if (text !== '') kept.push({ ...run, text });
  }
  const last = kept.at(-1);
  if (last?.text.endsWith(' ')) kept.splice(-1, 1, { ...last, text: last.text.slice(0, -1) });
  return kept.filter((run) => run.text !== '');
}

function joinAlike(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    if (before && isAlike(before, run)) joined.splice(-1, 1, { ...before, text: before.text + run.text });
    else joined.push(run);
  }
  return joined;
}

function isAlike(a: Run, b: Run): boolean {
  if (a.chipId !== undefined || b.chipId !== undefined) return false;
  return !a.bold === !b.bold && !a.italic === !b.italic && !a.raised === !b.raised;
}

/** Works on the whole text, because a figure and its unit are often two runs; every space stays one character. */
function bindSpaces(runs: readonly Run[], places: RegExp): Run[] {
  const bound = plainText(runs).replace(places, '\u00a0');
  let at = 0;
  return runs.map((run) => {
    const text = bound.slice(at, at + run.text.length);
    at += run.text.length;
    return { ...run, text };
  });
}
