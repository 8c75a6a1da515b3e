import { useWords } from '../../../../ui/language.tsx';
import { StateTag, type Tone } from '../../../../ui/state-tag.tsx';
import type { ReviewState } from '../../domain/state.ts';
import { reviews } from '../messages.ts';

const tones: Readonly<Record<ReviewState, Tone>> = {
  preparing: 'info',
  ready: 'waiting',
  held: 'warn',
  signed: 'good',
};

export function StateOfReview({ state }: { readonly state: ReviewState }) {
  const t = useWords(reviews);
  return <StateTag tone={tones[state]}>{t(`state_${state}`)}</StateTag>;
}
