import type { Archive } from '../archive/open-archive.ts';
import type { SheetLimits } from '../limits.ts';
import { badStructure, hasMacros, noSheets } from '../refusals.ts';
import { readSide } from '../xml/read-side.ts';
import { type Relation, readRelations } from './package-parts.ts';

export interface SheetEntry {
  /** As on the tab, in NFC. */
  readonly name: string;
  /** `very-hidden` can only be shown again by a program: nobody who looks at the file in Excel sees it. */
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** A chart sheet has no rows. */
  readonly kind: 'rows' | 'chart';
  readonly part: string;
}

export interface WorkbookParts {
  readonly sheets: readonly SheetEntry[];
  readonly is1904: boolean;
  readonly sharedTexts: string | null;
  readonly styles: string | null;
  /** Addresses of other workbooks that formulas of this one point to. Never followed. */
  readonly externalLinks: readonly string[];
}

const visibilities = { visible: 'visible', hidden: 'hidden', veryHidden: 'very-hidden' } as const;
const relationSpaces = [
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'http://purl.oclc.org/ooxml/officeDocument/relationships',
];

interface Listed {
  readonly name: string;
  readonly state: string;
  readonly relation: string;
}

async function readWorkbookXml(archive: Archive, part: string, limits: SheetLimits) {
  const listed: Listed[] = [];
  let is1904 = false;
  await readSide(archive, part, limits.sideBytes, {
    open: (path, attribute) => {
      const [root, list, item] = path;
      if (root !== 'workbook') throw badStructure({ part, problem: `<${root}>` });
      if (path.length === 2 && list === 'workbookPr') {
        is1904 = ['1', 'true'].includes(attribute('date1904') ?? '');
      }
      if (path.length === 3 && list === 'sheets' && item === 'sheet') {
        listed.push({
          name: (attribute('name') ?? '').normalize('NFC'),
          state: attribute('state') ?? 'visible',
          relation: attribute('id', relationSpaces) ?? '',
        });
      }
    },
    close: () => {},
  });
  return { listed, is1904 };
}

function sheetOf(one: Listed, relations: readonly Relation[], part: string): SheetEntry {
  const relation = relations.find(({ id }) => id === one.relation);
  const visibility = visibilities[one.state as keyof typeof visibilities];
  if (!relation || relation.isExternal || visibility === undefined || one.name === '') {
    throw badStructure({ part, problem: `<sheet name="${one.name.slice(0, 40)}">` });
  }
  if (/macro|dialog/i.test(relation.type)) throw hasMacros({ part: relation.target });
  const kind = relation.type === 'chartsheet' ? 'chart' : 'rows';
  return { name: one.name, visibility, kind, part: relation.target };
}

async function linksOf(archive: Archive, relations: readonly Relation[], limits: SheetLimits) {
  const links: string[] = [];
  for (const relation of relations.filter(({ type }) => type === 'externalLink')) {
    const targets = await readRelations(archive, relation.target, limits);
    links.push(...targets.filter(({ isExternal }) => isExternal).map(({ target }) => target));
  }
  return links;
}

/** Reads which sheets a workbook has and where its other parts are. */
export async function readWorkbookParts(
  archive: Archive,
  part: string,
  limits: SheetLimits,
): Promise<WorkbookParts> {
  const { listed, is1904 } = await readWorkbookXml(archive, part, limits);
  const relations = await readRelations(archive, part, limits);
  const sheets = listed.map((one) => sheetOf(one, relations, part));
  if (sheets.length === 0) throw noSheets();
  const names = new Set(sheets.map(({ name }) => name.toLowerCase()));
  if (names.size < sheets.length) throw badStructure({ part, problem: 'two sheets of one name' });
  const find = (type: string) =>
    relations.find((one) => one.type === type && !one.isExternal && archive.has(one.target))?.target ?? null;
  return {
    sheets,
    is1904,
    sharedTexts: find('sharedStrings'),
    styles: find('styles'),
    externalLinks: await linksOf(archive, relations, limits),
  };
}
