import { makeZip, type ZipEntry, type ZipLies } from './make-zip.ts';

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The parts of a small workbook, as Excel would write it; each can be replaced, or left out with null. */
export interface BookParts {
  /** Content of `<sheetData>`. */
  readonly rows?: string;
  readonly beforeRows?: string;
  readonly afterRows?: string;
  /** The whole sheet part, instead of the three above. */
  readonly sheet?: string | Buffer | null;
  /** Content of `<sst>`. */
  readonly texts?: string;
  readonly textsPart?: string | Buffer;
  readonly styles?: string | null;
  readonly workbook?: string | null;
  readonly workbookRelations?: string | null;
  readonly types?: string | null;
  readonly packageRelations?: string | null;
  readonly extra?: readonly ZipEntry[];
  readonly lies?: ZipLies;
}

export const styleNumbers = { general: 0, day: 1, time: 2, money: 3, duration: 4, builtInDay: 5 };

const defaultStyles =
  `<styleSheet xmlns="${main}"><numFmts count="4"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>` +
  '<numFmt numFmtId="165" formatCode="hh:mm"/><numFmt numFmtId="166" formatCode="#,##0\\ &quot;đ&quot;"/>' +
  '<numFmt numFmtId="167" formatCode="[h]:mm"/></numFmts><cellXfs count="6">' +
  [0, 164, 165, 166, 167, 14].map((id) => `<xf numFmtId="${id}" fontId="0"/>`).join('') +
  '</cellXfs></styleSheet>';

export const sheetXmlOf = ({ rows = '', beforeRows = '', afterRows = '' }: BookParts): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${main}" xmlns:r="${relations}">` +
  `${beforeRows}<sheetData>${rows}</sheetData>${afterRows}</worksheet>`;

export const workbookXmlOf = (
  sheets = '<sheet name="Biểu" sheetId="1" r:id="rId1"/>',
  properties = '',
): string =>
  `<workbook xmlns="${main}" xmlns:r="${relations}">${properties}<sheets>${sheets}</sheets></workbook>`;

export const relation = (id: string, type: string, target: string, more = '') =>
  `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}" ${more}/>`;

export const relationsXmlOf = (...list: string[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;

export const typesXmlOf = (mainType = `${kind}.sheet.main+xml`, more = ''): string =>
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${mainType}"/>${more}</Types>`;

export const basicRelations = [
  relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
  relation('rId2', 'styles', 'styles.xml'),
  relation('rId3', 'sharedStrings', 'sharedStrings.xml'),
];

/** The entries of a workbook of one sheet called `Biểu`. */
export function bookEntries(parts: BookParts): ZipEntry[] {
  const given: readonly (readonly [string, string | Buffer | null | undefined])[] = [
    ['[Content_Types].xml', parts.types === undefined ? typesXmlOf() : parts.types],
    [
      '_rels/.rels',
      parts.packageRelations === undefined
        ? relationsXmlOf(relation('rId1', 'officeDocument', 'xl/workbook.xml'))
        : parts.packageRelations,
    ],
    ['xl/workbook.xml', parts.workbook === undefined ? workbookXmlOf() : parts.workbook],
    [
      'xl/_rels/workbook.xml.rels',
      parts.workbookRelations === undefined ? relationsXmlOf(...basicRelations) : parts.workbookRelations,
    ],
    ['xl/styles.xml', parts.styles === undefined ? defaultStyles : parts.styles],
    ['xl/sharedStrings.xml', parts.textsPart ?? `<sst xmlns="${main}">${parts.texts ?? ''}</sst>`],
    ['xl/worksheets/sheet1.xml', parts.sheet === undefined ? sheetXmlOf(parts) : parts.sheet],
  ];
  const present = given.flatMap(([name, data]) =>
    data === null || data === undefined ? [] : [{ name, data }],
  );
  return [...present, ...(parts.extra ?? [])];
}

/** The bytes of a workbook of one sheet. */
export function makeBook(parts: BookParts = {}): Buffer {
  return makeZip(bookEntries(parts), parts.lies);
}
