import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { type KeyboardEvent, type Ref, useState } from 'react';
import type { FieldControl } from '../../../ui/field.tsx';
import { useWords } from '../../../ui/language.tsx';
import { door } from './messages.ts';

interface PasswordInputProps {
  readonly control: FieldControl;
  readonly value: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly onChange: (value: string) => void;
  readonly onKeyUp?: (event: KeyboardEvent) => void;
  readonly ref?: Ref<HTMLInputElement>;
}

/** A password that can be looked at while it is typed; the eye is a button that keyboard and screen reader reach. */
export function PasswordInput({ control, value, autoComplete, onChange, onKeyUp, ref }: PasswordInputProps) {
  const t = useWords(door);
  const [isShown, setShown] = useState(false);
  return (
    <span className="password-input">
      <input
        {...control}
        ref={ref}
        type={isShown ? 'text' : 'password'}
        value={value}
        autoComplete={autoComplete}
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyUp={onKeyUp}
      />
      <button
        type="button"
        aria-pressed={isShown}
        aria-label={t(isShown ? 'hidePassword' : 'showPassword')}
        onClick={() => setShown(!isShown)}
      >
        {isShown ? <EyeInvisibleOutlined aria-hidden /> : <EyeOutlined aria-hidden />}
      </button>
    </span>
  );
}
