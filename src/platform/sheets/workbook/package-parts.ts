import type { Archive } from '../archive/open-archive.ts';
import type { SheetLimits } from '../limits.ts';
import { binaryWorkbook, hasMacros, notWorkbook, partMissing } from '../refusals.ts';
import { readSide } from '../xml/read-side.ts';
import { packageNames } from '../xml/strict-xml.ts';

const typesPart = '[Content_Types].xml';

export interface Relation {
  readonly id: string;
  /** The last word of the type's address: `worksheet`, `sharedStrings`, `externalLink`. */
  readonly type: string;
  /** Name of the part, or the address as written when `isExternal`. */
  readonly target: string;
  readonly isExternal: boolean;
}

/** `xl/worksheets/sheet1.xml` for `../worksheets/sheet1.xml` or `/xl/worksheets/sheet1.xml` seen from `xl/a/b.xml`. */
function resolved(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

/** The relations of a part (of the whole package for ''); none when it has no list of them. */
export async function readRelations(
  archive: Archive,
  part: string,
  limits: SheetLimits,
): Promise<readonly Relation[]> {
  const slash = part.lastIndexOf('/') + 1;
  const list = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  const relations: Relation[] = [];
  if (!archive.has(list)) return relations;
  await readSide(
    archive,
    list,
    limits.sideBytes,
    {
      open: (path, attribute) => {
        if (path.length !== 2 || path[1] !== 'Relationship') return;
        const isExternal = attribute('TargetMode') === 'External';
        const target = attribute('Target') ?? '';
        relations.push({
          id: attribute('Id') ?? '',
          type: (attribute('Type') ?? '').replace(/^.*\//, ''),
          target: isExternal ? target : resolved(part, target),
          isExternal,
        });
      },
      close: () => {},
    },
    packageNames.relations,
  );
  return relations;
}

async function readContentTypes(archive: Archive, limits: SheetLimits): Promise<ReadonlyMap<string, string>> {
  const types = new Map<string, string>();
  await readSide(
    archive,
    typesPart,
    limits.sideBytes,
    {
      open: (path, attribute) => {
        const type = attribute('ContentType');
        if (path.length !== 2 || type === undefined) return;
        types.set((attribute('PartName') ?? `.${attribute('Extension')}`).toLowerCase(), type);
      },
      close: () => {},
    },
    packageNames.contentTypes,
  );
  return types;
}

function refusePrograms(archive: Archive, types: ReadonlyMap<string, string>): void {
  for (const [part, type] of types) {
    if (/binary\.macroenabled\.main/i.test(type)) throw binaryWorkbook();
    if (/macro|vba/i.test(type) && !part.startsWith('.')) throw hasMacros({ part });
  }
  // A macro part may be named in no list and still be there for a later “repair” to find.
  const named = archive.names.find((name) => /vba(project|data)|macrosheets\/|dialogsheets\//i.test(name));
  if (named !== undefined) throw hasMacros({ part: named });
}

/** Which other kind of zip file this is, when it is no workbook. */
function otherKind(archive: Archive, types: ReadonlyMap<string, string>): string {
  const all = [...types.values()].join(' ');
  if (all.includes('wordprocessingml')) return 'DOCX';
  if (all.includes('presentationml')) return 'PPTX';
  if (archive.has('mimetype')) return archive.has('content.xml') ? 'OpenDocument (ODS)' : 'EPUB';
  return archive.names.some((name) => /\.xlsx?$/i.test(name)) ? 'ZIP (… .xlsx)' : 'ZIP';
}

/**
 * Finds the workbook part of the package. Refuses macros, .xlsb and other kinds of zip files by what they contain, not by
 * name.
 */
export async function findWorkbookPart(archive: Archive, limits: SheetLimits): Promise<string> {
  if (!archive.has(typesPart)) throw notWorkbook({ found: otherKind(archive, new Map()) });
  const types = await readContentTypes(archive, limits);
  refusePrograms(archive, types);
  const relations = await readRelations(archive, '', limits);
  const main = relations.find((one) => one.type === 'officeDocument' && !one.isExternal);
  const type = types.get(`/${main?.target.toLowerCase()}`) ?? types.get('.xml') ?? '';
  const isWorkbook = /spreadsheetml\.(sheet|template)\.main\+xml$/.test(type);
  if (!main || !isWorkbook) throw notWorkbook({ found: otherKind(archive, types) });
  if (!archive.has(main.target)) throw partMissing({ part: main.target });
  return main.target;
}
