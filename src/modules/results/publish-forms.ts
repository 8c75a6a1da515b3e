import { addDays } from '../../kernel/iso-date.ts';
import type { Db } from '../../platform/database/index.ts';
import type { Catalogue } from '../catalogue/index.ts';
import { closeFormVersions, insertForms, replaceBreakdowns } from './queries/published-forms.ts';

/**
 * Writes the forms of a catalogue for the periods that close within the days of each version; one that is there already is
 * left as it is, since a published version never changes. As the owner of the tables, after the indicators.
 */
export async function publishForms(
  db: Db,
  { reportForms, breakdowns }: Pick<Catalogue, 'reportForms' | 'breakdowns'>,
): Promise<void> {
  await replaceBreakdowns(
    db,
    breakdowns.flatMap(({ code, name, isFull, items }) =>
      items.map((item, at) => ({
        breakdown: code,
        item: item.code,
        place: at + 1,
        name_vi: item.name.vi,
        name_en: item.name.en,
        breakdown_vi: name.vi,
        breakdown_en: name.en,
        is_full: isFull,
      })),
    ),
  );
  const versions = reportForms.flatMap(({ code, versions: all }) =>
    all.map((version, at) => {
      const next = all[at + 1];
      return {
        code,
        ...version,
        needsCheck: version.verify === true,
        isFirst: at === 0,
        last: next ? addDays(next.from, -1) : null,
      };
    }),
  );
  await closeFormVersions(db, versions);
  await insertForms(db, versions);
}
