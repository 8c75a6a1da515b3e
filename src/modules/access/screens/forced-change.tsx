import { useWords } from '../../../ui/language.tsx';
import { ChangePassword } from './change-password.tsx';
import { door } from './messages.ts';

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
