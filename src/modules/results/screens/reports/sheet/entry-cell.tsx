import { Input } from 'antd';
import type { KeyboardEvent, ReactNode } from 'react';
import { compareDecimals, type Decimal } from '../../../../../kernel/decimal.ts';
import { formatNumber } from '../../../../../kernel/numbers.ts';
import { Field } from '../../../../../ui/field.tsx';
import { useSay, useWords } from '../../../../../ui/language.tsx';
import { jumpOf } from '../../../domain/check-cell.ts';
import { asPrinted } from '../../targets/shown.ts';
import { sheetWords } from './messages.ts';
import type { Cell } from './sheet-types.ts';

interface EntryCellProps {
  readonly cell: Cell;
  readonly text: string;
  readonly value: Decimal | null;
  readonly error: string | null;
  /** Name of the cell that this one may not exceed. */
  readonly limit: string | undefined;
  readonly previousPeriod: string;
  readonly isComparable: boolean;
  readonly onType: (text: string) => void;
}

/** Enter goes to the next cell, as in a sheet of paper one writes downwards. */
function toNext(event: KeyboardEvent<HTMLInputElement>) {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  event.preventDefault();
  const inputs = [...document.querySelectorAll<HTMLInputElement>('.entry-cell input')];
  inputs[inputs.indexOf(event.currentTarget) + 1]?.focus();
}

/** A figure that differs so much from the period before that it is worth a second look. */
export function JumpNote({
  jump,
  isOwn = false,
}: {
  readonly jump: Decimal | null;
  readonly isOwn?: boolean;
}) {
  const t = useWords(sheetWords);
  if (jump === null) return null;
  const times = formatNumber(jump, { decimals: 2, trim: true });
  const told = Number(jump) >= 1 ? t('jumpUp', { times }) : t('jumpDown', { times });
  return (
    <span className="jump-note">
      {compareDecimals(jump, '0') === 0 ? t('jumpZero') : told}
      {isOwn && ` ${t('checkJump')}`}
    </span>
  );
}

/** One figure of the form: its name, what stood before, and beside it in plain words what is wrong. */
export function EntryCell(props: EntryCellProps) {
  const { cell, text, value, error, limit, previousPeriod, isComparable, onType } = props;
  const t = useWords(sheetWords);
  const say = useSay();
  const before = asPrinted(cell, cell.previous);
  const jump = isComparable || cell.kind === 'stock' ? jumpOf(cell.previous, value) : null;
  const hint: ReactNode = (
    <>
      {cell.previous === null
        ? t('previousNone', { period: previousPeriod })
        : t('previous', { period: previousPeriod, value: before })}
      {limit !== undefined && <span className="cell-limit">{t('limit', { greater: limit })}</span>}
      {cell.remark !== null && <span className="cell-remark">{t('remark', { reason: cell.remark })}</span>}
      <JumpNote jump={error === null ? jump : null} isOwn />
    </>
  );
  return (
    <div className="entry-cell" id={`cell-${cell.code}`}>
      <Field label={say(cell.name)} hint={hint} error={error}>
        {(control) => (
          <Input
            {...control}
            className="figure"
            inputMode="decimal"
            enterKeyHint="next"
            autoComplete="off"
            maxLength={60}
            value={text}
            suffix={say(cell.unit)}
            status={error === null ? '' : 'error'}
            onChange={(event) => onType(event.target.value)}
            onKeyDown={toNext}
          />
        )}
      </Field>
    </div>
  );
}
