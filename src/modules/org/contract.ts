import { actContracts } from './contract/acts.ts';
import { unitContracts } from './contract/units.ts';
import { workFieldContracts } from './contract/work-fields.ts';

export { Unit, UnitLife } from './contract/shapes.ts';

export const orgContracts = { ...unitContracts, ...actContracts, ...workFieldContracts };
