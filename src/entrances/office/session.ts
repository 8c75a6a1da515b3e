import { createContext, useContext } from 'react';
import type { Session } from '../../modules/access/screens/index.tsx';

export interface OpenSession {
  readonly session: Session;
  readonly onSession: (session: Session) => void;
  readonly onOut: () => void;
}

export const SessionContext = createContext<OpenSession | null>(null);

/** The open session and the ways it changes. @throws {Error} when nobody is logged in */
export function useSession(): OpenSession {
  const open = useContext(SessionContext);
  if (!open) throw new Error('useSession without a session');
  return open;
}
