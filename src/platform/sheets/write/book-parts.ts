import { columnName } from '../address.ts';
import { escapeAttribute, escapeText } from './escape-text.ts';

/** What the workbook part has to know of a sheet once it is written. */
export interface WrittenSheet {
  readonly name: string;
  readonly columns: number;
  /** First and last row of the header. */
  readonly headerFrom: number;
  readonly headerTo: number;
  readonly lastRow: number;
  readonly hasFilter: boolean;
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';
const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The list of what each part is. */
export function contentTypesXml(sheets: number): string {
  const sheetTypes = Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${kind}.worksheet+xml"/>`,
  );
  return (
    `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${kind}.sheet.main+xml"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${kind}.styles+xml"/>${sheetTypes.join('')}</Types>`
  );
}

export function packageRelationsXml(): string {
  return (
    `${declaration}<Relationships xmlns="${packageRelations}">` +
    `<Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`
  );
}

export function workbookRelationsXml(sheets: number): string {
  const list = Array.from(
    { length: sheets },
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return (
    `${declaration}<Relationships xmlns="${packageRelations}">${list.join('')}` +
    `<Relationship Id="rId${sheets + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`
  );
}

function definedNames(sheets: readonly WrittenSheet[]): string {
  const names = sheets.flatMap((sheet, index) => {
    const quoted = escapeText(`'${sheet.name.replaceAll("'", "''")}'`);
    const titles = `${quoted}!$${sheet.headerFrom}:$${sheet.headerTo}`;
    const filter = `${quoted}!$A$${sheet.headerTo}:$${columnName(sheet.columns)}$${sheet.lastRow}`;
    return [
      ...(sheet.hasFilter
        ? [
            `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${filter}</definedName>`,
          ]
        : []),
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${titles}</definedName>`,
    ];
  });
  return `<definedNames>${names.join('')}</definedNames>`;
}

/** The list of the sheets, the header rows that repeat on each printed page, and the filters. */
export function workbookXml(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${escapeAttribute(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  );
  return (
    `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews>` +
    `<sheets>${list.join('')}</sheets>${definedNames(sheets)}</workbook>`
  );
}
