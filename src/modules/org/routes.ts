import { isoDate } from '../../kernel/iso-date.ts';
import { type Route, route } from '../../platform/door/index.ts';
import {
  abolishUnit,
  createUnit,
  mergeUnits,
  moveUnit,
  renameUnit,
  type StructureWatch,
  splitUnit,
} from './actions.ts';
import { assignField, assignPortfolio } from './assignments.ts';
import { orgContracts as on } from './contract.ts';
import { exportUnits } from './export-units.ts';
import { foreseeChange } from './foresee.ts';
import {
  getUnit,
  getUnitByCode,
  listSuccessors,
  listUnitEvents,
  listUnits,
  listWorkFields,
} from './queries/describe.ts';
import { listEras } from './queries/structure.ts';

/** The routes of this room. `watch` is what other rooms keep by structure (`figuresWatch`). */
export const orgRoutes = (watch: StructureWatch): readonly Route[] => [
  route(on.listUnits, (db, actor, { query }) => listUnits(db, actor, query)),
  route(on.exportUnits, (db, actor, input) => exportUnits(db, actor, input)),
  route(on.listUnitEvents, (db, _actor, { query }) => listUnitEvents(db, query)),
  route(on.listEras, async (db) => ({ rows: [...(await listEras(db))] })),
  route(on.getUnitByCode, (db, actor, { params, query }) =>
    getUnitByCode(db, params.code, isoDate(query.on ?? actor.today)),
  ),
  route(on.listSuccessors, (db, actor, { params, query }) =>
    listSuccessors(db, params.code, isoDate(query.from), isoDate(query.on ?? actor.today)),
  ),
  route(on.getUnit, (db, actor, { params }) => getUnit(db, actor, params.unitId)),
  route(on.foreseeChange, (db, actor, input) => foreseeChange(db, actor, watch, input)),
  route(on.createUnit, (db, actor, input) => createUnit(db, actor, watch, input)),
  route(on.mergeUnits, (db, actor, input) => mergeUnits(db, actor, watch, input)),
  route(on.splitUnit, (db, actor, input) => splitUnit(db, actor, watch, input)),
  route(on.renameUnit, (db, actor, input) => renameUnit(db, actor, watch, input)),
  route(on.moveUnit, (db, actor, input) => moveUnit(db, actor, watch, input)),
  route(on.abolishUnit, (db, actor, input) => abolishUnit(db, actor, watch, input)),
  route(on.listWorkFields, (db, actor, { query }) => listWorkFields(db, actor, query.on)),
  route(on.assignField, (db, actor, input) => assignField(db, actor, input)),
  route(on.assignPortfolio, (db, actor, input) => assignPortfolio(db, actor, input)),
];
