import { type Route, route } from '../../platform/door/index.ts';
import {
  addAgendaItem,
  dropAgendaItem,
  orderAgenda,
  refreshAgenda,
  restoreAgendaItem,
} from './actions/agenda.ts';
import { conclude, reviseConclusion, withdrawConclusion } from './actions/conclusions.ts';
import { redraftBlock, saveBlock, setHeader } from './actions/edit.ts';
import { openReview } from './actions/open-review.ts';
import { setParticipants, setReviewDetails, takeStep } from './actions/prepare.ts';
import { previewSigning, registerReport, signReport, startVersion } from './actions/sign.ts';
import { readAdjustments } from './adjusted.ts';
import { reviewsContracts as on } from './contract.ts';
import { listBlockVersions, listFigures, readReport } from './read-report.ts';
import { listReviews, readReview } from './read-reviews.ts';
import { downloadReport, previewReport } from './report-files.ts';

export const reviewsRoutes: readonly Route[] = [
  route(on.listReviews, (db, actor, input) => listReviews(db, actor, input)),
  route(on.openReview, (db, actor, input) => openReview(db, actor, input)),
  route(on.readReview, (db, actor, input) => readReview(db, actor, input)),
  route(on.setReviewDetails, (db, actor, input) => setReviewDetails(db, actor, input)),
  route(on.setParticipants, (db, actor, input) => setParticipants(db, actor, input)),
  route(on.takeStep, (db, actor, input) => takeStep(db, actor, input)),
  route(on.refreshAgenda, (db, actor, input) => refreshAgenda(db, actor, input)),
  route(on.addAgendaItem, (db, actor, input) => addAgendaItem(db, actor, input)),
  route(on.orderAgenda, (db, actor, input) => orderAgenda(db, actor, input)),
  route(on.dropAgendaItem, (db, actor, input) => dropAgendaItem(db, actor, input)),
  route(on.restoreAgendaItem, (db, actor, input) => restoreAgendaItem(db, actor, input)),
  route(on.conclude, (db, actor, input) => conclude(db, actor, input)),
  route(on.reviseConclusion, (db, actor, input) => reviseConclusion(db, actor, input)),
  route(on.withdrawConclusion, (db, actor, input) => withdrawConclusion(db, actor, input)),
  route(on.readReport, (db, actor, input) => readReport(db, actor, input)),
  route(on.saveBlock, (db, actor, input) => saveBlock(db, actor, input)),
  route(on.redraftBlock, (db, actor, input) => redraftBlock(db, actor, input)),
  route(on.listBlockVersions, (db, actor, input) => listBlockVersions(db, actor, input)),
  route(on.setHeader, (db, actor, input) => setHeader(db, actor, input)),
  route(on.listFigures, (db, actor, input) => listFigures(db, actor, input)),
  route(on.previewSigning, (db, actor, input) => previewSigning(db, actor, input)),
  route(on.signReport, (db, actor, input) => signReport(db, actor, input)),
  route(on.registerReport, (db, actor, input) => registerReport(db, actor, input)),
  route(on.startVersion, (db, actor, input) => startVersion(db, actor, input)),
  route(on.readAdjustments, (db, actor, input) => readAdjustments(db, actor, input)),
  route(on.previewReport, (db, actor, input) => previewReport(db, actor, input)),
  route(on.downloadReport, (db, actor, input) => downloadReport(db, actor, input)),
];
