import { compareDecimals } from '../../../../kernel/decimal.ts';
import type { Sentence } from '../content.ts';
import { type IndicatorRow, isPercentage, type UnitTable } from '../indicator-row.ts';
import { type Citer, type DraftInput, unitInText } from './draft-input.ts';
import { inSentence, say } from './say.ts';

const within = /^Trong đó:\s*/i;

/** The line that a line of its own belongs to: its indicator for a part, the count it is within for `Trong đó: …`. */
function wholeOf(row: IndicatorRow, rows: readonly IndicatorRow[]): IndicatorRow | undefined {
  if (row.partOf !== null) return rows.find(({ code }) => code === row.partOf);
  if (!within.test(row.name.vi)) return undefined;
  const before = rows
    .slice(0, rows.indexOf(row))
    .filter(({ field, partOf }) => field === row.field && !partOf);
  return before.findLast(({ name }) => !within.test(name.vi));
}

/** Name of an indicator as a sentence names it: what is only a part, with the whole before it. */
export function spokenName(row: IndicatorRow, { rows }: Pick<UnitTable, 'rows'>): string {
  const whole = wholeOf(row, rows);
  const own = row.name.vi.replace(within, '');
  return whole ? `${whole.name.vi} – ${inSentence(own)}` : own;
}

/** What was done, against the plan where there is one. */
export function resultSentence(row: IndicatorRow, input: DraftInput, cite: Citer): Sentence | null {
  const id = `targets:${row.code}.result`;
  const name = spokenName(row, input.table);
  const unit = unitInText(row);
  const value = cite.known('value', row.code);
  const plan = cite.known('plan', row.code);
  const percent = cite.known('percentOfPlan', row.code);
  const reported = cite.known('reportedPercent', row.code);
  if (value && plan && percent && isPercentage(row))
    return say(id, '{name}: {#value}, kế hoạch năm {#plan}.', { name, value, plan });
  if (value && plan && percent)
    return say(id, '{name}: {#value}/{#plan}{unit}, đạt {#percent} kế hoạch năm.', {
      name,
      value,
      plan,
      percent,
      unit,
    });
  if (reported)
    return say(id, '{name}: đạt {#reported} kế hoạch năm (báo cáo tỷ lệ, chưa có số đếm).', {
      name,
      reported,
    });
  return value ? say(id, '{name}: {#value}{unit}.', { name, value, unit }) : null;
}

function changeWord(row: IndicatorRow, change: string | null): string | null {
  if (change === null || compareDecimals(change, '0') === 0) return null;
  const isMore = compareDecimals(change, '0') > 0;
  if (isPercentage(row)) return isMore ? 'Cao hơn' : 'Thấp hơn';
  return isMore ? 'Tăng' : 'Giảm';
}

/** Against the same period last year, in the one reading that fits: per cent for counts, points for rates. */
function countedComparison(row: IndicatorRow, input: DraftInput, cite: Citer): Sentence | null {
  const id = `targets:${row.code}.lastYear`;
  const isRate = isPercentage(row);
  const before = cite.known('lastYear', row.code);
  const change = cite.known(isRate ? 'changePointsSize' : 'changePercentSize', row.code);
  if (!before || !change) return null;
  const values = { year: String(input.period.year - 1), before, change, unit: unitInText(row) };
  const how = changeWord(row, isRate ? row.changePoints : row.changePercent);
  if (how === null) return say(id, 'Bằng cùng kỳ năm {year} ({#before}{unit}).', values);
  const points = isRate ? '\u00a0điểm %' : '';
  return say(id, '{how} {#change}{points} so với cùng kỳ năm {year} ({#before}{unit}).', {
    ...values,
    how,
    points,
  });
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
    return say(id, 'Theo báo cáo, {how} cùng kỳ năm {year}, chưa có mức chênh lệch.', { how, year });
  const basis = {
    points: ', tính theo điểm phần trăm',
    percent: ', tính theo số tuyệt đối',
    unspecified: ', chưa rõ là điểm phần trăm hay tốc độ tăng',
  }[claim.basis];
  return say(id, 'Theo báo cáo, {how} {#change} so với cùng kỳ năm {year}{basis}.', {
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
    ? say(id, 'Ước cả năm {#claimed} kế hoạch; theo nhịp độ đến nay là {#pace}.', { claimed, pace })
    : say(id, 'Ước cả năm {#claimed} kế hoạch.', { claimed });
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

/**
 * An indicator with its parts in one sentence: `Số gạo cứu đói: 941,8 tấn (dịp Tết 398,2 tấn; giáp hạt 455,0 tấn)`, or the
 * parts alone where it only heads them. The two sides of a ratio stay in the table.
 */
export function sentencesWithParts(row: IndicatorRow, input: DraftInput, cite: Citer): readonly Sentence[] {
  const parts = input.table.rows.filter(({ partOf }) => partOf === row.code);
  const known = parts.filter(({ code }) => cite.known('value', code));
  if (row.kind === 'ratio' || known.length === 0) return sentencesOfIndicator(row, input, cite);
  const values: Record<string, string> = { name: spokenName(row, input.table), unit: unitInText(row) };
  const listed = known.map((part, at) => {
    values[`n${at}`] = inSentence(part.name.vi);
    values[`u${at}`] = unitInText(part);
    values[`v${at}`] = cite.known('value', part.code) ?? '';
    // `mức độ 3, 4: 52 TTHC`, not `mức độ 3, 4 52 TTHC`.
    return /\d$/.test(part.name.vi) ? `{n${at}}: {#v${at}}{u${at}}` : `{n${at}} {#v${at}}{u${at}}`;
  });
  const id = `targets:${row.code}.result`;
  const value = cite.known('value', row.code);
  if (!value) return [say(id, `{name}: ${listed.join('; ')}.`, values)];
  const comparison = countedComparison(row, input, cite);
  return [
    say(id, `{name}: {#value}{unit} (${listed.join('; ')}).`, { ...values, value }),
    ...(comparison ? [comparison] : []),
  ];
}
