import { useRef } from 'react';
import { useSay, useWords } from '../../../../ui/language.tsx';
import type { Figure } from '../use-review.ts';
import { useChipCard } from './chip-cards.ts';
import { measureKey } from './measure-key.ts';
import { report } from './messages.ts';

interface ChipButtonProps {
  readonly cite: string;
  readonly figure: Figure | undefined;
  /** As shown, when it is not the figure's own text (a table without its per cent sign). */
  readonly text?: string;
}

/** A figure in the text: pressed, pointed at or reached by keyboard it says where it comes from. */
export function ChipButton({ cite, figure, text }: ChipButtonProps) {
  const t = useWords(report);
  const say = useSay();
  const card = useChipCard();
  const timer = useRef(0);
  const shown = text ?? figure?.text ?? '–';
  const label = figure
    ? t('chip', { name: say(figure.name), measure: t(measureKey(figure.measure)), text: shown })
    : shown;
  return (
    <button
      type="button"
      className="chip"
      aria-label={label}
      onClick={(event) => {
        // The text around it is pressed to be edited; the figure is not.
        event.stopPropagation();
        card.open(cite, event.currentTarget, true);
      }}
      onMouseEnter={(event) => {
        const place = event.currentTarget;
        timer.current = window.setTimeout(() => card.open(cite, place, false), 400);
      }}
      onMouseLeave={() => {
        clearTimeout(timer.current);
        card.leave();
      }}
    >
      {shown}
    </button>
  );
}
