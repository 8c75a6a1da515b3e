import { useQuery } from '@tanstack/react-query';
import type { Reply } from '../../../../kernel/contract.ts';
import { formatDate } from '../../../../kernel/format-date.ts';
import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { formatNumber } from '../../../../kernel/numbers.ts';
import { type CallInput, call } from '../../../../ui/call.ts';
import { useWords } from '../../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import type { Problem } from '../../../../ui/problem.ts';
import { orgContracts } from '../../contract.ts';
import { actWords } from './messages.ts';

export type Asked = CallInput<typeof orgContracts.foreseeChange>['body'];
type Foreseen = Reply<typeof orgContracts.foreseeChange>;

const mostNames = 6;

/** What an act would do, in numbers and names, asked of the server when the dialogue opens. */
export function Foresight({ asked, isEqual }: { readonly asked: Asked; readonly isEqual: boolean }) {
  const t = useWords(actWords);
  const { data, error, refetch } = useQuery<Foreseen, Problem>({
    queryKey: [orgContracts.foreseeChange.id, asked],
    queryFn: ({ signal }) => call(orgContracts.foreseeChange, { body: asked }, { signal }),
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
  if (error) return <ProblemNotice problem={error} onAgain={() => refetch()} />;
  if (!data) return <LoadingLines lines={4} />;
  const names = (units: readonly { readonly name: string }[]) => {
    const shown = units.slice(0, mostNames).map(({ name }) => name);
    const rest = units.length - shown.length;
    return rest > 0 ? t('andMore', { names: shown.join(', '), n: rest }) : shown.join(', ');
  };
  const { ended, begun, changed, figures } = data;
  const line = (key: 'endedN' | 'begunN' | 'changedN', units: readonly { readonly name: string }[]) =>
    units.length > 0 && <li>{t(key, { n: units.length, names: names(units) })}</li>;
  return (
    <>
      <p>{t('happens', { day: formatDate(asked.on as IsoDate) })}:</p>
      <ul>
        {line('endedN', ended)}
        {line('begunN', begun)}
        {line('changedN', changed)}
        <li>{figures === 0 ? t('noFigures') : t('figuresN', { n: formatNumber(String(figures)) })}</li>
        {isEqual && <li>{t('equalShares')}</li>}
      </ul>
      <p>{t('lasting')}</p>
    </>
  );
}
