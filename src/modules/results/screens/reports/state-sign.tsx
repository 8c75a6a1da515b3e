import { useWords } from '../../../../ui/language.tsx';
import { StateTag, type Tone } from '../../../../ui/state-tag.tsx';
import type { StateReply } from '../../contract.ts';
import { reports } from './messages.ts';

const tones: Readonly<Record<StateReply, Tone>> = {
  missing: 'bad',
  draft: 'neutral',
  submitted: 'waiting',
  accepted: 'good',
  returned: 'warn',
};

/** Where a unit's figures stand, in a word with a sign. */
export function StateSign({ state }: { readonly state: StateReply }) {
  const t = useWords(reports);
  return <StateTag tone={tones[state]}>{t(state)}</StateTag>;
}
