import { achievements, implausible, monthsOf } from './claims/estimates.ts';
import type { Figure } from './figures/figure.ts';
import type { Finding } from './finding.ts';
import { remarksOn, settle } from './read-claims.ts';
import { type Remark, remarkOnClaim, remarkOnEstimate } from './remarks.ts';
import { findTables, type Table } from './tables/find-tables.ts';
import { tableClaims } from './tables/table-claims.ts';
import { type CleanText, cleanText } from './text/clean-text.ts';
import { readSentences } from './text/read-sentences.ts';
import type { Stretch } from './text/sentences.ts';
import type { Sentence } from './text/symbols.ts';

// An estimate for "all targets" is held against so many of the achievements told last; no report tells more.
const mostTold = 60;
const reachesBack = 3;

function remarksOnText(clean: CleanText, sentences: readonly Sentence[]): (readonly [Remark, Stretch])[] {
  const found: (readonly [Remark, Stretch])[] = [];
  const months = monthsOf(clean.lower.slice(0, 20_000));
  let told: Figure[] = [];
  let spoken: Sentence[] = [];
  for (const sentence of sentences) {
    if (sentence.figures.length === 0) continue;
    const earlier = spoken.filter(({ paragraph }) => paragraph === sentence.paragraph);
    spoken = [...spoken.slice(1 - reachesBack), sentence];
    for (const remark of remarksOn(sentence, earlier)) found.push([remark, sentence]);
    told = [...told, ...achievements(sentence)].slice(-mostTold);
    if (months === null) continue;
    for (const one of implausible(sentence, told, months))
      found.push([remarkOnEstimate(one, months), sentence]);
  }
  return found;
}

function remarksOnTable(table: Table): (readonly [Remark, Stretch])[] {
  return settle(tableClaims(table))
    .filter(({ verdict }) => verdict !== 'open')
    .map((judgement) => {
      const { start, end } = judgement.claim.stated;
      return [
        remarkOnClaim(judgement),
        { start: Math.max(table.start, start - 100), end: Math.min(table.end, end + 20), paragraph: 0 },
      ];
    });
}

const longestStatement = 300;

function findingOf(clean: CleanText, given: string, remark: Remark, place: Stretch): Finding {
  const { kind, figures, computed, message } = remark;
  const spans = figures.map((one) => {
    const [start, end] = [clean.startOf(one.start), clean.endOf(one.end)];
    return { start, end, text: given.slice(start, end) };
  });
  const from = Math.max(place.start, Math.min(...figures.map(({ start }) => start)) - longestStatement / 2);
  const statement = clean.text.slice(from, Math.min(place.end, from + longestStatement));
  return { kind, spans, statement: statement.replace(/\s+/g, ' ').trim(), computed, message };
}

/** Every remark on a text with its finding, in the order of the text. */
export function remarksOnWhole(
  given: string,
): readonly { readonly remark: Remark; readonly finding: Finding }[] {
  const clean = cleanText(given);
  const tables = findTables(clean);
  let next = 0;
  // Rows of a table are no sentences.
  const prose = readSentences(clean).filter(({ start }) => {
    while ((tables[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    return start < (tables[next]?.start ?? Number.POSITIVE_INFINITY);
  });
  return [...remarksOnText(clean, prose), ...tables.flatMap(remarksOnTable)]
    .map(([remark, place]) => ({ remark, finding: findingOf(clean, given, remark, place) }))
    .sort((a, b) => (a.finding.spans[0]?.start ?? 0) - (b.finding.spans[0]?.start ?? 0));
}

/**
 * Proofreads the figures of a Vietnamese official text against each other: what it states about shares, sums, differences,
 * changes and averages is recomputed from its own figures, in exact decimals. When in doubt nothing is said. Findings come
 * in the order of the text, offsets are UTF-16 units of `given`. Never throws; linear in the length of the text.
 */
export function lintText(given: string): readonly Finding[] {
  return remarksOnWhole(given).map(({ finding }) => finding);
}
