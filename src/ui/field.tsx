import './field.css';
import { ExclamationCircleFilled } from '@ant-design/icons';
import { type ReactNode, useId } from 'react';
import { furniture } from './furniture-messages.ts';
import { useWords } from './language.tsx';

/** What a control takes from its field, so that label, hint and error are read with it. */
export interface FieldControl {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean;
  readonly 'aria-required': boolean;
}

interface FieldProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly error?: string | null | undefined;
  readonly isRequired?: boolean;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A labelled control with its hint and, beside it in plain words, what is wrong. */
export function Field({ label, hint, error, isRequired = false, children }: FieldProps) {
  const t = useWords(furniture);
  const id = useId();
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const described = [hint === undefined ? null : hintId, error ? errorId : null].filter(Boolean).join(' ');
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <label htmlFor={id}>
        {label}
        {isRequired && <span className="field-required"> ({t('required')})</span>}
      </label>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': Boolean(error),
        'aria-required': isRequired,
      })}
      {hint !== undefined && (
        <p id={hintId} className="field-hint">
          {hint}
        </p>
      )}
      {error ? (
        <p id={errorId} className="field-error" role="alert">
          <ExclamationCircleFilled aria-hidden /> {error}
        </p>
      ) : null}
    </div>
  );
}
