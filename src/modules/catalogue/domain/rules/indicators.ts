import type { Entry } from '../catalogue-files.ts';
import type { IndicatorVersion, MeasureKind, MeasureLevel, Versioned } from '../definitions.ts';
import { type CodedMeasure, measuresOf, termsOf } from '../measures.ts';
import type { CatalogueProblem } from '../problem.ts';
import { problemAt, type Rule, repeated } from './report.ts';

interface Placed {
  readonly entry: Entry<Versioned<IndicatorVersion>>;
  readonly version: IndicatorVersion;
  readonly pointer: string;
  readonly measure: CodedMeasure;
}

const rollUps: Readonly<Record<MeasureKind, readonly string[]>> = {
  flow: ['sum', 'distinct'],
  stock: ['lastThenSum', 'distinct'],
  ratio: ['ratioOfSums'],
};
const height: Readonly<Record<MeasureLevel, number>> = { commune: 0, district: 1, province: 2 };

function placeMeasures(entry: Entry<Versioned<IndicatorVersion>>): readonly Placed[] {
  return entry.value.versions.flatMap((version, at) =>
    measuresOf(entry.value.code, version).map((measure, place) => {
      const pointer = `/versions/${at}${place === 0 ? '' : `/parts/${place - 1}`}`;
      return { entry, version, pointer, measure };
    }),
  );
}

function formulaProblems(
  one: Placed,
  latest: ReadonlyMap<string, CodedMeasure>,
): readonly CatalogueProblem[] {
  const { entry, pointer, measure } = one;
  const say = (vi: string, en: string) => problemAt(entry, `${pointer}/formula`, vi, en);
  if (!measure.formula) {
    return measure.kind === 'ratio' ? [say('tỷ lệ phải có công thức', 'a ratio needs a formula')] : [];
  }
  const isRatio = 'ratio' in measure.formula;
  const mismatch =
    isRatio === (measure.kind === 'ratio')
      ? []
      : [say('công thức không hợp với loại', 'the formula does not fit the kind')];
  const terms = termsOf(measure.formula).flatMap((code) => {
    const term = latest.get(code);
    if (!term) return [say(`mã “${code}” không có`, `there is no “${code}”`)];
    return [
      ...(term.valueFrom === 'counted'
        ? []
        : [say(`“${code}” không phải số đếm được`, `“${code}” is not a counted figure`)]),
      ...(height[term.level] <= height[measure.level]
        ? []
        : [say(`“${code}” chỉ có ở cấp cao hơn`, `“${code}” is only counted at a higher level`)]),
      ...(isRatio || term.kind === measure.kind
        ? []
        : [say(`“${code}” khác loại`, `“${code}” is of another kind`)]),
    ];
  });
  return [...mismatch, ...terms];
}

/** Codes are unique, formulas refer to counted figures, roll-ups fit the kind, parts carry their indicator's code. */
export const indicatorsHold: Rule = (files) => {
  const placed = files.of('indicator').flatMap(placeMeasures);
  const latest = new Map(placed.map(({ measure }) => [measure.code, measure]));
  const twice = repeated(placed, ({ pointer, measure }) => `${measure.code} ${pointer.split('/')[2]}`);
  return [
    ...twice.map(([, { entry, pointer, measure }]) =>
      problemAt(entry, pointer, `mã “${measure.code}” đã có`, `code “${measure.code}” is there already`),
    ),
    ...placed.flatMap((one) => {
      const { entry, pointer, measure, version } = one;
      const problems = [...formulaProblems(one, latest)];
      const say = (at: string, vi: string, en: string) =>
        problems.push(problemAt(entry, pointer + at, vi, en));
      if (!rollUps[measure.kind].includes(measure.rollUp)) {
        say('/rollUp', 'cách cộng dồn không hợp với loại', 'the roll-up does not fit the kind');
      }
      if (measure.partOf !== null && !measure.code.startsWith(`${measure.partOf}.`)) {
        say('/code', `phải bắt đầu bằng “${measure.partOf}.”`, `must begin with “${measure.partOf}.”`);
      }
      if (
        measure.partOf === null &&
        version.subsetOf !== undefined &&
        latest.get(version.subsetOf)?.kind !== measure.kind
      ) {
        say('/subsetOf', 'phải là chỉ tiêu cùng loại', 'must be an indicator of the same kind');
      }
      return problems;
    }),
  ];
};

/** Every field has as many indicators as fields.yaml says, numbered under its own numeral. */
export const fieldsComplete: Rule = (files) => {
  const indicators = files.of('indicator').flatMap((entry) => {
    const version = entry.value.versions.at(-1);
    return version ? [{ entry, version, pointer: `/versions/${entry.value.versions.length - 1}` }] : [];
  });
  return files.of('fields').flatMap((list) => [
    ...list.value.fields.flatMap((field, at) => {
      const here = indicators.filter(({ version }) => version.field === field.code).length;
      if (here === field.indicators) return [];
      const vi = `lĩnh vực “${field.code}” có ${here} chỉ tiêu, phải có ${field.indicators}`;
      const en = `field “${field.code}” has ${here} indicators and must have ${field.indicators}`;
      return [problemAt(list, `/fields/${at}`, vi, en)];
    }),
    ...indicators.flatMap(({ entry, version, pointer }) => {
      const field = list.value.fields.find(({ code }) => code === version.field);
      if (!field) {
        const vi = `lĩnh vực “${version.field}” không có`;
        return [problemAt(entry, `${pointer}/field`, vi, `there is no field “${version.field}”`)];
      }
      if (version.numbering.split('.')[0] === field.numbering) return [];
      const vi = `số thứ tự phải bắt đầu bằng ${field.numbering}`;
      return [
        problemAt(entry, `${pointer}/numbering`, vi, `the numbering must begin with ${field.numbering}`),
      ];
    }),
    ...repeated(indicators, ({ version }) => version.numbering).map(([, { entry, version, pointer }]) =>
      problemAt(
        entry,
        `${pointer}/numbering`,
        `số ${version.numbering} đã dùng`,
        `number ${version.numbering} is taken`,
      ),
    ),
  ]);
};
