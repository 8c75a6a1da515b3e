import { Link } from 'react-router';
import { useWords } from '../../../../ui/language.tsx';
import type { StateReply } from '../../contract.ts';
import { type List, owed, type Row, states } from './list.ts';
import { reports } from './messages.ts';
import { StateSign } from './state-sign.tsx';

interface StateCountsProps {
  readonly rows: readonly Row[];
  readonly chosen: string | null;
  readonly onChoose: (state: StateReply | null) => void;
}

/** How many units stand where; a press narrows the list to them. */
export function StateCounts({ rows, chosen, onChoose }: StateCountsProps) {
  const t = useWords(reports);
  const count = (state: StateReply) => rows.filter((row) => row.state === state).length;
  return (
    <ul className="state-counts" aria-label={t('counts')}>
      {states.map((state) => (
        <li key={state}>
          <button
            type="button"
            aria-pressed={chosen === state}
            onClick={() => onChoose(chosen === state ? null : state)}
          >
            <strong className="figure">{count(state)}</strong> <StateSign state={state} />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** More names than these would be the list itself. */
const mostNamed = 12;

/** Who still owes figures, by name where they are few. */
export function StillOwed({ list, rows }: { readonly list: List; readonly rows: readonly Row[] }) {
  const t = useWords(reports);
  const found = owed(rows);
  if (found.length === 0) return <p className="owed">{t('noneOwed', { all: rows.length })}</p>;
  return (
    <p className="owed">
      <strong>{t('owed', { n: found.length, all: rows.length })}</strong>
      {found.length <= mostNamed && ': '}
      {found.length <= mostNamed &&
        found.map(({ unit }, at) => (
          <span key={unit.id}>
            {at > 0 && ', '}
            <Link to={`/reports/${unit.id}/${list.form.code}/${list.period.code}`}>{unit.name}</Link>
          </span>
        ))}
    </p>
  );
}
