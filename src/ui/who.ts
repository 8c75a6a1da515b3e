import { createContext, useContext } from 'react';
import type { IsoDate } from '../kernel/iso-date.ts';

/** What furniture may know of the reader: which account (for what the browser keeps), which verbs, which day it is. */
export interface Who {
  readonly accountId: number;
  readonly verbs: ReadonlySet<string>;
  readonly today: IsoDate;
}

export const WhoContext = createContext<Who | null>(null);

/** Who is logged in. @throws {Error} outside the office's shell: a screen is never shown to nobody. */
export function useWho(): Who {
  const who = useContext(WhoContext);
  if (!who) throw new Error('useWho outside the shell');
  return who;
}
