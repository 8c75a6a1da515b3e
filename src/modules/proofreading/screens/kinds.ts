import type { Reply } from '../../../kernel/contract.ts';
import type { Tone } from '../../../ui/state-tag.tsx';
import type { proofreadingContracts } from '../contract.ts';

export type Remark = Reply<typeof proofreadingContracts.lint>['findings'][number];
export type Kind = Remark['kind'];

/** In the order in which they need a reader's eye. */
export const kinds: readonly Kind[] = [
  'contradiction',
  'implausibleEstimate',
  'ambiguousComparison',
  'unsupportedPercent',
  'note',
  'confirmed',
];

export const toneOf: Readonly<Record<Kind, Tone>> = {
  contradiction: 'bad',
  implausibleEstimate: 'warn',
  ambiguousComparison: 'warn',
  unsupportedPercent: 'info',
  note: 'neutral',
  confirmed: 'good',
};
