import type { Claim } from '../claims/claim.ts';
import { judge, type Verdict } from '../claims/judge.ts';
import type { Figure } from '../figures/figure.ts';
import type { Cell, Table } from './find-tables.ts';

const total =
  /^(?:tổng(?: cộng| số)?|cộng|toàn tỉnh|toàn huyện|toàn thành phố|cả tỉnh|tổng toàn tỉnh)\.?:?$/u;
const ratioHeader = /%|tỷ lệ|tỉ lệ|bình quân|so với|đạt/u;
const orderHeader = /^(?:tt|stt|số tt)$/u;
const mostRows = 400;

const isTotal = (row: readonly Cell[]) => row.slice(0, 3).some(({ text }) => total.test(text));
const numbers = (row: readonly Cell[]) => row.filter(({ figure }) => figure !== null).length;
const holds = (claim: Claim): Verdict | undefined => judge(claim)?.verdict;

/** Header texts by column: of all rows above the first one with two numbers or a total. */
function parts(table: Table): { headers: string[]; body: readonly (readonly Cell[])[] } {
  const first = table.rows.findIndex((row) => numbers(row) >= 2);
  const head = table.rows.slice(0, Math.max(0, first));
  const width = table.rows[0]?.length ?? 0;
  const headers = Array.from({ length: width }, (_, at) =>
    head
      .map((row) => row[at]?.text ?? '')
      .join(' ')
      .trim(),
  );
  return { headers, body: table.rows.slice(Math.max(0, first), first + mostRows) };
}

/** The total row against the sum of the others, column by column. Rows with subtotals (I, II, a) are not summed. */
function columnSums(table: Table): Claim[] {
  const { headers, body } = parts(table);
  const sums = body.filter(isTotal);
  const rows = body.filter((row) => !isTotal(row));
  const [bottom] = sums;
  const isNested = rows.some(
    ([first, second]) =>
      second?.figure === null && /^(?:[ivx]+|[a-zđ]|\d+\.\d+)[.)]?$|^[-+]/u.test(first?.text ?? ''),
  );
  if (!bottom || sums.length > 1 || rows.length < 2 || isNested) return [];
  const claims = headers.flatMap((header, at): Claim[] => {
    const stated = bottom[at]?.figure;
    const cells = rows.map((row) => row[at]);
    if (!stated || ratioHeader.test(header) || orderHeader.test(header)) return [];
    if (cells.some((cell) => !cell || (!cell.figure && !cell.isBlank))) return [];
    const terms = cells.flatMap((cell) => cell?.figure ?? []);
    return terms.length < 2 ? [] : [{ kind: 'sum', stated, terms, isSure: true, isSlipOnly: true }];
  });
  // One column that adds up shows that the rows are all of it; without, a sum is not claimed.
  return claims.some((claim) => holds(claim) === 'holds') ? claims : [];
}

interface Column {
  readonly percent: number;
  readonly part: number;
  readonly whole: number;
}

function rowClaim(row: readonly Cell[], { percent, part, whole }: Column): Claim | null {
  const [p, a, b] = [row[percent]?.figure, row[part]?.figure, row[whole]?.figure];
  if (!p || !a || !b) return null;
  const stated: Figure = { ...p, kind: 'percent', unit: '%', step: p.step === '0' ? '1' : p.step };
  return { kind: 'share', stated, terms: [a, b], isSure: true };
}

/** A column of percentages, when most rows show of which two columns it is made; the other rows are held against it. */
function rowShares(table: Table): Claim[] {
  const { headers, body } = parts(table);
  const width = headers.length;
  const numeric = headers.map((_, at) => body.filter((row) => row[at]?.figure).length);
  return headers.flatMap((header, percent): Claim[] => {
    if (!/%|tỷ lệ|tỉ lệ/u.test(header) || width > 14) return [];
    const columns = headers.flatMap((_, part) =>
      headers
        .map((__, whole) => ({ percent, part, whole }))
        .filter(
          ({ whole }) =>
            whole !== part &&
            whole !== percent &&
            part !== percent &&
            (numeric[part] ?? 0) >= 3 &&
            (numeric[whole] ?? 0) >= 3,
        ),
    );
    for (const column of columns) {
      const claims = body.flatMap((row) => rowClaim(row, column) ?? []);
      const right = claims.filter((claim) => holds(claim) === 'holds').length;
      // Two rows met to the decimal, or three to the whole: chance does not do that.
      const isFine = claims.every(({ stated }) => stated.places > 0);
      if (right >= (isFine ? 2 : 3) && right * 2 >= claims.length) return claims;
    }
    return [];
  });
}

/** What a table states about itself: totals of columns, percentages of rows. */
export function tableClaims(table: Table): Claim[] {
  return [...columnSums(table), ...rowShares(table)];
}
