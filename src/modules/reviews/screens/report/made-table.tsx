import { cellText, type MadeTable as Made, type Run, type TableColumn } from '../../domain/content.ts';
import { ChipButton } from './chip-button.tsx';
import type { FigureMap } from './use-report.ts';

interface MadeTableProps {
  readonly table: Made;
  readonly title: string;
  readonly figures: FigureMap;
  readonly marked: ReadonlySet<string>;
}

function Heads({ columns }: { readonly columns: readonly TableColumn[] }) {
  const isGrouped = columns.some(({ group }) => group !== undefined);
  const groupLength = (at: number) => {
    const next = columns.slice(at).findIndex(({ group }) => group !== columns[at]?.group);
    return next < 0 ? columns.length - at : next;
  };
  return (
    <thead>
      <tr>
        {columns.map(({ title, group }, at) => {
          if (group === undefined)
            return (
              <th key={title} scope="col" rowSpan={isGrouped ? 2 : 1}>
                {title}
              </th>
            );
          if (columns[at - 1]?.group === group) return null;
          return (
            <th key={group} scope="colgroup" colSpan={groupLength(at)}>
              {group}
            </th>
          );
        })}
      </tr>
      {isGrouped && (
        <tr>
          {columns
            .filter(({ group }) => group !== undefined)
            .map(({ title, group }) => (
              <th key={`${group} ${title}`} scope="col">
                {title}
              </th>
            ))}
        </tr>
      )}
    </thead>
  );
}

interface CellProps {
  readonly cell: Run | null;
  readonly column: TableColumn | undefined;
  readonly figures: FigureMap;
}

function Cell({ cell, column, figures }: CellProps) {
  const show = (cite: string) => figures.get(cite)?.text ?? '–';
  const text = cellText(cell, column, show);
  const className = column?.align === 'number' ? 'number' : column?.align === 'center' ? 'center' : '';
  const opens = cell !== null && 'cite' in cell && figures.get(cell.cite)?.value != null;
  return (
    <td className={className}>
      {opens ? <ChipButton cite={cell.cite} figure={figures.get(cell.cite)} text={text} /> : text}
    </td>
  );
}

/** A table of the appendix: asked for, not typed; every number in it opens where it comes from. */
export function MadeTable({ table, title, figures, marked }: MadeTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="made-table" aria-label={title} tabIndex={0}>
      {table.unitNote !== undefined && <p className="faint made-unit">{table.unitNote}</p>}
      <table>
        <Heads columns={table.columns} />
        <tbody>
          {table.rows.map(({ id, kind, cells }) => (
            <tr
              key={id}
              id={`sentence-${id}`}
              className={`row-${kind}${marked.has(id) ? ' marked-row' : ''}`}
            >
              {cells.map((cell, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: cells stand by their place, and never move
                <Cell key={at} cell={cell} column={table.columns[at]} figures={figures} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
