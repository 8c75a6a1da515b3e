import type { Decimal } from '../../kernel/decimal.ts';
import { formatDate } from '../../kernel/format-date.ts';
import type { Words } from '../../kernel/words.ts';
import type { KeptClaim, Reading, TargetLine } from '../figures/index.ts';
import type { TargetRowReply } from './contract.ts';
import { findingsOf, type RowFacts, type RowRules } from './domain/target-row.ts';
import { measureReply } from './measures.ts';
import type { MeasureRow } from './queries/measures.ts';
import type { TargetInForce } from './queries/targets.ts';

/** What is known of one measure, gathered from ledger, targets and claims. */
export interface RowSource {
  readonly measure: MeasureRow;
  /** Null for a heading. */
  readonly line: Pick<TargetLine, 'toDate' | 'lastYear'> | null;
  readonly target: TargetInForce | null;
  readonly targetBefore: TargetInForce | null;
  readonly claims: readonly KeptClaim[];
}

const claimOf = (claims: readonly KeptClaim[], kind: KeptClaim['claim']) =>
  claims.findLast((one) => one.claim === kind) ?? null;

const claimedValue = (claims: readonly KeptClaim[], kind: KeptClaim['claim']): Decimal | null =>
  claimOf(claims, kind)?.value ?? null;

function claimedYear(claims: readonly KeptClaim[]): RowFacts['claimedYear'] {
  const percent = claimedValue(claims, 'fullYearPercent');
  const value = claimedValue(claims, 'fullYearEstimate');
  return percent === null && value === null ? null : { percent, value };
}

function claimedChange(claims: readonly KeptClaim[]): TargetRowReply['claimedChange'] {
  const claim = claimOf(claims, 'comparison');
  return claim?.basis ? { basis: claim.basis, value: claim.value, phrase: claim.phrase } : null;
}

/** What must be said beside a figure so that nobody takes it for more than it is. */
function notesOn(now: Reading, before: Reading): Words[] {
  const notes: Words[] = [];
  if (now.isCarriedForward && now.asAt)
    notes.push({
      vi: `Số đếm gần nhất ngày ${formatDate(now.asAt)}, giữ nguyên đến ngày chốt.`,
      en: `Last counted on ${formatDate(now.asAt)}, carried forward to the closing.`,
    });
  if (now.isHidden || before.isHidden)
    notes.push({
      vi: 'Số nhỏ của chỉ tiêu bảo mật không hiển thị; có thể cả số lớn hơn đi kèm, để không suy ngược được.',
      en: 'Small counts of a confidential indicator are not shown, nor larger ones from which they could be worked out.',
    });
  if (now.isEstimated)
    notes.push({
      vi: 'Có phần chia đều vì không biết tỷ lệ khi chia, nhập đơn vị.',
      en: 'Part of it is by equal shares, since the weights of a split are not known.',
    });
  if (now.straddling > 0)
    notes.push({
      vi: `${now.straddling} dòng số liệu vắt qua ngày chốt, chưa tính vào.`,
      en: `${now.straddling} rows reach over the closing and are left out.`,
    });
  if (before.straddling > 0)
    notes.push({
      vi: `Cùng kỳ năm trước: ${before.straddling} dòng vắt qua ngày chốt, chưa tính vào.`,
      en: `Same period last year: ${before.straddling} rows reach over the closing and are left out.`,
    });
  return notes;
}

const nothing = {
  plan: null,
  planVersion: null,
  isPlanSample: false,
  result: null,
  before: null,
  isResultHidden: false,
  isBeforeHidden: false,
  percentOfPlan: null,
  percentOrigin: null,
  changePercent: null,
  changePoints: null,
  changeAmount: null,
  claimedChange: null,
  pace: null,
  estimate: null,
  claimedEstimate: null,
  light: null,
  ofPace: null,
  warnings: [],
  notes: [],
} as const;

/** One line of the table as it crosses HTTP. */
export function rowReply(source: RowSource, rules: RowRules): TargetRowReply {
  const { measure, line, target, targetBefore, claims } = source;
  const head = { ...measureReply(measure), isHeading: line === null };
  if (line === null) return { ...head, ...nothing, warnings: [], notes: [] };
  const facts: RowFacts = {
    kind: measure.kind,
    direction: measure.direction,
    decimals: measure.decimals,
    unit: head.unit,
    plan: target?.value ?? null,
    planBefore: targetBefore?.value ?? null,
    result: line.toDate.value,
    before: line.lastYear.value,
    claimedPercent: claimedValue(claims, 'percentOfPlan'),
    claimedYear: claimedYear(claims),
  };
  const found = findingsOf(facts, rules);
  return {
    ...head,
    plan: facts.plan,
    planVersion: target?.version ?? null,
    isPlanSample: target?.is_sample ?? false,
    result: facts.result,
    before: facts.before,
    isResultHidden: line.toDate.isHidden,
    isBeforeHidden: line.lastYear.isHidden,
    percentOfPlan: found.percent?.value ?? null,
    percentOrigin: found.percent?.origin ?? null,
    changePercent: found.comparison.percent,
    changePoints: found.comparison.points,
    changeAmount: found.comparison.amount,
    claimedChange: claimedChange(claims),
    pace: found.pace,
    estimate: found.estimate,
    claimedEstimate: facts.claimedYear,
    light: found.judgement?.light ?? null,
    ofPace: found.judgement?.ofPace ?? null,
    warnings: found.warnings.map(({ kind, text }) => ({ kind, text })),
    notes: notesOn(line.toDate, line.lastYear),
  };
}
