import { compareDecimals } from '../../../../kernel/decimal.ts';
import type { Sentence } from '../content.ts';
import type { IndicatorRow } from '../indicator-row.ts';
import { isPercentage } from '../indicator-row.ts';
import { type Citer, type DraftInput, unitInText } from './draft-input.ts';
import { inSentence, say } from './say.ts';

/** Name of an indicator as a sentence names it: a part with its group before it. */
export function spokenName(row: IndicatorRow, input: DraftInput): string {
  const group = input.table.rows.find(({ code }) => code === row.partOf);
  return group ? `${group.name.vi} – ${inSentence(row.name.vi)}` : row.name.vi;
}

/** What was done, against the plan where there is one. */
export function resultSentence(row: IndicatorRow, input: DraftInput, cite: Citer): Sentence | null {
  const id = `targets:${row.code}.result`;
  const name = spokenName(row, input);
  const unit = unitInText(row);
  const value = cite.known('value', row.code);
  const plan = cite.known('plan', row.code);
  const percent = cite.known('percentOfPlan', row.code);
  const reported = cite.known('reportedPercent', row.code);
  if (value && plan && percent && isPercentage(row))
    return say(id, '{name}: {#value}, kế hoạch năm {#plan}.', { name, value, plan });
  if (value && plan && percent)
    return say(id, '{name}: thực hiện {#value}{unit}/kế hoạch {#plan}{unit}, đạt {#percent} kế hoạch năm.', {
      name,
      value,
      plan,
      percent,
      unit,
    });
  if (reported)
    return say(
      id,
      '{name}: đạt {#reported} kế hoạch năm theo báo cáo; nguồn chỉ nêu tỷ lệ, không có số đếm nên không cộng vào tổng.',
      {
        name,
        reported,
      },
    );
  return value ? say(id, '{name}: {#value}{unit}.', { name, value, unit }) : null;
}

const word = (row: IndicatorRow, change: string | null) =>
  change === null || compareDecimals(change, '0') === 0
    ? 'bằng'
    : compareDecimals(change, '0') > 0
      ? isPercentage(row)
        ? 'cao hơn'
        : 'tăng'
      : isPercentage(row)
        ? 'thấp hơn'
        : 'giảm';

/** Against the same period last year, in the one reading that fits: per cent for counts, points for rates. */
function countedComparison(row: IndicatorRow, input: DraftInput, cite: Citer): Sentence | null {
  const id = `targets:${row.code}.lastYear`;
  const before = cite.known('lastYear', row.code);
  const isRate = isPercentage(row);
  const change = cite.known(isRate ? 'changePoints' : 'changePercent', row.code);
  if (!before || !change) return null;
  const year = String(input.period.year - 1);
  const how = word(row, isRate ? row.changePoints : row.changePercent);
  return say(
    id,
    `So với cùng kỳ năm {year} ({#before}{unit}): {how} ({#change}${isRate ? '\u00a0điểm %' : ''}).`,
    {
      year,
      before,
      change,
      how,
      unit: unitInText(row),
    },
  );
}

/** A comparison that a paper claims without saying in what it is measured: told as told, nothing inferred. */
function claimedComparison(row: IndicatorRow, input: DraftInput, cite: Citer): Sentence | null {
  const claim = row.claimedChange;
  if (!claim) return null;
  const id = `targets:${row.code}.claimed`;
  const year = String(input.period.year - 1);
  const change = cite.known('reportedChange', row.code);
  const how = /thấp|giảm|ít hơn/i.test(claim.phrase ?? '') ? 'thấp hơn' : 'cao hơn';
  if (!change)
    return say(id, 'Theo báo cáo, kết quả {how} cùng kỳ năm {year}; nguồn không nêu mức chênh lệch.', {
      how,
      year,
    });
  const basis = {
    points: ' (tính theo điểm phần trăm)',
    percent: ' (tính theo số tuyệt đối)',
    unspecified: '; nguồn không nêu rõ là điểm phần trăm hay tốc độ tăng nên không suy ra số của năm trước',
  }[claim.basis];
  return say(id, 'Theo báo cáo, kết quả {how} {#change} so với cùng kỳ năm {year}{basis}.', {
    how,
    year,
    change,
    basis,
  });
}

/** What the unit expects of the year, beside what the pace gives. */
function estimateSentence(row: IndicatorRow, cite: Citer): Sentence | null {
  const id = `targets:${row.code}.estimate`;
  const claimed = cite.known('assertedPercent', row.code);
  const pace = cite.known('runRatePercent', row.code);
  if (!claimed) return null;
  return pace && row.kind === 'flow'
    ? say(
        id,
        'Đơn vị ước cả năm hoàn thành {#claimed} kế hoạch; tính theo nhịp độ đến nay, cả năm đạt {#pace}.',
        {
          claimed,
          pace,
        },
      )
    : say(id, 'Đơn vị ước cả năm hoàn thành {#claimed} kế hoạch.', { claimed });
}

/** All that is said of one indicator, in order; empty when nothing is known of it. */
export function sentencesOfIndicator(row: IndicatorRow, input: DraftInput, cite: Citer): readonly Sentence[] {
  const result = resultSentence(row, input, cite);
  if (!result) return [];
  return [
    result,
    countedComparison(row, input, cite) ?? claimedComparison(row, input, cite),
    estimateSentence(row, cite),
  ].filter((one) => one !== null);
}
