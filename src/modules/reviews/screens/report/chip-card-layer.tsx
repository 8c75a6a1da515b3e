import { type ReactNode, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { Review } from '../use-review.ts';
import { ChipCard } from './chip-card.tsx';
import { ChipCardsContext } from './chip-cards.ts';
import type { FigureMap } from './use-report.ts';

interface Opened {
  readonly cite: string;
  readonly place: HTMLElement;
  readonly stays: boolean;
}

const width = 320;

/** Below the chip, moved in from the right edge; above it near the bottom of the window. */
function positionOf(place: HTMLElement) {
  const box = place.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, innerWidth - width - 8));
  return box.bottom + 260 > innerHeight && box.top > 260
    ? { left, bottom: innerHeight - box.top + 6 }
    : { left, top: box.bottom + 6 };
}

interface LayerProps {
  readonly review: Review;
  readonly figures: FigureMap;
  readonly children: ReactNode;
}

/** One card for all figures of the page: hundreds of chips would be too many for a card each. */
export function ChipCardLayer({ review, figures, children }: LayerProps) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const open = useCallback((cite: string, place: HTMLElement, stays: boolean) => {
    setOpened((was) => (was?.stays && !stays ? was : { cite, place, stays }));
  }, []);
  const leave = useCallback(() => setOpened((was) => (was?.stays ? was : null)), []);
  const close = useCallback(() => {
    setOpened((was) => {
      if (was?.stays) was.place.focus();
      return null;
    });
  }, []);
  useEffect(() => {
    if (!opened) return;
    if (opened.stays) card.current?.focus();
    const onKey = (event: KeyboardEvent) => event.key === 'Escape' && close();
    const onDown = (event: PointerEvent) => {
      if (!card.current?.contains(event.target as Node)) setOpened(null);
    };
    const onScroll = () => setOpened((was) => (was?.stays ? was : null));
    addEventListener('keydown', onKey);
    addEventListener('pointerdown', onDown);
    addEventListener('scroll', onScroll, true);
    return () => {
      removeEventListener('keydown', onKey);
      removeEventListener('pointerdown', onDown);
      removeEventListener('scroll', onScroll, true);
    };
  }, [opened, close]);
  const cards = useMemo(() => ({ open, leave }), [open, leave]);
  const figure = opened && figures.get(opened.cite);
  return (
    <ChipCardsContext value={cards}>
      {children}
      {opened &&
        figure &&
        createPortal(
          <div
            ref={card}
            className="chip-card"
            role="dialog"
            tabIndex={-1}
            aria-label={figure.text}
            style={positionOf(opened.place)}
          >
            <ChipCard review={review} figure={figure} />
          </div>,
          document.body,
        )}
    </ChipCardsContext>
  );
}
