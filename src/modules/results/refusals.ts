import { refusal } from '../../kernel/refusal.ts';

export const noSuchIndicator = refusal({
  code: 'results.no-such-indicator',
  status: 404,
  reason: { vi: 'Không có chỉ tiêu mã {code}.', en: 'There is no indicator {code}.' },
  next: { vi: 'Chọn chỉ tiêu trong danh mục.', en: 'Choose one from the catalogue.' },
});

export const noSuchUnit = refusal({
  code: 'results.no-such-unit',
  status: 404,
  reason: {
    vi: 'Không có đơn vị này, hoặc ngoài phạm vi của bạn.',
    en: 'There is no such unit, or it is out of your reach.',
  },
  next: { vi: 'Chọn đơn vị trong danh sách.', en: 'Choose a unit from the list.' },
});

export const noSuchPeriod = refusal({
  code: 'results.no-such-period',
  status: 422,
  reason: { vi: '“{period}” không phải là một kỳ báo cáo.', en: '“{period}” is not a reporting period.' },
  next: {
    vi: 'Dùng mã như 2020-06, 2020-Q2, 2020-H1, 2020.',
    en: 'Use a code such as 2020-06, 2020-Q2, 2020-H1, 2020.',
  },
});

export const wrongClosingDay = refusal({
  code: 'results.wrong-closing-day',
  status: 422,
  reason: {
    vi: 'Ngày chốt {day} trước ngày bắt đầu kỳ {from}.',
    en: 'The closing day {day} comes before the period begins on {from}.',
  },
  next: { vi: 'Chọn ngày chốt trong kỳ.', en: 'Choose a closing day within the period.' },
});

export const targetExists = refusal({
  code: 'results.target-exists',
  status: 409,
  reason: {
    vi: 'Chỉ tiêu {code} năm {year} của {unit} đã được giao là {value} theo {decision}.',
    en: 'Target {code} of {year} for {unit} was set at {value} by {decision}.',
  },
  next: {
    vi: 'Nếu có quyết định mới, dùng “Điều chỉnh chỉ tiêu”; quyết định cũ vẫn được giữ.',
    en: 'If there is a new decision, adjust the target; the old decision is kept.',
  },
});

export const noSuchTarget = refusal({
  code: 'results.no-such-target',
  status: 404,
  reason: {
    vi: 'Không có chỉ tiêu được giao này, hoặc ngoài phạm vi của bạn.',
    en: 'There is no such target, or it is out of your reach.',
  },
  next: { vi: 'Quay về bảng chỉ tiêu.', en: 'Go back to the table of targets.' },
});

export const targetAdjustedMeanwhile = refusal({
  code: 'results.target-adjusted-meanwhile',
  status: 409,
  reason: {
    vi: 'Chỉ tiêu này đã được điều chỉnh thành {value} bởi {title} lúc {at}.',
    en: 'This target was adjusted to {value} by {title} at {at}.',
  },
  next: { vi: 'Mở lại chỉ tiêu rồi quyết định tiếp.', en: 'Open the target again, then decide.' },
});

export const sameTarget = refusal({
  code: 'results.same-target',
  status: 422,
  reason: {
    vi: 'Chỉ tiêu mới bằng chỉ tiêu đang có: {value}.',
    en: 'The new target equals the present one: {value}.',
  },
  next: { vi: 'Nhập giá trị mới, hoặc bỏ qua.', en: 'Enter another value, or leave it.' },
});

export const decisionInFuture = refusal({
  code: 'results.decision-in-future',
  status: 422,
  reason: { vi: 'Ngày quyết định {date} sau hôm nay.', en: 'The decision date {date} is after today.' },
  next: { vi: 'Kiểm tra ngày trên văn bản.', en: 'Check the date on the document.' },
});

export const tooPrecise = refusal({
  code: 'results.too-precise',
  status: 422,
  reason: {
    vi: 'Chỉ tiêu {code} nhận nhiều nhất {most} chữ số thập phân.',
    en: 'Indicator {code} takes at most {most} decimals.',
  },
  next: { vi: 'Làm tròn rồi nhập lại.', en: 'Round it and enter it again.' },
});

export const noSuchForm = refusal({
  code: 'results.no-such-form',
  status: 404,
  reason: { vi: 'Không có biểu “{form}” cho kỳ này.', en: 'There is no form “{form}” for this period.' },
  next: { vi: 'Chọn biểu trong danh sách của kỳ.', en: 'Choose a form from the list of the period.' },
});

