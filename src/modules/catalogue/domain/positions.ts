import type { IsoDate } from '../../../kernel/iso-date.ts';
import { fold } from '../../../kernel/text.ts';
import { fill, type Words } from '../../../kernel/words.ts';
import type { PositionRow, UnitRow } from './definitions.ts';
import { holdsOn, nameWithin } from './units-over-time.ts';

/** One post with the sample account that holds it. */
export interface Post {
  readonly username: string;
  readonly role: string;
  readonly unit: string;
  readonly from: IsoDate;
  readonly title: Words;
}

const slug = (text: string) => fold(text).replaceAll(' ', '-');

/** Makes one post per unit where a row says `eachUnit`; `{code}`, `{slug}` and `{name}` come from the unit. */
export function expandPositions(rows: readonly PositionRow[], units: readonly UnitRow[]): readonly Post[] {
  return rows.flatMap(({ username, role, from, title, unit, eachUnit }) => {
    if (unit !== undefined) return [{ username, role, unit, from, title }];
    return units
      .filter((one) => one.level === eachUnit && holdsOn(one, from))
      .map((one) => {
        const values = { code: one.code, slug: slug(one.shortName), name: nameWithin(one) };
        const name = fill({ vi: username, en: username }, values).vi;
        return { username: name, role, unit: one.code, from, title: fill(title, values) };
      });
  });
}
