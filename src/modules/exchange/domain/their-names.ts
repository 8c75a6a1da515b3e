/** One line of a partner's mapping. */
export interface Mapping {
  readonly kind: 'indicator' | 'unit' | 'option';
  readonly theirs: string;
  /** With an indicator: the option combination that it is named together with; else empty. */
  readonly theirOption: string;
  readonly ours: string;
}

/** What a partner calls things, both ways. Where nothing is mapped, a code is the same on both sides. */
export interface TheirNames {
  /** Code of ours for a data element with an option combination; null when the option is not known, or the code goes by another name there. */
  readonly indicatorOf: (dataElement: string, option: string) => string | null;
  /** Null when that code is known to the partner by another name. */
  readonly unitOf: (orgUnit: string) => string | null;
  readonly dataElementOf: (
    indicator: string,
    isIndicator: (code: string) => boolean,
  ) => { readonly dataElement: string; readonly option: string };
  readonly orgUnitOf: (unit: string) => string;
}

/** Option combinations that DHIS2 itself means nothing by: its name, code and, in every installation, its identifier. */
const noOption = new Set(['', 'default', 'HllvX50cXC0']);

const pair = (a: string, b: string) => `${a}\u0000${b}`;

/**
 * Names from a partner's mapping. An indicator is found by data element and option together, then by the data element with
 * the option as last part of the code (`T01` and option `NU` make `T01.NU`). A code that is mapped to something else no longer
 * stands for itself, so that one name never has two meanings.
 */
export function theirNames(mappings: readonly Mapping[], defaultOption: string): TheirNames {
  const of = (kind: Mapping['kind']) => mappings.filter((one) => one.kind === kind);
  const pairs = new Map(of('indicator').map((one) => [pair(one.theirs, one.theirOption), one.ours]));
  const pairsBack = new Map(of('indicator').map((one) => [one.ours, one]));
  const units = new Map(of('unit').map((one) => [one.theirs, one.ours]));
  const unitsBack = new Map(of('unit').map((one) => [one.ours, one.theirs]));
  const options = new Map(of('option').map((one) => [one.theirs, one.ours]));
  const optionsBack = new Map(of('option').map((one) => [one.ours, one.theirs]));
  const isNone = (option: string) =>
    noOption.has(option) || option === defaultOption || options.get(option) === '';

  return {
    indicatorOf(dataElement, option) {
      const whole = pairs.get(pair(dataElement, option));
      if (whole !== undefined) return whole;
      const base = pairs.get(pair(dataElement, '')) ?? (pairsBack.has(dataElement) ? null : dataElement);
      if (base === null) return null;
      if (isNone(option)) return base;
      const part = options.get(option);
      return part === undefined ? null : `${base}.${part}`;
    },
    unitOf: (orgUnit) => units.get(orgUnit) ?? (unitsBack.has(orgUnit) ? null : orgUnit),
    dataElementOf(indicator, isIndicator) {
      const whole = pairsBack.get(indicator);
      if (whole) return { dataElement: whole.theirs, option: whole.theirOption || defaultOption };
      const cut = indicator.lastIndexOf('.');
      const option = cut < 0 ? undefined : optionsBack.get(indicator.slice(cut + 1));
      const base = indicator.slice(0, cut);
      if (option === undefined || !isIndicator(base))
        return { dataElement: indicator, option: defaultOption };
      const of = pairsBack.get(base);
      return { dataElement: of && of.theirOption === '' ? of.theirs : base, option };
    },
    orgUnitOf: (unit) => unitsBack.get(unit) ?? unit,
  };
}
