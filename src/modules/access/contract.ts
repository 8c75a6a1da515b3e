import { accountContracts } from './contract/accounts.ts';
import { positionContracts } from './contract/positions.ts';
import { secondFactorContracts } from './contract/second-factor.ts';
import { sessionContracts } from './contract/session.ts';

export { Session } from './contract/session.ts';

export const accessContracts = {
  ...sessionContracts,
  ...secondFactorContracts,
  ...accountContracts,
  ...positionContracts,
};
