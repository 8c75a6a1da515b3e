import { obligationContracts } from './contract/obligations.ts';
import { periodContracts } from './contract/periods.ts';
import { submissionContracts } from './contract/submissions.ts';
import { targetContracts } from './contract/targets.ts';

export type { MeasureReply } from './contract/shapes.ts';
export type { CellReply, StateReply } from './contract/submissions.ts';
export type { TargetRowReply } from './contract/targets.ts';

export const resultsContracts = {
  ...targetContracts,
  ...submissionContracts,
  ...periodContracts,
  ...obligationContracts,
};
