import { refusal } from '../../kernel/refusal.ts';

export const noSuchReview = refusal({
  code: 'reviews.no-such-review',
  status: 404,
  reason: {
    vi: 'Không có cuộc giao ban này trong phạm vi của bạn.',
    en: 'There is no such review within your reach.',
  },
  next: { vi: 'Quay về danh sách giao ban.', en: 'Go back to the list of reviews.' },
});

export const reviewExists = refusal({
  code: 'reviews.review-exists',
  status: 409,
  reason: {
    vi: 'Đã có giao ban {period} của đơn vị này.',
    en: 'There is a review of {period} for this unit already.',
  },
  next: { vi: 'Mở cuộc giao ban đó trong danh sách.', en: 'Open it from the list.' },
});

export const wrongPeriod = refusal({
  code: 'reviews.wrong-period',
  status: 422,
  reason: { vi: '“{period}” không phải kỳ báo cáo.', en: '“{period}” is not a period.' },
  next: { vi: 'Ghi như 2020-H1, 2020-Q2, 2020-06.', en: 'Write it as 2020-H1, 2020-Q2, 2020-06.' },
});

export const wrongClosing = refusal({
  code: 'reviews.wrong-closing-day',
  status: 422,
  reason: {
    vi: 'Ngày chốt số liệu {day} không nằm trong khoảng {from} – {latest}.',
    en: 'The closing day {day} is not between {from} and {latest}.',
  },
  next: {
    vi: 'Chọn ngày chốt sau ngày đầu kỳ và không quá 92 ngày sau ngày chốt theo Nghị định 09/2019/NĐ-CP.',
    en: 'Choose a day after the period begins and at most 92 days after the closing day of Decree 09/2019/NĐ-CP.',
  },
});

export const closesOtherwise = refusal({
  code: 'reviews.closes-otherwise',
  status: 409,
  reason: {
    vi: 'Giao ban của kỳ này đã lập với ngày chốt {to}, không phải {day}.',
    en: 'The review of this period was opened with the closing day {to}, not {day}.',
  },
  next: { vi: 'Bỏ ngày chốt khỏi yêu cầu.', en: 'Leave the closing day out.' },
});

export const noProvinceUnit = refusal({
  code: 'reviews.no-unit',
  status: 422,
  reason: {
    vi: 'Chưa có đơn vị cấp tỉnh và sở chủ trì vào ngày {day}.',
    en: 'There is no province or department on {day}.',
  },
  next: { vi: 'Nạp danh mục đơn vị trước.', en: 'Load the units first.' },
});

export const wrongStep = refusal({
  code: 'reviews.step-not-possible',
  status: 409,
  reason: {
    vi: 'Giao ban đang ở bước “{state}”, không thực hiện được thao tác này.',
    en: 'The review is “{state}”; this cannot be done now.',
  },
  next: { vi: 'Tải lại trang để xem bước hiện tại.', en: 'Reload the page to see where it stands.' },
});

export const signedAlready = refusal({
  code: 'reviews.signed-already',
  status: 409,
  reason: {
    vi: 'Báo cáo đã ký và chốt; nội dung không sửa được nữa.',
    en: 'The report is signed and frozen; it cannot be changed any more.',
  },
  next: {
    vi: 'Muốn đính chính, lập bản mới của báo cáo và nêu lý do.',
    en: 'To correct it, start a new version of the report with the reason.',
  },
});

export const notSigned = refusal({
  code: 'reviews.not-signed',
  status: 409,
  reason: { vi: 'Báo cáo chưa được ký.', en: 'The report is not signed.' },
  next: { vi: 'Trình ký báo cáo trước.', en: 'Have the report signed first.' },
});

export const registeredAlready = refusal({
  code: 'reviews.registered-already',
  status: 409,
  reason: { vi: 'Báo cáo đã vào sổ số {number}.', en: 'The report is registered as number {number}.' },
  next: { vi: 'Dùng số đã cấp.', en: 'Use the number it has.' },
});

export const noSuchItem = refusal({
  code: 'reviews.no-such-agenda-item',
  status: 404,
  reason: {
    vi: 'Không có nội dung này trong chương trình họp.',
    en: 'There is no such point on the agenda.',
  },
  next: { vi: 'Tải lại chương trình họp.', en: 'Reload the agenda.' },
});

export const agendaChanged = refusal({
  code: 'reviews.agenda-changed',
  status: 409,
  reason: {
    vi: 'Chương trình họp vừa được người khác sửa.',
    en: 'Somebody else has changed the agenda meanwhile.',
  },
  next: { vi: 'Tải lại rồi xếp lại thứ tự.', en: 'Reload it and order it again.' },
});

