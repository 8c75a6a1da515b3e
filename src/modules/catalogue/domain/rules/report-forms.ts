import type { Entry } from '../catalogue-files.ts';
import type { FormRule, ReportFormVersion, Versioned } from '../definitions.ts';
import { measuresOf } from '../measures.ts';
import type { CatalogueProblem } from '../problem.ts';
import { problemAt, type Rule, repeated } from './report.ts';

type FormEntry = Entry<Versioned<ReportFormVersion>>;

/** Every cell that a rule looks at. */
export function cellsOfRule(rule: FormRule): readonly string[] {
  if (rule.sum) return [rule.sum.whole, ...rule.sum.parts];
  if (rule.atMost) return [rule.atMost.lesser, rule.atMost.greater];
  if (rule.ratioWithin) return [rule.ratioWithin.of, rule.ratioWithin.to];
  return [rule.notBelowLast ?? rule.changeAtMost?.cell ?? ''];
}

/** Cells exist and are counted figures, rules look at cells of their form, no form is due before the law allows. */
const cellsHold: Rule = (files) => {
  const measures = new Map(
    files.of('indicator').flatMap(({ value: { code, versions } }) => {
      const latest = versions.at(-1);
      return latest ? measuresOf(code, latest).map((one) => [one.code, one] as const) : [];
    }),
  );
  const breakdowns = new Map(
    files.of('breakdowns').flatMap(({ value }) => value.breakdowns.map((one) => [one.code, one] as const)),
  );
  const itemsOf = (by: readonly string[] = []) =>
    by.flatMap((code) => breakdowns.get(code)?.items.map((item) => `${code}.${item.code}`) ?? []);
  const versionProblems = (entry: FormEntry, version: ReportFormVersion, at: number) => {
    const problems: CatalogueProblem[] = [];
    const say = (pointer: string, vi: string, en: string) =>
      problems.push(problemAt(entry, `/versions/${at}${pointer}`, vi, en));
    const cells = new Set(
      version.cells.flatMap(({ indicator, by }) => [
        indicator,
        ...itemsOf(by).map((one) => `${indicator}/${one}`),
      ]),
    );
    version.cells.forEach(({ indicator, by = [] }, place) => {
      if (measures.get(indicator)?.valueFrom !== 'counted')
        say(
          `/cells/${place}/indicator`,
          `“${indicator}” không phải số đếm được`,
          `“${indicator}” is not a counted figure`,
        );
      for (const code of by.filter((one) => !breakdowns.has(one)))
        say(`/cells/${place}/by`, `không có cách chia “${code}”`, `there is no breakdown “${code}”`);
    });
    for (const [place, { indicator }] of repeated(version.cells, (cell) => cell.indicator))
      say(`/cells/${place}`, `“${indicator}” đã có trong biểu`, `“${indicator}” is in the form already`);
    version.rules.forEach((rule, place) => {
      for (const cell of cellsOfRule(rule).filter((one) => !cells.has(one)))
        say(`/rules/${place}`, `“${cell}” không có trong biểu`, `“${cell}” is not in the form`);
    });
    version.due.forEach(({ workingDays, followsCalendar }, place) => {
      // NĐ 09/2019/NĐ-CP, Điều 8.5 leaves each level at least one working day; only a form due on holidays too may have none.
      if (followsCalendar && workingDays === 0)
        say(
          `/due/${place}/workingDays`,
          'phải ít nhất 1 ngày làm việc',
          'must leave at least one working day',
        );
    });
    if (!version.due.some(({ level }) => level === version.level))
      say(
        '/due',
        `thiếu hạn gửi của cấp “${version.level}”`,
        `the due day of level “${version.level}” is missing`,
      );
    return problems;
  };
  return files
    .of('reportForm')
    .flatMap((entry) => entry.value.versions.flatMap((version, at) => versionProblems(entry, version, at)));
};

/** What a form is does not change with its versions: sheets of all of them hang on its level and period. */
const identityStays: Rule = (files) =>
  files.of('reportForm').flatMap((entry) =>
    entry.value.versions.flatMap((version, at) => {
      const first = entry.value.versions[0];
      const same = (['level', 'period', 'covers', 'counts', 'kind'] as const).every(
        (key) => first?.[key] === version[key],
      );
      const vi = 'cấp, kỳ và loại của biểu không đổi được; hãy lập biểu mới';
      return same
        ? []
        : [
            problemAt(
              entry,
              `/versions/${at}`,
              vi,
              'level, period and kind of a form cannot change; make a new form',
            ),
          ];
    }),
  );

/** One event counts once: a figure enters the ledger by one form of a level, besides what is left after its months. */
const countedOnce: Rule = (files) => {
  const counting = files.of('reportForm').flatMap((entry) =>
    entry.value.versions.flatMap((version, at) =>
      version.counts && version.covers === 'period'
        ? version.cells.map((cell, place) => ({
            entry,
            pointer: `/versions/${at}/cells/${place}`,
            key: `${version.level} ${cell.indicator}`,
            cell,
          }))
        : [],
    ),
  );
  return counting.flatMap(({ entry, pointer, key, cell }) =>
    counting.some((other) => other.key === key && other.entry.value.code < entry.value.code)
      ? [
          problemAt(
            entry,
            pointer,
            `“${cell.indicator}” đã được đếm ở biểu khác cùng cấp`,
            `“${cell.indicator}” is counted by another form of this level`,
          ),
        ]
      : [],
  );
};

/** Breakdowns and items have codes of their own. */
const breakdownsHold: Rule = (files) =>
  files
    .of('breakdowns')
    .flatMap((entry) => [
      ...repeated(entry.value.breakdowns, ({ code }) => code).map(([at, { code }]) =>
        problemAt(entry, `/breakdowns/${at}`, `mã “${code}” đã có`, `code “${code}” is there already`),
      ),
      ...entry.value.breakdowns.flatMap(({ items }, at) =>
        repeated(items, ({ code }) => code).map(([place, { code }]) =>
          problemAt(
            entry,
            `/breakdowns/${at}/items/${place}`,
            `mã “${code}” đã có`,
            `code “${code}” is there already`,
          ),
        ),
      ),
    ]);

export const reportFormsHold: Rule = (files, known) =>
  [cellsHold, identityStays, countedOnce, breakdownsHold].flatMap((rule) => rule(files, known));
