import { type Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { noBorder, twips } from './words.ts';

/** A table that only arranges: no borders, no margins in its cells, rows never parted by a page. Widths in points. */
export function borderless(
  widths: readonly number[],
  rows: readonly (readonly (readonly Paragraph[])[])[],
): Table {
  const columnWidths = widths.map(twips);
  const none = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder };
  return new Table({
    columnWidths,
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    borders: { ...none, insideHorizontal: noBorder, insideVertical: noBorder },
    margins: { marginUnitType: WidthType.DXA, left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: cells.map(
            (children, at) =>
              new TableCell({
                children,
                borders: none,
                width: { size: columnWidths[at] ?? 0, type: WidthType.DXA },
              }),
          ),
        }),
    ),
  });
}
