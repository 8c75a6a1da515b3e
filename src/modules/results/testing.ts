import type { Reach } from '../../kernel/actor.ts';
import type { Db } from '../../platform/database/index.ts';
import type { TestStore } from '../../platform/database/testing.ts';
import type { Player } from '../../platform/door/testing.ts';
import { ledgerIndicators, loadCatalogue, publishCatalogue } from '../catalogue/index.ts';
import { publishIndicators, rebuildFigures } from '../figures/index.ts';
import { readReachStrings } from '../org/index.ts';
import { layUnits, smallOrganisation, type UnitIds, worldBegins, worldToday } from '../org/testing.ts';
import type { resultsContracts } from './contract.ts';
import { publishForms } from './publish-forms.ts';

/**
 * The neutral province (org/testing.ts) with the published catalogue and its forms. Commune 0133 ended on
 * 01/06/2020 and went into 0134.
 */
export async function layResults(db: Db): Promise<UnitIds> {
  const small = smallOrganisation();
  const end = '2020-06-01' as typeof worldBegins;
  const gone = small.units.find((unit) => unit.code === '0133');
  if (!gone) throw new Error('the test world has no commune 0133');
  const id = await layUnits(db, {
    ...small,
    units: [
      ...small.units.filter((unit) => unit !== gone),
      { ...gone, to: end },
      { ...gone, code: '0134', from: end, name: 'Xã Số 34', shortName: 'Số 34' },
    ],
    successions: [{ date: end, from: '0133', to: '0134', kind: 'merge', legalBasis: 'Nghị quyết thử' }],
  });
  const catalogue = await loadCatalogue();
  await publishCatalogue(db, catalogue, { at: '2018-01-01T00:00:00Z', today: worldBegins, accountId: null });
  await publishIndicators(db, ledgerIndicators(catalogue));
  await publishForms(db, catalogue);
  await rebuildFigures(db, worldToday);
  return id;
}

type Kind = 'unit' | 'subtree' | 'all';

const rights: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  commune: {
    'target.read': 'unit',
    'figure.read': 'unit',
    'submission.read': 'unit',
    'submission.submit': 'unit',
  },
  district: {
    'target.read': 'subtree',
    'target.set': 'subtree',
    'submission.read': 'subtree',
    'submission.accept': 'subtree',
    'submission.correct': 'subtree',
    'submission.submit': 'unit',
  },
  office: {
    'target.read': 'all',
    'target.set': 'all',
    'submission.read': 'all',
    'submission.accept': 'all',
    'submission.correct': 'all',
    'period.close': 'all',
  },
  director: { 'target.read': 'all', 'target.set': 'all', 'submission.read': 'all' },
};

/** Somebody of a kind at a unit; the number tells accounts apart. */
export async function playerAt(
  store: TestStore,
  kind: keyof typeof rights,
  unitId: number,
  accountId: number,
): Promise<Player> {
  const strings = await store.owner((db) => readReachStrings(db, unitId as never, worldToday));
  const verbs = Object.entries(rights[kind] ?? {}).map(([verb, reach]): [string, Reach] => [
    verb,
    { kind: reach, units: strings[reach] },
  ]);
  return { unitId, accountId, title: `${kind} ${accountId}`, verbs: Object.fromEntries(verbs) };
}

type Sheet = (typeof resultsContracts.readSheet)['reply'];
export type SheetReply = import('typebox').Static<Sheet>;

/** Texts for every cell of a sheet, so that all rules between cells hold: a part is never more than its whole. */
export function fullTexts(sheet: SheetReply, text = '7'): { code: string; text: string }[] {
  const lesser = new Set(sheet.rules.map((rule) => rule.lesser));
  return sheet.cells.map(({ code }) => ({ code, text: lesser.has(code) ? '0' : text }));
}
