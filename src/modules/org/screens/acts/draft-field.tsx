import type { ReactNode } from 'react';
import { Field, type FieldControl } from '../../../../ui/field.tsx';
import { useWords } from '../../../../ui/language.tsx';
import type { Wrong } from './act-draft.ts';
import { actWords } from './messages.ts';

export interface DraftFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly isRequired?: boolean;
  readonly wrong: Wrong | undefined;
  readonly children: (control: FieldControl) => ReactNode;
}

/** A field of an act that says in words what is wrong in it. */
export function DraftField({ wrong, ...field }: DraftFieldProps) {
  const t = useWords(actWords);
  return <Field {...field} error={wrong === undefined ? null : t(wrong)} />;
}
