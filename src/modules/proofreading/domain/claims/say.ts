import { compareDecimals, type Decimal, shiftPoint } from '../../../../kernel/decimal.ts';
import { formatNumber } from '../../../../kernel/numbers.ts';
import type { Words } from '../../../../kernel/words.ts';
import type { Figure } from '../figures/figure.ts';
import type { Claim } from './claim.ts';
import type { Judgement } from './judge.ts';

/** A value as the figure would write it: in its scale, with its unit, with at least as many decimals. */
export function write(value: Decimal, like: Figure): string {
  const decimals = Math.max(like.places, like.kind === 'percent' || like.kind === 'points' ? 1 : 0);
  const shown = formatNumber(shiftPoint(value, -like.scale), { decimals, trim: true });
  if (like.kind === 'percent') return `${shown}%`;
  return like.unitText === '' ? shown : `${shown} ${like.unitText}`;
}

export const asWritten = (figure: Figure) => write(figure.value, figure);

function formulaOf({ kind, terms, direction = 1 }: Claim): string {
  const [first, second, third] = terms.map(asWritten);
  switch (kind) {
    case 'share':
      return `${first} : ${second}`;
    case 'change':
      if (third) return `${second} : (${first} ${direction > 0 ? '−' : '+'} ${second})`;
      return direction > 0 ? `(${first} − ${second}) : ${second}` : `(${second} − ${first}) : ${second}`;
    case 'drift':
    case 'difference':
      return direction > 0 ? `${first} − ${second}` : `${second} − ${first}`;
    case 'sum':
      return terms.map(asWritten).join(' + ');
    case 'product':
      return `${first} : ${second}`;
  }
}

/** More decimals where rounding to those of the text would hide the difference. */
export function computedText({ claim, computed, verdict }: Judgement): string {
  const { stated } = claim;
  const plain = write(computed, stated);
  if (verdict !== 'fails' || plain !== asWritten(stated)) return plain;
  return write(computed, { ...stated, places: stated.places + 3 });
}

export function sayJudgement(judgement: Judgement): Words {
  const { claim, verdict, computed } = judgement;
  const formula = formulaOf(claim);
  const made = computedText(judgement);
  const stated = asWritten(claim.stated);
  if (verdict === 'holds' && claim.kind === 'drift') {
    return {
      vi: `${formula} = ${made}: đây là điểm phần trăm, nên viết “điểm %”.`,
      en: `${formula} = ${made}: these are percentage points and should be called so.`,
    };
  }
  if (verdict === 'holds') {
    return { vi: `Khớp: ${formula} = ${made}.`, en: `It agrees: ${formula} = ${made}.` };
  }
  const isTurned = compareDecimals(computed, '0') < 0;
  return {
    vi: `Câu viết ${stated}, tính lại ${formula} = ${made}.${isTurned ? ' Chiều tăng, giảm cũng ngược.' : ''}`,
    en: `The text says ${stated}; recomputed ${formula} = ${made}.${isTurned ? ' Rise and fall are reversed too.' : ''}`,
  };
}
