import { Link } from 'react-router';
import { useWords } from '../../../ui/language.tsx';
import { useWho } from '../../../ui/who.ts';
import { today } from './messages.ts';

const places = [
  { verb: 'account.read', to: '/administration/accounts', name: 'go_accounts' },
  { verb: 'account.read', to: '/administration/positions', name: 'go_positions' },
  { verb: 'catalogue.read', to: '/administration/catalogue', name: 'go_catalogue' },
  { verb: 'account.read', to: '/administration/calendar', name: 'go_calendar' },
  { verb: 'audit.read', to: '/administration/audit', name: 'go_audit' },
  { verb: 'job.read', to: '/administration/jobs', name: 'go_jobs' },
  { verb: 'unit.read', to: '/organisation', name: 'go_organisation' },
] as const;

/** The work of those who have neither figures nor reviews before them: who keeps the program, who stands at a desk. */
export function GoTo() {
  const t = useWords(today);
  const { verbs } = useWho();
  const open = places.filter(({ verb }) => verbs.has(verb));
  if (open.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="go-to">
      <h2 id="go-to">{t('goTo')}</h2>
      <ul className="go-to">
        {open.map(({ to, name }) => (
          <li key={to}>
            <Link to={to}>{t(name)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
