import { Input } from 'antd';
import { Field } from '../../../../../ui/field.tsx';
import { Problem } from '../../../../../ui/problem.ts';
import { sheetWords } from './messages.ts';

interface ReasonFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (reason: string) => void;
}

/** The reason without which an act is not done. */
export function ReasonField({ label, value, onChange }: ReasonFieldProps) {
  return (
    <Field label={label} isRequired>
      {(control) => (
        <Input.TextArea
          {...control}
          rows={2}
          maxLength={1000}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Told before the server is asked. @throws {Problem} when the reason is shorter than the server takes */
export function wantReason(reason: string): void {
  if (reason.trim().length >= 3) return;
  const { vi, en } = sheetWords;
  throw new Problem({
    code: 'browser.reason-wanted',
    status: 422,
    reason: { vi: vi.reasonWanted, en: en.reasonWanted },
    next: { vi: vi.reasonWantedNext, en: en.reasonWantedNext },
    details: [],
  });
}
