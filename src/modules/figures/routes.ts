import { type Route, route } from '../../platform/door/index.ts';
import { figuresContracts as on } from './contract.ts';
import { correctOne, describeFigure, exportAsked, listImports, listReadings } from './describe.ts';
import { exportRefused } from './export-figures.ts';
import { exportTemplate } from './imports/export-template.ts';
import { rehearseSent } from './imports/rehearse-import.ts';
import { describeImport, startImport } from './imports/start-import.ts';

export const figuresRoutes: readonly Route[] = [
  route(on.readFigures, (db, actor, input) => listReadings(db, actor, input)),
  route(on.explainFigure, (db, actor, input) => describeFigure(db, actor, input)),
  route(on.exportFigures, (db, actor, input) => exportAsked(db, actor, input)),
  route(on.correctFigure, (db, actor, input) => correctOne(db, actor, input)),
  route(on.exportTemplate, (db, actor, { query }) => exportTemplate(db, actor, query.language ?? 'vi')),
  route(on.rehearseImport, (db, actor, { file }) => rehearseSent(db, actor, file)),
  route(on.startImport, (db, actor, { file }) => startImport(db, actor, file)),
  route(on.listImports, (db, _actor, input) => listImports(db, input)),
  route(on.getImport, (db, _actor, { params }) => describeImport(db, params.importId)),
  route(on.exportRefused, (db, _actor, { params, query }) =>
    exportRefused(db, params.importId, query.language ?? 'vi'),
  ),
];
