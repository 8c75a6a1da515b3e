import { type Archive, openArchive } from '../archive/open-archive.ts';
import type { FileSource } from '../archive/source.ts';
import type { Row } from '../cell.ts';
import { type SheetLimits, sheetLimits } from '../limits.ts';
import { noSuchSheet } from '../refusals.ts';
import type { CellContext } from '../rows/make-cell.ts';
import { readRows, type Way } from '../rows/read-rows.ts';
import { type Survey, surveySheet } from '../rows/survey.ts';
import { readTexts } from '../strings/read-strings.ts';
import type { TextTable } from '../strings/text-table.ts';
import { findWorkbookPart } from './package-parts.ts';
import { readWorkbookParts, type SheetEntry } from './read-workbook.ts';
import { readStyles } from './styles.ts';

export interface Workbook {
  /** In the order of the tabs, hidden ones too. */
  readonly sheets: readonly SheetEntry[];
  readonly dateSystem: 1900 | 1904;
  /** Addresses of other workbooks that formulas point to: reported, never followed. */
  readonly externalLinks: readonly string[];
  /**
   * The rows of a sheet in batches of a few hundred, blank rows left out. Memory does not grow with the rows. One sheet at
   * a time; leaving the loop early is fine. Everything wrong with the file is a refusal that names sheet, row and column.
   */
  readonly rows: (sheet: string) => AsyncGenerator<Row[]>;
  /** Merged areas, hidden columns and protection of a sheet. Goes once through it; `rows` then does not again. */
  readonly survey: (sheet: string) => Promise<Omit<Survey, 'body'>>;
  /** Which reader gave the rows of a sheet, for tests and reports; null before they were read. */
  readonly wayOf: (sheet: string) => Way | null;
  readonly close: () => Promise<void>;
}

export interface OpenOptions {
  readonly limits?: Partial<SheetLimits>;
  /** Never use the byte scanner. */
  readonly isStrict?: boolean;
  /** Keep texts with NUL or lone surrogates instead of refusing their cell. */
  readonly keepsAnyText?: boolean;
}

async function prepare(archive: Archive, options: OpenOptions): Promise<Workbook> {
  const limits = { ...sheetLimits, ...options.limits };
  const isStrict = options.isStrict ?? false;
  const parts = await readWorkbookParts(archive, await findWorkbookPart(archive, limits), limits);
  const styles = parts.styles === null ? [] : await readStyles(archive, parts.styles, limits);
  let texts: Promise<TextTable> | null = null;
  const surveys = new Map<string, Promise<Survey>>();
  const ways = new Map<string, Way>();

  function entryOf(sheet: string): SheetEntry {
    const wanted = sheet.normalize('NFC');
    const entry = parts.sheets.find(({ name, kind }) => name === wanted && kind === 'rows');
    if (!entry) throw noSuchSheet({ sheet, names: parts.sheets.map(({ name }) => `“${name}”`).join(', ') });
    return entry;
  }

  function surveyOf({ name, part }: SheetEntry): Promise<Survey> {
    const survey = surveys.get(part) ?? surveySheet(archive, name, part, limits, isStrict);
    surveys.set(part, survey);
    return survey;
  }

  async function* rows(sheet: string): AsyncGenerator<Row[]> {
    const entry = entryOf(sheet);
    texts ??= readTexts(archive, parts.sharedTexts, limits, isStrict);
    const context: CellContext = {
      sheet: entry.name,
      styles,
      texts: await texts,
      is1904: parts.is1904,
      limits,
      keepsAnyText: options.keepsAnyText ?? false,
    };
    const survey = await surveyOf(entry);
    const tellWay = (way: Way) => ways.set(entry.name, way);
    yield* readRows({ archive, part: entry.part, context, survey, tellWay });
  }

  return {
    sheets: parts.sheets,
    dateSystem: parts.is1904 ? 1904 : 1900,
    externalLinks: parts.externalLinks,
    rows,
    survey: async (sheet) => {
      const { areas, hiddenColumns, isProtected } = await surveyOf(entryOf(sheet));
      return { areas, hiddenColumns, isProtected };
    },
    wayOf: (sheet) => ways.get(sheet.normalize('NFC')) ?? null,
    close: archive.close,
  };
}

/**
 * Opens an .xlsx file, given as path or bytes, for reading. Refuses at once what is no workbook, is old, encrypted, has
 * macros, is damaged or would inflate beyond all proportion. Close it afterwards.
 */
export async function openWorkbook(file: FileSource, options: OpenOptions = {}): Promise<Workbook> {
  const archive = await openArchive(file, { ...sheetLimits, ...options.limits });
  try {
    return await prepare(archive, options);
  } catch (error) {
    await archive.close();
    throw error;
  }
}
