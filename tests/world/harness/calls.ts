import type { Records } from './records.ts';
import type { Sent } from './world.ts';

type Make = (of: Records) => Sent;

const act = { on: '2021-01-01', legalBasis: 'Nghị quyết số 1/NQ' };
const decision = { number: '1/QĐ', date: '2020-06-01', issuer: 'UBND tỉnh' };
const window = { from: '2020-01-01', to: '2020-06-14' };
const newUnit = (of: Records) => ({
  code: `n${of.unitId}`,
  name: 'Đơn vị mới',
  shortName: 'Mới',
  level: 'commune',
  kind: 'xã',
  parentId: of.unitId,
});
const sheet = ({ unitId, form, period }: Records) => ({ unitId, form, period });
const review: Make = ({ reviewId }) => ({ params: { reviewId } });
const reviewWith =
  (body: object): Make =>
  ({ reviewId }) => ({ params: { reviewId }, body });
const item =
  (body?: object): Make =>
  ({ reviewId, agendaItemId: itemId }) => ({
    params: { reviewId, itemId },
    ...(body && { body }),
  });
const block =
  (body?: object): Make =>
  ({ reviewId }) => ({
    params: { reviewId, key: 'muc-1' },
    ...(body && { body }),
  });
const conclusion = (of: Records) => ({
  text: 'Đôn đốc các xã',
  leadUnitId: of.unitId,
  coUnitIds: [],
  deadline: null,
  basis: null,
});
const header = {
  subject: 'Báo cáo sơ kết',
  addressees: ['UBND tỉnh'],
  grounds: [],
  recipients: [],
  drafterMark: '',
};
const nothing: Make = () => ({});

/**
 * A well-formed call of every operation about a unit's records. Acts that would spoil the world for the next call (an
 * organisation reordered, a report signed) are well-formed too but refused further in.
 */
