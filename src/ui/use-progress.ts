import { useEffect, useRef, useState } from 'react';
import type { Words } from '../kernel/words.ts';

/** A long piece of work as its events tell it. */
export interface WorkProgress {
  readonly state: 'queued' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly done: number;
  readonly total: number | null;
  readonly message: Words | null;
  readonly cancelRequested: boolean;
}

export interface Followed<P extends WorkProgress> {
  readonly progress: P | null;
  /** The line broke; the browser is connecting again by itself. */
  readonly isLost: boolean;
  /** Null until the pace can be told. */
  readonly secondsLeft: number | null;
}

interface Mark {
  readonly at: number;
  readonly done: number;
}

const isOver = ({ state }: WorkProgress) => state === 'done' || state === 'failed' || state === 'cancelled';

/** Seconds to the end at the pace since the first mark; null before 2 seconds have passed or anything is done. */
export function secondsLeft(first: Mark, now: Mark, total: number | null): number | null {
  const seconds = (now.at - first.at) / 1000;
  const done = now.done - first.done;
  if (total === null || seconds < 2 || done <= 0) return null;
  return Math.max(0, Math.round(((total - now.done) * seconds) / done));
}

/** Follows work over server-sent events, through lost connections, until it is over. */
export function useProgress<P extends WorkProgress>(address: string | null): Followed<P> {
  const [followed, setFollowed] = useState<Followed<P>>({ progress: null, isLost: false, secondsLeft: null });
  const first = useRef<Mark | null>(null);
  useEffect(() => {
    if (address === null) return;
    first.current = null;
    const source = new EventSource(address);
    source.onmessage = (event: MessageEvent<string>) => {
      const progress = JSON.parse(event.data) as P;
      const now = { at: performance.now(), done: progress.done };
      first.current ??= now;
      setFollowed({ progress, isLost: false, secondsLeft: secondsLeft(first.current, now, progress.total) });
      if (isOver(progress)) source.close();
    };
    source.onerror = () => setFollowed((before) => ({ ...before, isLost: true }));
    return () => source.close();
  }, [address]);
  return followed;
}
