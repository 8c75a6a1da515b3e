import { Link } from 'react-router';
import { useWords } from '../../../../ui/language.tsx';
import { oversightWords } from '../messages.ts';

/** The account that acted, leading to all that it did. */
export function Person({ name }: { readonly name: string | null }) {
  const t = useWords(oversightWords);
  if (name === null) return <span className="faint">{t('outside')}</span>;
  return (
    <Link className="text-link" to={`/administration/audit?f.person=${encodeURIComponent(name)}`}>
      {name}
    </Link>
  );
}