export const noSuchConclusion = refusal({
  code: 'reviews.no-such-conclusion',
  status: 404,
  reason: {
    vi: 'Không có kết luận này, hoặc kết luận đã được rút.',
    en: 'There is no such conclusion, or it was withdrawn.',
  },
  next: { vi: 'Tải lại danh sách kết luận.', en: 'Reload the conclusions.' },
});

export const conclusionChanged = refusal({
  code: 'reviews.conclusion-changed',
  status: 409,
  reason: {
    vi: 'Kết luận vừa được người khác sửa thành: “{text}”.',
    en: 'Somebody else has changed the conclusion to: “{text}”.',
  },
  next: { vi: 'Tải lại rồi sửa tiếp trên bản mới.', en: 'Reload and go on from the new text.' },
});

export const deadlinePassed = refusal({
  code: 'reviews.deadline-before-meeting',
  status: 422,
  reason: {
    vi: 'Thời hạn {deadline} sớm hơn ngày họp {meeting}.',
    en: 'The deadline {deadline} is before the meeting of {meeting}.',
  },
  next: { vi: 'Nhập thời hạn sau ngày họp, hoặc để trống.', en: 'Give a later deadline, or none.' },
});

export const noSuchUnit = refusal({
  code: 'reviews.no-such-unit',
  status: 422,
  reason: {
    vi: 'Có đơn vị không tồn tại vào ngày {day}.',
    en: 'A unit does not exist on {day}.',
  },
  next: { vi: 'Chọn lại đơn vị trong danh sách.', en: 'Choose the unit from the list again.' },
});

export const leadIsHelper = refusal({
  code: 'reviews.lead-also-helps',
  status: 422,
  reason: {
    vi: 'Đơn vị chủ trì không thể đồng thời là đơn vị phối hợp.',
    en: 'The lead unit cannot also be a co-ordinating unit.',
  },
  next: { vi: 'Bỏ đơn vị chủ trì khỏi danh sách phối hợp.', en: 'Take it out of the co-ordinating units.' },
});

export const noSuchBlock = refusal({
  code: 'reviews.no-such-passage',
  status: 404,
  reason: { vi: 'Không có đoạn này trong báo cáo.', en: 'There is no such passage in the report.' },
  next: { vi: 'Tải lại báo cáo.', en: 'Reload the report.' },
});

export const blockChanged = refusal({
  code: 'reviews.passage-changed',
  status: 409,
  reason: {
    vi: '{title} đã lưu đoạn này lúc {at}, sau khi bạn mở nó.',
    en: '{title} saved this passage at {at}, after you opened it.',
  },
  next: {
    vi: 'So sánh hai bản bên dưới; giữ bản kia hoặc chép phần của bạn vào.',
    en: 'Compare the two texts below; keep theirs or bring yours in.',
  },
});

export const headerChanged = refusal({
  code: 'reviews.header-changed',
  status: 409,
  reason: {
    vi: 'Phần đầu báo cáo vừa được người khác sửa.',
    en: 'Somebody else has changed the head of the report meanwhile.',
  },
  next: { vi: 'Tải lại rồi sửa tiếp.', en: 'Reload it and go on from there.' },
});

export const brokenChips = refusal({
  code: 'reviews.unknown-figure',
  status: 422,
  reason: {
    vi: '{count} con số trong đoạn không dẫn được từ dữ liệu của kỳ này.',
    en: '{count} figures of the passage cannot be drawn from the data of this period.',
  },
  next: {
    vi: 'Bỏ con số đó và chọn lại bằng nút “Chèn số liệu”.',
    en: 'Remove them and choose again with “Insert a figure”.',
  },
});

export const noSuchVersion = refusal({
  code: 'reviews.no-such-version',
  status: 404,
  reason: { vi: 'Báo cáo không có bản số {version}.', en: 'The report has no version {version}.' },
  next: { vi: 'Chọn lại bản trong danh sách.', en: 'Choose a version from the list.' },
});

export const noRightToSign = refusal({
  code: 'reviews.no-right-to-sign',
  status: 403,
  reason: {
    vi: 'Chức danh “{title}” không có quyền ký theo hình thức này vào hôm nay.',
    en: 'The post “{title}” has no right to sign in this form today.',
  },
  next: {
    vi: 'Chọn hình thức ký khác, hoặc đề nghị ghi nhận quyền ký kèm văn bản giao quyền.',
    en: 'Choose another form, or have the right recorded with its document.',
  },
});

export const changedSincePreview = refusal({
  code: 'reviews.changed-since-preview',
  status: 409,
  reason: {
    vi: 'Nội dung hoặc số liệu đã đổi sau khi bạn xem trước khi ký.',
    en: 'The text or a figure has changed since you looked.',
  },
  next: { vi: 'Xem lại rồi ký.', en: 'Look again, then sign.' },
});
