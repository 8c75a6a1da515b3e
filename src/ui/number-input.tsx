import './field.css';
import { Input } from 'antd';
import type { Decimal } from '../kernel/decimal.ts';
import { formatNumber, readNumber } from '../kernel/numbers.ts';
import type { FieldControl } from './field.tsx';
import { furniture } from './furniture-messages.ts';
import { useWords } from './language.tsx';
import { useTyped } from './use-typed.ts';

interface NumberInputProps {
  readonly value: Decimal | null;
  /** Null while the text is empty or cannot be read as one number; the text itself is never changed under the hand. */
  readonly onChange: (value: Decimal | null, isReadable: boolean) => void;
  readonly unit?: string;
  readonly control?: FieldControl;
  readonly label?: string;
}

const numberIn = (text: string): Decimal | null => {
  const read = readNumber(text);
  return 'value' in read ? read.value : null;
};

/** A number as officials type it (`1.234,5`, `1 234,5`). Read exactly, set out again only when the field is left. */
export function NumberInput({ value, onChange, unit, control, label }: NumberInputProps) {
  const t = useWords(furniture);
  const [typed, setTyped] = useTyped(value, numberIn, formatNumber);
  const read = readNumber(typed);
  const problem = 'problem' in read && read.problem !== 'empty' ? read.problem : null;
  return (
    <span className="number-input">
      <Input
        {...control}
        aria-label={label}
        aria-invalid={problem !== null || control?.['aria-invalid']}
        className="figure"
        status={problem === null ? '' : 'error'}
        value={typed}
        inputMode="decimal"
        autoComplete="off"
        suffix={unit}
        onChange={(event) => {
          const text = event.target.value;
          const next = readNumber(text);
          setTyped(text);
          onChange('value' in next ? next.value : null, 'value' in next || next.problem === 'empty');
        }}
        onBlur={() => 'value' in read && setTyped(formatNumber(read.value))}
      />
      {problem !== null && (
        <span className="field-error" role="alert">
          {t(problem === 'ambiguous' ? 'numberAmbiguous' : 'numberWrong', { typed })}
        </span>
      )}
    </span>
  );
}
