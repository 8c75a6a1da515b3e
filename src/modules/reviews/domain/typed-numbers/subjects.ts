/** An indicator as a text may speak of it. */
export interface Subject {
  readonly code: string;
  /** Vietnamese name; a part's name with its indicator's. */
  readonly name: string;
}

/** How surely a text speaks of indicators: `strong` is named by a chip or nearly all of its name, `possible` by half. */
export interface Spoken {
  readonly strong: ReadonlySet<string>;
  readonly possible: ReadonlySet<string>;
}

const syllables = (text: string) =>
  new Set(
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [],
  );

/** Share of a name, by weight of its syllables, from which it counts as named. */
const namedFrom = 0.75;
const possibleFrom = 0.4;

/**
 * Makes a finder of indicators in texts. A syllable weighs the less, the more names it is in (`số`, `người` nearly nothing),
 * so that `giải quyết việc làm` is found although the full name goes on.
 */
export function subjectFinder(subjects: readonly Subject[]) {
  const names = subjects.map(({ code, name }) => ({ code, syllables: syllables(name) }));
  const count = new Map<string, number>();
  for (const { syllables: all } of names) for (const one of all) count.set(one, (count.get(one) ?? 0) + 1);
  const weight = (syllable: string) => Math.log(1 + names.length / (count.get(syllable) ?? 1));
  const weigh = (all: Iterable<string>) => [...all].reduce((sum, one) => sum + weight(one), 0);
  const totals = new Map(names.map(({ code, syllables: all }) => [code, weigh(all)]));

  return (text: string, cited: Iterable<string>): Spoken => {
    const there = syllables(text);
    const covered = names.map(({ code, syllables: all }) => ({
      code,
      share: weigh([...all].filter((one) => there.has(one))) / (totals.get(code) ?? 1),
    }));
    const from = (least: number) => covered.filter(({ share }) => share >= least).map(({ code }) => code);
    const chips = [...cited];
    return {
      strong: new Set([...chips, ...from(namedFrom)]),
      possible: new Set([...chips, ...from(possibleFrom)]),
    };
  };
}
