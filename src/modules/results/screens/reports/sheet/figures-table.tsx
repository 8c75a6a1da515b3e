import type { ReactNode } from 'react';
import { NumberText } from '../../../../../ui/figure-text.tsx';
import { useSay, useWords } from '../../../../../ui/language.tsx';
import { inShownUnit } from '../../targets/shown.ts';
import { ChangeSince } from './change-since.tsx';
import { JumpNote } from './entry-cell.tsx';
import { sheetWords } from './messages.ts';
import { byField, type Cell, type Sheet } from './sheet-types.ts';

interface FiguresTableProps {
  readonly sheet: Sheet;
  readonly fieldName: (code: string) => string;
  /** What stands instead of the figure: a field to correct it. */
  readonly now?: (cell: Cell) => ReactNode;
  /** A last column, with its head. */
  readonly mark?: { readonly head: string; readonly cell: (cell: Cell) => ReactNode };
  /** More about a cell, under its line. */
  readonly under?: (cell: Cell) => ReactNode;
}

/** What a unit sent, beside what it sent before. */
export function FiguresTable({ sheet, fieldName, now, mark, under }: FiguresTableProps) {
  const t = useWords(sheetWords);
  const say = useSay();
  const columns = mark ? 5 : 4;
  return (
    <table className="figures-table">
      <thead>
        <tr>
          <th scope="col">{t('name')}</th>
          <th scope="col" className="number-cell">
            {t('before')}
          </th>
          <th scope="col" className="number-cell">
            {t('now')}
          </th>
          <th scope="col" className="number-cell change-cell">
            {t('change')}
          </th>
          {mark && (
            <th scope="col" className="mark-cell">
              {mark.head}
            </th>
          )}
        </tr>
      </thead>
      {byField(sheet.cells).map(({ field, cells }) => (
        <tbody key={field}>
          <tr className="field-line">
            <th scope="rowgroup" colSpan={columns}>
              {fieldName(field)}
            </th>
          </tr>
          {cells.map((cell) => (
            <FigureLine key={cell.code} cell={cell} columns={columns} under={under?.(cell) ?? null}>
              <th scope="row">
                {say(cell.name)} <span className="faint">({say(cell.unit)})</span>
                <JumpNote jump={cell.jump} />
                {cell.remark !== null && (
                  <span className="cell-remark">{t('remark', { reason: cell.remark })}</span>
                )}
                {cell.note !== '' && <span className="faint">{cell.note}</span>}
              </th>
              <td className="number-cell faint">
                <NumberText value={inShownUnit(cell, cell.previous)} decimals={cell.decimals} />
              </td>
              <td className="number-cell now-cell">
                {now ? (
                  now(cell)
                ) : (
                  <NumberText value={inShownUnit(cell, cell.value)} decimals={Math.max(cell.decimals, 6)} />
                )}
              </td>
              <td className="number-cell change-cell">{!now && <ChangeSince sheet={sheet} cell={cell} />}</td>
              {mark && <td className="mark-cell">{mark.cell(cell)}</td>}
            </FigureLine>
          ))}
        </tbody>
      ))}
    </table>
  );
}

function FigureLine(props: {
  readonly cell: Cell;
  readonly columns: number;
  readonly under: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <>
      <tr className={props.cell.jump === null ? undefined : 'jump-line'}>{props.children}</tr>
      {props.under !== null && (
        <tr className="under-line">
          <td colSpan={props.columns}>{props.under}</td>
        </tr>
      )}
    </>
  );
}
