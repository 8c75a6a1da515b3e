import { useCallback, useEffect, useRef } from 'react';
import type { Typed } from './live-text.ts';

/** Long enough that nobody is proofread in mid-word, short enough to be read before the next sentence, ms. */
const pause = 600;

/** Tells what is being written once the hand rests, and that nothing is any more when the passage is left. */
export function usePaused(onTyped: (typed: Typed | null) => void): (typed: Typed) => void {
  const timer = useRef(0);
  useEffect(
    () => () => {
      clearTimeout(timer.current);
      onTyped(null);
    },
    [onTyped],
  );
  return useCallback(
    (typed) => {
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => onTyped(typed), pause);
    },
    [onTyped],
  );
}
