import { useSyncExternalStore } from 'react';

/** Whether a media query holds now, kept up to date. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}

/** A phone held upright, or a window as narrow: tables become cards, the rail becomes a bar. */
export const usePhone = () => useMedia('(max-width: 700px)');

/** The reader asked the system for less motion. */
export const useStill = () => useMedia('(prefers-reduced-motion: reduce)');
