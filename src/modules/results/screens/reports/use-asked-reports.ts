import { useSearchParams } from 'react-router';

type Name = 'period' | 'form' | 'state' | 'within';

export interface AskedReports {
  readonly period: string | null;
  readonly form: string | null;
  readonly state: string | null;
  /** Unit above, to which the list is narrowed. */
  readonly within: number | null;
  readonly ask: (change: Partial<Record<Name, string | null>>) => void;
}

/** What the page of reports is asked for, kept in its address. */
export function useAskedReports(): AskedReports {
  const [params, setParams] = useSearchParams();
  const within = params.get('within');
  return {
    period: params.get('period'),
    form: params.get('form'),
    state: params.get('state'),
    within: within !== null && /^[1-9]\d{0,8}$/.test(within) ? Number(within) : null,
    ask: (change) =>
      setParams((now) => {
        const next = new URLSearchParams(now);
        for (const [name, value] of Object.entries(change)) {
          if (value === null) next.delete(name);
          else next.set(name, value);
        }
        return next;
      }),
  };
}
