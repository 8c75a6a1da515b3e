import { isoDate } from '../../kernel/iso-date.ts';
import { type Route, route } from '../../platform/door/index.ts';
import { removeCalendarDay, setCalendarDay } from './actions/calendar.ts';
import { catalogueContracts as on } from './contract.ts';
import { exportDefinitions } from './export-definitions.ts';
import { addWorkingDays } from './queries/calendar.ts';
import {
  compareVersions,
  listCalendarChanges,
  listDefinitions,
  listIndicators,
  readCalendar,
  readDefinition,
  readUnitMap,
} from './read.ts';

export const catalogueRoutes: readonly Route[] = [
  route(on.listIndicators, (db) => listIndicators(db)),
  route(on.listDefinitions, (db, _actor, { query }) => listDefinitions(db, query)),
  route(on.exportDefinitions, (db, _actor, input) => exportDefinitions(db, input)),
  route(on.readDefinition, (db, _actor, { params }) => readDefinition(db, params)),
  route(on.readMap, (_db, actor, { query }) => readUnitMap(actor, query)),
  route(on.compareVersions, (db, _actor, { params, query }) => compareVersions(db, params, query)),
  route(on.readCalendar, (db, actor, { query }) => readCalendar(db, actor, query)),
  route(on.listCalendarChanges, (db, _actor, { query }) => listCalendarChanges(db, query)),
  route(on.nthWorkingDay, async (db, _actor, { query }) => ({
    day: await addWorkingDays(db, isoDate(query.after), query.count),
  })),
  route(on.setCalendarDay, (db, actor, input) => setCalendarDay(db, actor, input)),
  route(on.removeCalendarDay, (db, actor, input) => removeCalendarDay(db, actor, input)),
];