export const formNotForUnit = refusal({
  code: 'results.form-not-for-unit',
  status: 422,
  reason: { vi: '{unit} không phải điền biểu “{form}”.', en: '{unit} does not fill the form “{form}”.' },
  next: { vi: 'Chọn biểu đúng cấp của đơn vị.', en: 'Choose a form of the unit’s level.' },
});

export const notInForm = refusal({
  code: 'results.not-in-form',
  status: 422,
  reason: { vi: 'Biểu “{form}” không có các mục này.', en: 'The form “{form}” has no such items.' },
  next: { vi: 'Tải lại biểu rồi nhập lại.', en: 'Load the form again and re-enter.' },
});

export const wrongFigures = refusal({
  code: 'results.wrong-figures',
  status: 422,
  reason: { vi: '{count} ô chưa đúng; chưa gửi ô nào.', en: '{count} cells are wrong; nothing was sent.' },
  next: {
    vi: 'Sửa các ô được đánh dấu rồi gửi lại; nội dung đã nhập vẫn còn.',
    en: 'Correct the marked cells and send again; what you typed is kept.',
  },
});

export const periodClosed = refusal({
  code: 'results.period-closed',
  status: 409,
  reason: {
    vi: 'Kỳ {period} đã khoá sổ ngày {on} ({title}).',
    en: 'The period {period} was closed on {on} ({title}).',
  },
  next: {
    vi: 'Đề nghị cấp trên đính chính kèm lý do, hoặc mở lại kỳ.',
    en: 'Ask the level above to correct it with a reason, or to reopen the period.',
  },
});

export const periodNotBegun = refusal({
  code: 'results.period-not-begun',
  status: 422,
  reason: {
    vi: 'Kỳ {period} bắt đầu ngày {from}, chưa đến.',
    en: 'The period {period} begins on {from}, which is yet to come.',
  },
  next: { vi: 'Chọn kỳ đã bắt đầu.', en: 'Choose a period that has begun.' },
});

export const unitEnded = refusal({
  code: 'results.unit-ended',
  status: 409,
  reason: {
    vi: '{unit} đã kết thúc từ ngày {on}, trước ngày chốt kỳ {to}. Kế thừa: {successors}.',
    en: '{unit} ended on {on}, before the period closes on {to}. Succeeded by: {successors}.',
  },
  next: {
    vi: 'Nhập số liệu của kỳ này ở đơn vị kế thừa, gồm cả phần trước ngày sắp xếp.',
    en: 'Enter this period’s figures at the successor, with the part before the change.',
  },
});

export const unitNotYet = refusal({
  code: 'results.unit-not-yet',
  status: 409,
  reason: {
    vi: '{unit} chỉ có từ ngày {from}, sau ngày chốt kỳ {to}.',
    en: '{unit} exists only from {from}, after the period closes on {to}.',
  },
  next: { vi: 'Nhập ở đơn vị có trong kỳ đó.', en: 'Enter the figures at the unit of that time.' },
});

export const alreadySubmitted = refusal({
  code: 'results.already-submitted',
  status: 409,
  reason: {
    vi: 'Số liệu kỳ {period} của {unit} đã được gửi lúc {at} ({title}).',
    en: 'The figures of {unit} for {period} were sent at {at} ({title}).',
  },
  next: {
    vi: 'Không cần gửi lại. Muốn sửa: đề nghị cấp trên trả lại, hoặc đính chính nếu đã duyệt.',
    en: 'No need to send again. To change them: ask the level above to return them, or to correct them once accepted.',
  },
});

export const countedAlready = refusal({
  code: 'results.counted-already',
  status: 409,
  reason: {
    vi: '{count} mục đã có số liệu chồng lên các ngày {from} – {to}.',
    en: '{count} items already have figures that overlap {from} – {to}.',
  },
  next: {
    vi: 'Mở “Con số này từ đâu” để xem dòng đã có; đề nghị đính chính thay vì nhập lần hai.',
    en: 'Open “Where this number comes from” to see the row; ask for a correction instead of entering it twice.',
  },
});

export const noSuchSubmission = refusal({
  code: 'results.no-such-submission',
  status: 404,
  reason: {
    vi: 'Không có báo cáo này, hoặc ngoài phạm vi của bạn.',
    en: 'There is no such submission, or it is out of your reach.',
  },
  next: { vi: 'Quay về danh sách báo cáo.', en: 'Go back to the list of submissions.' },
});

const nothingLeft = {
  vi: 'Tải lại để xem kết quả; không cần làm lại.',
  en: 'Load it again to see; there is nothing left to do.',
};

