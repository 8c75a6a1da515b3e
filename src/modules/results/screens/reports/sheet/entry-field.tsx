import { Button } from 'antd';
import type { Decimal } from '../../../../../kernel/decimal.ts';
import { useSay, useWords } from '../../../../../ui/language.tsx';
import { EntryCell } from './entry-cell.tsx';
import { sheetWords } from './messages.ts';
import type { Cell, FieldGroup, Sheet, Texts } from './sheet-types.ts';

interface EntryFieldProps {
  readonly sheet: Sheet;
  readonly group: FieldGroup;
  readonly name: string;
  readonly texts: Texts;
  readonly values: ReadonlyMap<string, Decimal | null>;
  readonly errorAt: (cell: Cell) => string | null;
  readonly onType: (texts: Texts) => void;
}

/** The cells of one field of work; what did not happen is filled with 0 in one press. */
export function EntryField({ sheet, group, name, texts, values, errorAt, onType }: EntryFieldProps) {
  const t = useWords(sheetWords);
  const say = useSay();
  const { cells } = group;
  const isEmpty = ({ code }: Cell) => (texts[code] ?? '').trim() === '';
  const empty = cells.filter(isEmpty);
  const nameOf = new Map(sheet.cells.map((cell) => [cell.code, say(cell.name)]));
  const limits = new Map(sheet.rules.map(({ lesser, greater }) => [lesser, nameOf.get(greater)]));
  return (
    <section className="panel entry-field" aria-label={t('field', { name })}>
      <h2>
        {name}{' '}
        <span className="entry-count figure">
          {t('ofField', { filled: cells.length - empty.length, cells: cells.length })}
        </span>
      </h2>
      <div className="entry-cells">
        {cells.map((cell) => (
          <EntryCell
            key={cell.code}
            cell={cell}
            text={texts[cell.code] ?? ''}
            value={values.get(cell.code) ?? null}
            error={errorAt(cell)}
            limit={limits.get(cell.code)}
            previousPeriod={say(sheet.previousPeriod.label)}
            isComparable={sheet.form.periodKind === 'month'}
            onType={(text) => onType({ [cell.code]: text })}
          />
        ))}
      </div>
      {empty.length > 0 && (
        <Button
          type="link"
          className="zeros"
          onClick={() => onType(Object.fromEntries(empty.map(({ code }) => [code, '0'])))}
        >
          {t('zeros', { n: empty.length })}
          <span className="only-read">: {name}</span>
        </Button>
      )}
    </section>
  );
}
