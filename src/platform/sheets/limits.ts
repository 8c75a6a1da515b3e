/**
 * How much a sheet file may ask for before it is refused. Bytes unless said otherwise. The numbers leave room for 152,916
 * rows × 20 columns (150 MB of XML) and for the largest sheet Excel can hold blank.
 */
export interface SheetLimits {
  /** Of the file as it came. */
  readonly fileBytes: number;
  /** Entries of the zip. */
  readonly parts: number;
  /** Of one inflated part. */
  readonly partBytes: number;
  /** Of all inflated parts together, read or not. */
  readonly totalBytes: number;
  /** Inflated to compressed, of a part above `ratioFromBytes`. Sheets of repeated rows reach 60; a bomb 1,000. */
  readonly ratio: number;
  readonly ratioFromBytes: number;
  /** Of the parts read whole: workbook, styles, relations, what stands before and after the rows of a sheet. */
  readonly sideBytes: number;
  /** Of the table of shared texts, which is held in memory. */
  readonly sharedTextBytes: number;
  /** Of the XML of one row. */
  readonly rowBytes: number;
  /** UTF-16 units in a cell; 32,767 is Excel's own limit. */
  readonly textLength: number;
  readonly rows: number;
  readonly columns: number;
  /** Merged areas of one sheet. */
  readonly mergedAreas: number;
}

const mega = 1024 * 1024;

export const sheetLimits: SheetLimits = {
  fileBytes: 200 * mega,
  parts: 10_000,
  partBytes: 1024 * mega,
  totalBytes: 1536 * mega,
  ratio: 200,
  ratioFromBytes: 32 * mega,
  sideBytes: 16 * mega,
  sharedTextBytes: 64 * mega,
  rowBytes: 16 * mega,
  textLength: 32_767,
  rows: 1_048_576,
  columns: 16_384,
  mergedAreas: 100_000,
};
