import type { Reply } from '../../../../kernel/contract.ts';
import { useSay, useWords } from '../../../../ui/language.tsx';
import type { exchangeContracts } from '../../contract.ts';
import { exchange } from '../messages.ts';

export type Report = Reply<typeof exchangeContracts.rehearseImport>;

/** So many are shown; all of them are in the answer of the server and of the command. */
const most = 200;

/** Values that cannot be taken: which, where in it, why, what to do. */
export function Conflicts({ report }: { readonly report: Report }) {
  const t = useWords(exchange);
  const say = useSay();
  const { conflicts, rejectedIndexes } = report;
  if (conflicts.length === 0) return null;
  return (
    <section aria-label={t('conflicts')}>
      <h3>{t('conflicts')}</h3>
      {rejectedIndexes.length > most && <p className="faint">{t('conflictsFirst', { n: most })}</p>}
      <ul className="exchange-lines">
        {conflicts.slice(0, most).map((one) => (
          <li key={one.index}>
            <p>
              <strong>{t('place', { no: one.index + 1, field: one.field })}</strong>
            </p>
            <p>
              {say(one.reason)} {say(one.next)}
            </p>
            <p className="faint">
              {[one.dataElement, one.option, one.orgUnit, one.period, one.value ?? '–']
                .filter((part) => part !== '')
                .join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