export const acceptedMeanwhile = refusal({
  code: 'results.accepted-meanwhile',
  status: 409,
  reason: {
    vi: 'Báo cáo này đã được duyệt lúc {at} bởi {title}.',
    en: 'This submission was accepted at {at} by {title}.',
  },
  next: nothingLeft,
});

export const returnedMeanwhile = refusal({
  code: 'results.returned-meanwhile',
  status: 409,
  reason: {
    vi: 'Báo cáo này đã được trả lại lúc {at} bởi {title}.',
    en: 'This submission was returned at {at} by {title}.',
  },
  next: nothingLeft,
});

export const correctedMeanwhile = refusal({
  code: 'results.corrected-meanwhile',
  status: 409,
  reason: {
    vi: 'Báo cáo này đã được đính chính lúc {at} bởi {title}; bản đang mở không còn hiệu lực.',
    en: 'This submission was corrected at {at} by {title}; the version open here no longer holds.',
  },
  next: {
    vi: 'Mở bản mới nhất rồi quyết định tiếp.',
    en: 'Open the latest version, then decide.',
  },
});

export const draftMovedOn = refusal({
  code: 'results.draft-moved-on',
  status: 409,
  reason: {
    vi: 'Nháp này vừa được lưu từ máy khác lúc {at}.',
    en: 'This draft was saved from another device at {at}.',
  },
  next: {
    vi: 'Nội dung bạn nhập vẫn còn trên máy này. Tải lại để xem bản kia, hoặc lưu đè.',
    en: 'What you typed is still on this device. Load the other version, or save over it.',
  },
});

export const notSubmitted = refusal({
  code: 'results.not-submitted',
  status: 409,
  reason: { vi: 'Báo cáo này chưa được gửi.', en: 'This has not been submitted.' },
  next: { vi: 'Chờ đơn vị gửi, hoặc nhắc đơn vị.', en: 'Wait for the unit to send it, or remind it.' },
});

export const ownSubmission = refusal({
  code: 'results.own-submission',
  status: 403,
  reason: {
    vi: 'Đơn vị không tự duyệt số liệu của chính mình.',
    en: 'A unit cannot accept its own figures.',
  },
  next: { vi: 'Cấp trên trực tiếp sẽ duyệt.', en: 'The level above will decide.' },
});

export const notLevelAbove = refusal({
  code: 'results.not-level-above',
  status: 403,
  reason: {
    vi: 'Số liệu của {unit} do {level} duyệt.',
    en: 'The figures of {unit} are decided by {level}.',
  },
  next: {
    vi: 'Nhắc {level} duyệt hoặc trả lại. Cấp cao hơn chỉ duyệt thay khi ở đó không còn ai có quyền duyệt.',
    en: 'Remind {level}. A higher level decides only while nobody there may.',
  },
});

export const notAccepted = refusal({
  code: 'results.not-accepted',
  status: 409,
  reason: {
    vi: 'Chỉ đính chính số liệu đã duyệt; báo cáo này chưa được duyệt.',
    en: 'Only accepted figures are corrected; this is not accepted.',
  },
  next: {
    vi: 'Nếu chưa duyệt, trả lại kèm lý do.',
    en: 'If it is not accepted yet, return it with a reason.',
  },
});

export const nothingChanged = refusal({
  code: 'results.nothing-changed',
  status: 422,
  reason: { vi: 'Số liệu đính chính giống hệt số đã duyệt.', en: 'The correction equals what was accepted.' },
  next: { vi: 'Sửa ô cần đính chính.', en: 'Change the cell to be corrected.' },
});

export const closedAlready = refusal({
  code: 'results.closed-already',
  status: 409,
  reason: {
    vi: 'Kỳ {period} đã khoá sổ lúc {at} bởi {title}.',
    en: 'The period {period} was closed at {at} by {title}.',
  },
  next: { vi: 'Không cần làm lại.', en: 'There is nothing left to do.' },
});

export const notClosed = refusal({
  code: 'results.not-closed',
  status: 409,
  reason: { vi: 'Kỳ {period} chưa khoá sổ.', en: 'The period {period} is not closed.' },
  next: { vi: 'Không cần mở lại.', en: 'There is nothing to reopen.' },
});

export const wrongDay = refusal({
  code: 'results.wrong-day',
  status: 422,
  reason: { vi: '“{day}” không phải là một ngày.', en: '“{day}” is not a day.' },
  next: { vi: 'Dùng dạng 2020-06-26.', en: 'Use the form 2020-06-26.' },
});
