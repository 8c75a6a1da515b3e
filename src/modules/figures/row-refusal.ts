import type { IsoDate } from '../../kernel/iso-date.ts';
import type { Refusal, RefusalDetail } from '../../kernel/refusal.ts';
import type { Words } from '../../kernel/words.ts';
import type { Db } from '../../platform/database/index.ts';
import { selectHeirs } from '../org/index.ts';
import type { FigureRow } from './domain/figure-row.ts';
import type { FoundProblem } from './queries/record.ts';
import { alreadyCounted, noSuchIndicator, outOfReach, unitNotAlive, wrongRows } from './refusals.ts';

const day = (date: IsoDate | null | undefined) => (date ? date.split('-').reverse().join('/') : '…');

/** What is wrong with one row, in words of its own. */
export function problemWords(row: FigureRow, found: FoundProblem, heirs: string): Words {
  const { indicator, from, to } = row;
  const unit = found.unit ?? String(row.unitId);
  switch (found.problem) {
    case 'unknown-indicator':
      return { vi: `Không có chỉ tiêu ${indicator}.`, en: `There is no indicator ${indicator}.` };
    case 'computed':
      return { vi: `${indicator} được tính, không nhập.`, en: `${indicator} is computed, not counted.` };
    case 'wrong-window':
      return {
        vi: 'Kỳ kết thúc trước khi bắt đầu, hoặc dài hơn 400 ngày.',
        en: 'The window ends before it begins, or is longer than 400 days.',
      };
    case 'stock-needs-a-day':
      return {
        vi: `${indicator} là số tại một ngày: từ ngày và đến ngày phải trùng nhau.`,
        en: `${indicator} is counted on a day: first and last day must be the same.`,
      };
    case 'too-precise':
      return {
        vi: `${indicator} chỉ ghi tối đa ${found.decimals} chữ số thập phân.`,
        en: `${indicator} takes at most ${found.decimals} decimals.`,
      };
    case 'unknown-unit':
    case 'out-of-reach':
      return {
        vi: 'Không có đơn vị này trong phạm vi của bạn.',
        en: 'There is no such unit within your reach.',
      };
    case 'unit-not-alive':
      return {
        vi: `${unit} chỉ tồn tại từ ${day(found.bornOn)} đến ${day(found.lastDay)}; kỳ ${day(from)} – ${day(to)}. ${heirs && `Kế thừa: ${heirs}.`}`.trim(),
        en: `${unit} lives from ${day(found.bornOn)} to ${day(found.lastDay)} only; the window is ${day(from)} – ${day(to)}. ${heirs && `Successor: ${heirs}.`}`.trim(),
      };
    case 'twice':
      return {
        vi: `${indicator} của đơn vị này có hai dòng chồng kỳ trong cùng lần gửi.`,
        en: `${indicator} of this unit stands twice in what was sent.`,
      };
    case 'already-counted': {
      const { other } = found;
      const window = `${day(other?.from)} – ${day(other?.to)}`;
      return {
        vi: `${indicator} kỳ ${window} đã ghi ngày ${day(other?.recordedOn)}: ${other?.value}.`,
        en: `${indicator} of ${window} was recorded on ${day(other?.recordedOn)}: ${other?.value}.`,
      };
    }
  }
}

/** Living successors of a row's unit after its last day, by name; empty when it has none yet. */
export async function heirsOf(db: Db, row: FigureRow, found: FoundProblem): Promise<string> {
  if (found.problem !== 'unit-not-alive' || found.lastDay === null || row.to <= found.lastDay) return '';
  const heirs = await selectHeirs(db, row.unitId, row.to);
  return heirs.map(({ unit }) => `${unit.name} (${unit.code})`).join(', ');
}

/** At most so many rows are described one by one; a file of 5,000 wrong rows gets its own error sheet elsewhere. */
const mostDetails = 200;

/** The refusal of rows: the particular one when all are refused for the same cause, with a line for each row. */
export async function refusalOf(
  db: Db,
  rows: readonly FigureRow[],
  found: readonly FoundProblem[],
): Promise<Refusal> {
  const details: RefusalDetail[] = [];
  const heirs = new Map<number, string>();
  for (const one of found.slice(0, mostDetails)) {
    const row = rows[one.at];
    if (!row) continue;
    const known = heirs.get(row.unitId) ?? (await heirsOf(db, row, one));
    heirs.set(row.unitId, known);
    details.push({ at: `/rows/${one.at}`, reason: problemWords(row, one, known) });
  }
  const kinds = new Set(found.map((one) => one.problem));
  const count = found.length;
  const [kind] = kinds;
  if (kinds.size === 1 && kind === 'already-counted') return alreadyCounted({ count }, details);
  if (kinds.size === 1 && kind === 'unit-not-alive') return unitNotAlive({ count }, details);
  if (kinds.size === 1 && kind === 'unknown-indicator')
    return noSuchIndicator(
      { codes: [...new Set(found.map((one) => rows[one.at]?.indicator))].join(', ') },
      details,
    );
  if (kinds.size === 1 && (kind === 'out-of-reach' || kind === 'unknown-unit'))
    return outOfReach({}, details);
  return wrongRows({ count }, details);
}
