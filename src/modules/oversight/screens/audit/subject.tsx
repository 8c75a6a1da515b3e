import { Link } from 'react-router';
import { formatDate } from '../../../../kernel/format-date.ts';
import { readIsoDate } from '../../../../kernel/iso-date.ts';
import { readPeriod } from '../../../../kernel/period.ts';
import { periodLabel } from '../../../../kernel/period-label.ts';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { subjectWords } from '../subject-messages.ts';
import type { Entry } from './entry-detail.tsx';

type Kind = Exclude<keyof typeof subjectWords.vi, 'number'>;

const pages: Readonly<Record<string, (id: string, name: string | null) => string>> = {
  unit: (id) => `/organisation/units/${id}`,
  position: (id) => `/administration/positions/${id}`,
  account: (_, name) => `/administration/accounts?q=${encodeURIComponent(name ?? '')}`,
  review: (id) => `/reviews/${id}`,
};

const isKind = (kind: string): kind is Kind => kind !== 'number' && Object.hasOwn(subjectWords.vi, kind);

/** What an entry is about, by the name people know; a number of the records only where there is no name. */
export function Subject({
  entry: { subject, subjectName },
}: {
  readonly entry: Pick<Entry, 'subject' | 'subjectName'>;
}) {
  const t = useWords(subjectWords);
  const say = useSay();
  if (subject === null) return <span className="faint">–</span>;
  const at = subject.indexOf(':');
  const [kind, id] = [subject.slice(0, at), subject.slice(at + 1)];
  if (!isKind(kind)) return subject;
  const day = readIsoDate(id);
  const period = readPeriod(id);
  const name =
    subjectName ?? (day ? formatDate(day) : period ? say(periodLabel(period)) : t('number', { id }));
  const page = pages[kind]?.(id, subjectName);
  return (
    <>
      <span className="faint">{t(kind)}</span>{' '}
      {page === undefined ? (
        name
      ) : (
        <Link className="text-link" to={page}>
          {name}
        </Link>
      )}
    </>
  );
}
