import { useEffect, useState } from 'react';
import { keep, kept } from '../../../ui/kept.ts';
import { useWho } from '../../../ui/who.ts';

interface Look {
  /** From when news are shown during this visit. */
  readonly since: string | null;
  /** When the page was last open, by the server's clock. */
  readonly at: string;
}

const isLook = (value: unknown): value is Look =>
  typeof value === 'object' && value !== null && 'at' in value && typeof value.at === 'string';

/** Within 30 minutes the page is the same visit: a reload must not make news old. */
const visit = 30 * 60_000;

/** Since when the account last looked, on this browser; null on the first look. `looked` keeps the server's instant. */
export function useLastLook() {
  const { accountId } = useWho();
  const name = `looked.${accountId}`;
  const [since] = useState((): string | null => {
    const last = kept(name);
    if (!isLook(last)) return null;
    return Date.now() - Date.parse(last.at) < visit ? last.since : last.at;
  });
  const [at, looked] = useState<string | null>(null);
  useEffect(() => {
    if (at !== null) keep(name, { since, at } satisfies Look);
  }, [name, since, at]);
  return { since, looked };
}
