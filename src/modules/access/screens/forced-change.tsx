import { useState } from 'react';
import { useWords } from '../../../ui/language.tsx';
import { ChangePassword } from './change-password.tsx';
import { door } from './messages.ts';
import { SetUp } from './second-factor/set-up.tsx';

/** Stands between log-in and work while the password is one that somebody else has issued. */
export function ForcedChange({ onDone }: { readonly onDone: () => void }) {
  const t = useWords(door);
  return (
    <main className="door-card">
      <section className="door-form">
        <h1>{t('changeTitle')}</h1>
        <ChangePassword isForced onDone={onDone} />
      </section>
    </main>
  );
}

/** Stands between log-in and work while a role asks for a second factor that the account has not. */
export function ForcedSetUp({ onDone }: { readonly onDone: () => void }) {
  const t = useWords(door);
  const [isBegun, setBegun] = useState(false);
  return (
    <main className="door-card">
      <section className="door-form">
        <h1>{t('factorTitle')}</h1>
        {!isBegun && <p>{t('factorForced')}</p>}
        <SetUp onBegin={() => setBegun(true)} onDone={onDone} />
      </section>
    </main>
  );
}
