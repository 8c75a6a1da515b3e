import type { FileReply } from '../../kernel/contract.ts';
import type { ExportChoice } from '../../kernel/list-query.ts';
import type { Words } from '../../kernel/words.ts';
import type { CellValue, Column } from './write/layout.ts';
import { workbookStream } from './write/write-workbook.ts';

/** One column of an exported list; `key` is the key of the column on the screen. */
export interface ListColumn<Row> extends Pick<Column, 'kind' | 'format' | 'width'> {
  readonly key: string;
  readonly title: Words;
  readonly value: (row: Row, language: 'vi' | 'en') => CellValue;
}

interface ListToWrite<Row> {
  /** Name of the file without its ending, and title of the sheet. */
  readonly name: string;
  readonly title: Words;
  readonly columns: readonly ListColumn<Row>[];
  readonly rows: readonly Row[];
  readonly choice: ExportChoice;
}

/**
 * A list as an .xlsx: the columns that are shown, in their order on the screen, with the rows as the list gives them. When
 * none of the columns asked for is one of the list, all are given: a sheet without columns is a damaged file to Excel.
 */
export function listFile<Row>({ name, title, columns, rows, choice }: ListToWrite<Row>): FileReply {
  const language = choice.language ?? 'vi';
  const wanted = choice.columns?.split(',') ?? columns.map(({ key }) => key);
  const known = wanted.flatMap((key) => columns.find((column) => column.key === key) ?? []);
  const shown = known.length > 0 ? known : columns;
  const sheet = {
    name: title[language],
    columns: shown.map(({ title: head, kind, format, width }) => ({
      title: head[language],
      kind: kind ?? ('text' as const),
      ...(format === undefined ? {} : { format }),
      width: width ?? 24,
    })),
    rows: rows.map((row) => shown.map(({ value }) => value(row, language))),
    hasFilter: true,
  };
  return {
    name: `${name}.xlsx`,
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    body: workbookStream([sheet]),
  };
}