export const calls: Readonly<Record<string, Make>> = {
  'org.listUnits': nothing,
  'org.exportUnits': nothing,
  'org.listUnitEvents': nothing,
  'org.listEras': nothing,
  'org.getUnitByCode': ({ unitCode: code }) => ({ params: { code } }),
  'org.listSuccessors': ({ unitCode: code }) => ({ params: { code }, query: { from: '2019-12-20' } }),
  'org.getUnit': ({ unitId }) => ({ params: { unitId } }),
  'org.foreseeChange': ({ unitId }) => ({
    body: { act: 'abolish', on: act.on, unitIds: [unitId], into: [] },
  }),
  'org.createUnit': (of) => ({ body: { ...act, on: '1900-01-01', unit: newUnit(of) } }),
  'org.mergeUnits': (of) => ({ body: { ...act, on: '1900-01-01', unitIds: [of.unitId], into: newUnit(of) } }),
  'org.splitUnit': (of) => ({
    params: { unitId: of.unitId },
    body: { ...act, on: '1900-01-01', into: [{ unit: newUnit(of), weight: null }] },
  }),
  'org.renameUnit': ({ unitId }) => ({
    params: { unitId },
    body: { ...act, on: '1900-01-01', name: 'Tên mới', shortName: 'Mới', kind: 'xã' },
  }),
  'org.moveUnit': ({ unitId }) => ({ params: { unitId }, body: { ...act, on: '1900-01-01', parentId: 1 } }),
  'org.abolishUnit': ({ unitId }) => ({ params: { unitId }, body: { ...act, on: '1900-01-01' } }),
  'org.listWorkFields': nothing,
  'org.assignField': ({ unitId }) => ({ params: { code: 'khong-co' }, body: { ...act, unitId } }),
  'org.assignPortfolio': ({ positionId }) => ({ body: { ...act, positionId, fieldCode: 'khong-co' } }),
  'access.openDoor': nothing,
  'access.logIn': () => ({ body: { username: 'không có ai', password: 'sai' } }),
  'access.enterCode': () => ({ body: { token: 'khong-co-luot-dang-nhap-nao', code: '000000' } }),
  'access.readSecondFactor': nothing,
  'access.beginSecondFactor': nothing,
  'access.confirmSecondFactor': () => ({ body: { code: 'sai-ma' } }),
  'access.endSecondFactor': () => ({ body: { password: 'sai mật khẩu', code: '000000' } }),
  'access.resetSecondFactor': () => ({ params: { accountId: 999_999 }, body: { reason: 'Mất điện thoại' } }),
  'access.requireSecondFactor': () => ({ params: { role: 'khong-co' }, body: { isRequired: true } }),
  'access.readSession': nothing,
  'access.logOut': nothing,
  'access.changePassword': () => ({ body: { current: 'sai mật khẩu', next: 'mật khẩu mới' } }),
  'access.takePosition': ({ positionId }) => ({ body: { positionId } }),
  'access.listSessions': nothing,
  'access.revokeSession': ({ sessionId }) => ({ params: { sessionId } }),
  'access.listAccounts': nothing,
  'access.exportAccounts': nothing,
  'access.addAccount': () => ({ body: { username: 'giamdoc', name: 'Trùng tên', password: 'mật khẩu mới' } }),
  'access.resetPassword': () => ({ params: { accountId: 999_999 }, body: { password: 'mật khẩu mới' } }),
  'access.setActive': ({ accountId }) => ({ params: { accountId }, body: { isActive: true } }),
  'access.listPositions': nothing,
  'access.exportPositions': nothing,
  'access.getPosition': ({ positionId }) => ({ params: { positionId } }),
  'access.listPositionTitles': nothing,
  'access.addPosition': ({ unitId }) => ({
    body: { unitId, role: 'khong-co', title: 'Chức danh', validFrom: '2020-06-26' },
  }),
  'access.appointHolder': ({ positionId }) => ({
    params: { positionId },
    body: { accountId: 2, validFrom: '2020-06-26', validTo: '2020-06-01', deputisingBasis: 'Giấy 1' },
  }),
  'access.endHolding': ({ positionId, holderId }) => ({
    params: { positionId, holderId },
    body: { lastDay: '1999-01-01' },
  }),
  'access.listRoles': nothing,
  'catalogue.listIndicators': nothing,
  'catalogue.listDefinitions': nothing,
  'catalogue.exportDefinitions': nothing,
  'catalogue.readDefinition': () => ({ params: { kind: 'indicator', code: 'V01' } }),
  'catalogue.compareVersions': () => ({
    params: { kind: 'indicator', code: 'V01' },
    query: { from: 1, to: 1 },
  }),
  'catalogue.readMap': () => ({ query: { on: '2020-06-26' } }),
  'catalogue.readCalendar': () => ({ query: { year: 2020 } }),
  'catalogue.listCalendarChanges': () => ({ query: { year: 2020 } }),
  'catalogue.nthWorkingDay': () => ({ query: { after: '2020-06-26', count: 5 } }),
  'catalogue.setCalendarDay': () => ({
    params: { day: '2019-01-01' },
    body: { kind: 'statutory', name: { vi: 'Nghỉ', en: 'Off' }, basis: 'Luật' },
  }),
  'catalogue.removeCalendarDay': () => ({ params: { day: '2019-03-05' }, body: { basis: 'Không có' } }),
  'oversight.listAudit': nothing,
  'oversight.listReads': nothing,
  'oversight.exportAudit': nothing,
  'oversight.listOperations': nothing,
  'oversight.verifyAudit': nothing,
  'oversight.listJobs': nothing,
  'oversight.readJob': ({ jobId }) => ({ params: { jobId } }),
  'oversight.cancelJob': ({ jobId }) => ({ params: { jobId } }),
  'oversight.stopJob': ({ jobId }) => ({ params: { jobId } }),
  'oversight.watchJob': ({ jobId }) => ({ params: { jobId } }),
  'figures.readFigures': ({ unitId }) => ({ query: { unitId: [unitId], indicator: ['V04'], ...window } }),
  'figures.explainFigure': ({ unitId }) => ({ query: { unitId, indicator: 'V04', ...window } }),
  'figures.exportFigures': ({ unitId }) => ({ query: { unitId, ...window, form: 'csv' } }),
  'figures.correctFigure': ({ figureId }) => ({
    params: { figureId },
    body: { value: '1', reason: 'Đếm lại' },
  }),
  'proofreading.lint': () => ({ body: { text: 'Đạt 49,5% kế hoạch (2.970/6.000 người).' } }),
  'proofreading.lintFile': nothing,
  'figures.exportTemplate': nothing,
  'figures.rehearseImport': nothing,
  'figures.startImport': nothing,
  'figures.listImports': nothing,
  'figures.getImport': ({ importId }) => ({ params: { importId } }),
  'figures.exportRefused': ({ importId }) => ({ params: { importId } }),
  'results.listTargetUnits': nothing,
  'results.readTargetTable': ({ unitId }) => ({ query: { unitId, period: '2020-H1' } }),
  'results.exportTargetTable': ({ unitId }) => ({ query: { unitId, period: '2020-H1' } }),
  'results.readTargetSeries': ({ unitId }) => ({ query: { unitId, period: '2020-H1' } }),
  'results.readTargetMap': ({ unitId }) => ({ query: { unitId, period: '2020-H1', indicator: 'V04' } }),
  'results.listTargetVersions': ({ unitId }) => ({ query: { unitId, indicator: 'V04', year: 2020 } }),
  'results.setTarget': ({ unitId }) => ({
    body: { unitId, indicator: 'V04', year: 2021, value: '10', decision },
  }),
  'results.adjustTarget': ({ targetId }) => ({
    params: { targetId },
    body: { value: '11', decision, reason: 'Điều chỉnh' },
  }),
  'results.listSubmissions': () => ({ query: { period: '2020-H1' } }),
  'results.readSheet': (of) => ({ query: sheet(of) }),
  'results.listOrigins': ({ figureId }) => ({ query: { figureId: [figureId] } }),
  'results.saveDraft': (of) => ({ body: { ...sheet(of), cells: [{ code: 'V01', text: '5' }] } }),
  'results.submitFigures': (of) => ({ body: { ...sheet(of), cells: [] } }),
  'results.acceptSubmission': ({ submissionId }) => ({ params: { submissionId } }),
  'results.returnSubmission': ({ submissionId }) => ({
    params: { submissionId },
    body: { reason: 'Kiểm tra lại', cells: [] },
  }),
  'results.correctSubmission': ({ submissionId }) => ({
    params: { submissionId },
    body: { reason: 'Đính chính', cells: [{ code: 'V04', text: '6' }] },
  }),
  'results.completeSubmission': ({ submissionId }) => ({
    params: { submissionId },
    body: { cells: [{ code: 'V01', text: '5' }] },
  }),
  'results.readReportMatrix': ({ unitId, form }) => ({
    query: { form, from: '2020-06-01', to: '2020-06-30', unit: unitId },
  }),
  'results.readObligation': (of) => ({ query: sheet(of) }),
  'results.extendObligation': ({ unitId, form, period }) => ({
    body: { unitIds: [unitId], form, period, untilDay: '2020-07-30', reason: 'Gia hạn thử' },
  }),
  'results.listPeriods': nothing,
  'today.listDuties': nothing,
  'today.listFigureNews': nothing,
  'today.listHouseNews': nothing,
  'today.listReviewNews': nothing,
  'results.closePeriod': () => ({ params: { period: '1999' }, body: { reason: 'Khoá thử' } }),
  'results.reopenPeriod': () => ({ params: { period: '1999' }, body: { reason: 'Mở thử' } }),
  'reviews.listReviews': nothing,
  'reviews.openReview': () => ({
    body: { period: '2020-H1', meetingOn: null, meetingTime: null, place: '' },
  }),
  'reviews.readReview': review,
  'reviews.setReviewDetails': reviewWith({
    meetingOn: '2020-06-26',
    meetingTime: '08:00',
    place: 'Phòng họp',
  }),
  'reviews.setParticipants': reviewWith({ participants: [] }),
  'reviews.takeStep': reviewWith({ step: 'takeBack' }),
  'reviews.refreshAgenda': review,
  'reviews.addAgendaItem': reviewWith({ title: 'Việc khác', reason: 'Cần bàn' }),
  'reviews.orderAgenda': reviewWith({ itemIds: [] }),
  'reviews.dropAgendaItem': item({ reason: 'Không cần' }),
  'reviews.restoreAgendaItem': item(),
  'reviews.conclude': (of) => ({ params: { reviewId: of.reviewId }, body: conclusion(of) }),
  'reviews.reviseConclusion': (of) => ({
    params: { reviewId: of.reviewId, conclusionId: of.conclusionId },
    body: { ...conclusion(of), revision: 9_999 },
  }),
  'reviews.withdrawConclusion': ({ reviewId, conclusionId }) => ({
    params: { reviewId, conclusionId },
    body: { reason: 'Rút thử' },
  }),
  'reviews.readReport': review,
  'reviews.saveBlock': block({ revision: 9_999, paragraphs: [] }),
  'reviews.redraftBlock': block({ revision: 9_999 }),
  'reviews.listBlockVersions': block(),
  'reviews.setHeader': reviewWith({ revision: 9_999, header }),
  'reviews.listFigures': review,
  'reviews.previewSigning': review,
  'reviews.signReport': reviewWith({ form: 'head', contentHash: '0'.repeat(64) }),
  'reviews.registerReport': reviewWith({ number: 1, on: '2020-06-26' }),
  'reviews.startVersion': reviewWith({ reason: 'Đính chính' }),
  'reviews.readAdjustments': review,
  'reviews.previewReport': review,
  'reviews.downloadReport': ({ reviewId }) => ({ params: { reviewId }, query: { format: 'json' } }),
  'exchange.listPartners': nothing,
  'exchange.addPartner': () => ({
    body: { code: 'dhis2', name: 'DHIS2', periodRule: 'byName', dataSet: '', defaultOption: '' },
  }),
  'exchange.setPartner': () => ({
    params: { partner: 'khong-co' },
    body: { name: 'DHIS2', periodRule: 'byName', dataSet: '', defaultOption: '' },
  }),
  'exchange.readMapping': () => ({ params: { partner: 'khong-co' } }),
  'exchange.exportMapping': () => ({ params: { partner: 'khong-co' } }),
  'exchange.importMapping': () => ({ params: { partner: 'khong-co' } }),
  'exchange.rehearseImport': () => ({ query: { partner: 'khong-co', format: 'dhis2' } }),
  'exchange.importValues': () => ({ query: { partner: 'khong-co', format: 'dhis2' } }),
  'exchange.listImports': nothing,
  'exchange.exportValues': ({ unitId }) => ({
    query: { partner: 'khong-co', format: 'dhis2', period: ['2020-05'], unitId },
  }),
  'exchange.openData': () => ({ query: { period: ['2020-05'] } }),
  'exchange.listWebhooks': nothing,
  'exchange.addWebhook': () => ({
    body: { name: 'Kho số liệu', url: 'https://10.0.0.1/', kinds: ['report.accepted'] },
  }),
  'exchange.closeWebhook': () => ({ params: { webhookId: 999_999 } }),
  'exchange.resendDelivery': () => ({ params: { deliveryId: 999_999 } }),
};

/** The call of an operation about a unit. @throws {Error} when a new operation has none yet */
export function callOf(id: string, of: Records): Sent {
  const make = calls[id];
  if (!make) throw new Error(`${id} has no call in tests/world/harness/calls.ts`);
  return make(of);
}
