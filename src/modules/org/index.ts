export { orgVerbs } from './access.ts';
export type { StructureWatch } from './actions.ts';
export { type ImportedOrganisation, importUnits } from './import-units.ts';
export { getUnitByCode } from './queries/describe.ts';
export { listEras } from './queries/structure.ts';
export { findUnit, selectHeirs, selectUnits, type UnitOn } from './queries/units.ts';
export {
  insertPortfolio,
  type NewPortfolio,
  selectPortfolios,
  selectWorkFields,
} from './queries/work-fields.ts';
export { type ReachStrings, readEveryUnit, readReachStrings } from './reach.ts';
export { orgRoutes } from './routes.ts';
