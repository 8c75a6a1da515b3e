import { type RefObject, useEffect, useRef, useState } from 'react';

/** The width of an element in px, kept up to date; `start` until it has been measured. */
export function useWidth<E extends HTMLElement>(start: number): readonly [RefObject<E | null>, number] {
  const place = useRef<E>(null);
  const [width, setWidth] = useState(start);
  useEffect(() => {
    if (!place.current) return;
    const watch = new ResizeObserver(([entry]) => entry && setWidth(Math.round(entry.contentRect.width)));
    watch.observe(place.current);
    return () => watch.disconnect();
  }, []);
  return [place, width];
}
