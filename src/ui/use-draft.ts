import { useCallback, useEffect, useRef, useState } from 'react';
import { forget, keep, kept } from './kept.ts';
import { useWho } from './who.ts';

interface Kept<T> {
  readonly value: T;
  readonly at: string;
}

export interface Draft<T> {
  readonly value: T;
  readonly set: (patch: Partial<T>) => void;
  /** When the draft was last kept on this device; null when there is nothing to keep, or it could not be kept. */
  readonly keptAt: string | null;
  readonly isRestored: boolean;
  readonly isUnkept: boolean;
  /** Throws the draft away and starts again from what the form opened with. */
  readonly discard: () => void;
  /** To be called when the server has taken the form. */
  readonly sent: () => void;
}

/**
 * The content of a form, kept on this device under account and form while it is typed, so that a closed tab, a failed
 * sending or an ended session loses nothing. Another account on the same device sees none of it.
 */
export function useDraft<T extends object>(form: string, start: T): Draft<T> {
  const { accountId } = useWho();
  const name = `draft.${accountId}.${form}`;
  const [found] = useState(() => kept(name) as Kept<T> | null);
  const [value, setValue] = useState<T>(found ? { ...start, ...found.value } : start);
  const [keptAt, setKeptAt] = useState(found?.at ?? null);
  const [isRestored, setRestored] = useState(found !== null);
  const [isUnkept, setUnkept] = useState(false);
  const latest = useRef(value);
  const set = useCallback(
    (patch: Partial<T>) => {
      latest.current = { ...latest.current, ...patch };
      const at = new Date().toISOString();
      const ok = keep(name, { value: latest.current, at });
      setUnkept(!ok);
      setKeptAt(ok ? at : null);
      setValue(latest.current);
    },
    [name],
  );
  const sent = useCallback(() => {
    forget(name);
    setKeptAt(null);
    setRestored(false);
  }, [name]);
  const discard = useCallback(() => {
    sent();
    latest.current = start;
    setValue(start);
  }, [sent, start]);
  useEffect(() => {
    if (!isUnkept) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener('beforeunload', warn);
    return () => removeEventListener('beforeunload', warn);
  }, [isUnkept]);
  return { value, set, keptAt, isRestored, isUnkept, discard, sent };
}
