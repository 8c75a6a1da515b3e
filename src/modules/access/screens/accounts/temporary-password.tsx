import './temporary-password.css';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../../ui/language.tsx';
import { admin } from '../admin-messages.ts';

// Without letters and digits that look alike when written by hand (0 o 1 l i), 31 in all: 12 of them are 59 bits.
const letters = 'abcdefghjkmnpqrstuvwxyz23456789';

/** A password to be handed over on paper: three groups of four. */
export function makePassword(): string {
  const numbers = crypto.getRandomValues(new Uint32Array(12));
  const all = Array.from(numbers, (n) => letters[n % letters.length] ?? 'a').join('');
  return [all.slice(0, 4), all.slice(4, 8), all.slice(8)].join('-');
}

/** A temporary password that is made anew for every use and never kept. */
export function useTemporaryPassword() {
  const [password, setPassword] = useState(makePassword);
  return { password, renew: () => setPassword(makePassword()) };
}

interface TemporaryPasswordProps {
  readonly password: string;
  readonly onAnother?: () => void;
}

/** The password as it is handed over, to be noted before the act is done. */
export function TemporaryPassword({ password, onAnother }: TemporaryPasswordProps) {
  const t = useWords(admin);
  return (
    <div className="temporary-password">
      <p>{t('temporary')}</p>
      <output aria-label={t('temporary')}>{password}</output>
      {onAnother && <Button onClick={onAnother}>{t('another')}</Button>}
      <p className="faint">{t('temporaryAbout')}</p>
    </div>
  );
}
