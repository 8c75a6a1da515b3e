import { type Route, route } from '../../platform/door/index.ts';
import { completeSubmission } from './actions/complete.ts';
import { correctSubmission } from './actions/correct.ts';
import { acceptSubmission, returnSubmission } from './actions/decide.ts';
import { saveDraft, submitFigures } from './actions/enter.ts';
import { extendObligation } from './actions/extend.ts';
import { closePeriod, reopenPeriod } from './actions/periods.ts';
import { adjustTarget, setTarget } from './actions/targets.ts';
import { resultsContracts as on } from './contract.ts';
import { exportTargetTable } from './export-target-table.ts';
import { listOrigins } from './list-origins.ts';
import { listSubmissions } from './list-submissions.ts';
import { listTargetVersions } from './list-target-versions.ts';
import { readReportMatrix } from './obligations/read-matrix.ts';
import { readObligation } from './obligations/read-obligation.ts';
import { listPeriods } from './periods.ts';
import { readSheet } from './read-sheet.ts';
import { listTargetUnits, readTargetMap } from './read-target-map.ts';
import { readTargetSeries } from './read-target-series.ts';
import { readTargetTable } from './read-target-table.ts';

export const resultsRoutes: readonly Route[] = [
  route(on.listTargetUnits, (db, actor, input) => listTargetUnits(db, actor, input)),
  route(on.readTargetTable, (db, actor, input) => readTargetTable(db, actor, input)),
  route(on.exportTargetTable, (db, actor, input) => exportTargetTable(db, actor, input)),
  route(on.readTargetSeries, (db, actor, input) => readTargetSeries(db, actor, input)),
  route(on.readTargetMap, (db, actor, input) => readTargetMap(db, actor, input)),
  route(on.listTargetVersions, (db, actor, input) => listTargetVersions(db, actor, input)),
  route(on.setTarget, (db, actor, input) => setTarget(db, actor, input)),
  route(on.adjustTarget, (db, actor, input) => adjustTarget(db, actor, input)),
  route(on.listSubmissions, (db, actor, input) => listSubmissions(db, actor, input)),
  route(on.readSheet, (db, actor, input) => readSheet(db, actor, input)),
  route(on.listOrigins, (db, _actor, input) => listOrigins(db, input)),
  route(on.saveDraft, (db, actor, input) => saveDraft(db, actor, input)),
  route(on.submitFigures, (db, actor, input) => submitFigures(db, actor, input)),
  route(on.acceptSubmission, (db, actor, input) => acceptSubmission(db, actor, input)),
  route(on.returnSubmission, (db, actor, input) => returnSubmission(db, actor, input)),
  route(on.correctSubmission, (db, actor, input) => correctSubmission(db, actor, input)),
  route(on.completeSubmission, (db, actor, input) => completeSubmission(db, actor, input)),
  route(on.extendObligation, (db, actor, input) => extendObligation(db, actor, input)),
  route(on.readReportMatrix, (db, actor, input) => readReportMatrix(db, actor, input)),
  route(on.readObligation, (db, actor, input) => readObligation(db, actor, input)),
  route(on.listPeriods, (db, actor, input) => listPeriods(db, actor, input)),
  route(on.closePeriod, (db, actor, input) => closePeriod(db, actor, input)),
  route(on.reopenPeriod, (db, actor, input) => reopenPeriod(db, actor, input)),
];
