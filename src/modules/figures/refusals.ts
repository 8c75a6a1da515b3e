import { refusal } from '../../kernel/refusal.ts';

export const wrongRows = refusal({
  code: 'figures.wrong-rows',
  status: 422,
  reason: { vi: '{count} dòng số liệu không ghi được.', en: '{count} figures cannot be recorded.' },
  next: {
    vi: 'Sửa các dòng nêu dưới đây rồi gửi lại; chưa dòng nào được ghi.',
    en: 'Correct the lines below and send again; none was recorded.',
  },
});

export const alreadyCounted = refusal({
  code: 'figures.already-counted',
  status: 409,
  reason: {
    vi: '{count} số liệu của đơn vị trong kỳ này đã được ghi, hoặc kỳ bị chồng lên kỳ đã ghi.',
    en: '{count} figures of this unit and window are recorded already, or overlap one that is.',
  },
  next: {
    vi: 'Không gửi lại; nếu số cũ sai, dùng “Đính chính” kèm lý do.',
    en: 'Do not send again; if the old figure is wrong, correct it with a reason.',
  },
});

export const unitNotAlive = refusal({
  code: 'figures.unit-not-alive',
  status: 409,
  reason: {
    vi: '{count} số liệu có kỳ vượt ngoài thời gian tồn tại của đơn vị.',
    en: '{count} figures have a window that reaches beyond the life of their unit.',
  },
  next: {
    vi: 'Ghi phần đến ngày kết thúc cho đơn vị cũ và phần còn lại cho đơn vị kế thừa.',
    en: 'Record what was counted up to the last day for the old unit, and the rest for its successor.',
  },
});

export const outOfReach = refusal({
  code: 'figures.out-of-reach',
  status: 404,
  reason: {
    vi: 'Không có đơn vị này trong phạm vi của bạn.',
    en: 'There is no such unit within your reach.',
  },
  next: { vi: 'Chọn đơn vị trong danh sách.', en: 'Choose a unit from the list.' },
});

export const noSuchIndicator = refusal({
  code: 'figures.no-such-indicator',
  status: 422,
  reason: { vi: 'Không có chỉ tiêu mã {codes}.', en: 'There is no indicator {codes}.' },
  next: { vi: 'Dùng mã trong danh mục chỉ tiêu.', en: 'Use a code of the catalogue.' },
});

export const noSuchFigure = refusal({
  code: 'figures.no-such-figure',
  status: 404,
  reason: {
    vi: 'Không có số liệu này, hoặc ngoài phạm vi của bạn.',
    en: 'There is no such figure, or it is out of your reach.',
  },
  next: { vi: 'Mở lại “Số này từ đâu ra”.', en: 'Open “where this number comes from” again.' },
});

export const alreadyCorrected = refusal({
  code: 'figures.already-corrected',
  status: 409,
  reason: {
    vi: 'Số liệu này đã được đính chính ngày {day} ({reason}).',
    en: 'This figure was corrected on {day} ({reason}).',
  },
  next: { vi: 'Mở lại để xem số mới nhất.', en: 'Open it again to see the latest.' },
});

export const noStructure = refusal({
  code: 'figures.no-structure',
  status: 422,
  reason: {
    vi: 'Chưa có tổ chức của tỉnh vào ngày {day}.',
    en: 'The province has no organisation on {day}.',
  },
  next: {
    vi: 'Chọn ngày trong thời gian có dữ liệu tổ chức.',
    en: 'Choose a day within the records of units.',
  },
});

export const unitNotInStructure = refusal({
  code: 'figures.unit-not-in-structure',
  status: 422,
  reason: {
    vi: 'Đơn vị {unit} không có trong tổ chức ngày {day}.',
    en: 'Unit {unit} is not in the structure of {day}.',
  },
  next: {
    vi: 'Chọn đơn vị kế thừa, hoặc xem theo tổ chức ngày khác.',
    en: 'Choose a successor, or read in the structure of another day.',
  },
});

export const wrongWindow = refusal({
  code: 'figures.wrong-window',
  status: 422,
  reason: {
    vi: 'Kỳ {from} – {to} kết thúc trước khi bắt đầu.',
    en: 'The window {from} – {to} ends before it begins.',
  },
  next: { vi: 'Đổi lại hai ngày.', en: 'Swap the two days.' },
});

export const figuresFromThen = refusal({
  code: 'figures.figures-from-then',
  status: 409,
  reason: {
    vi: '{count} số liệu đã ghi cho {units} từ ngày {day} trở đi.',
    en: '{count} figures are recorded for {units} from {day} on.',
  },
  next: {
    vi: 'Chọn ngày sau số liệu cuối cùng, hoặc thu hồi các số liệu đó trước.',
    en: 'Choose a day after the last figure, or take those back first.',
  },
});

export const indicatorChanged = refusal({
  code: 'figures.indicator-changed',
  status: 409,
  reason: {
    vi: 'Chỉ tiêu {code} đã có số liệu; không đổi được cách tính của nó ({what}).',
    en: 'Indicator {code} has figures already; how it is counted cannot change ({what}).',
  },
  next: { vi: 'Đặt mã mới cho cách tính mới.', en: 'Give the new way of counting a new code.' },
});

export const reasonMissing = refusal({
  code: 'figures.reason-missing',
  status: 422,
  reason: { vi: 'Đính chính phải có lý do.', en: 'A correction needs a reason.' },
  next: { vi: 'Ghi lý do rồi gửi lại.', en: 'Give the reason and send again.' },
});

export const notAnImport = refusal({
  code: 'figures.not-an-import',
  status: 422,
  reason: {
    vi: 'Tệp thiếu cột {columns}.',
    en: 'The file lacks the columns {columns}.',
  },
  next: {
    vi: 'Dùng đúng dòng tiêu đề: Mã đơn vị, Mã chỉ tiêu, Từ ngày, Đến ngày, Giá trị (xuất số liệu ra để lấy mẫu).',
    en: 'Use the header line: Unit code, Indicator code, From, To, Value (an export gives a sample).',
  },
});

export const noSuchImport = refusal({
  code: 'figures.no-such-import',
  status: 404,
  reason: { vi: 'Không có lần nhập này.', en: 'There is no such import.' },
  next: { vi: 'Xem danh sách các lần nhập.', en: 'See the list of imports.' },
});

export const noFile = refusal({
  code: 'figures.no-file',
  status: 400,
  reason: { vi: 'Chưa có tệp nào được gửi.', en: 'No file was sent.' },
  next: { vi: 'Chọn tệp .xlsx hoặc .csv rồi gửi lại.', en: 'Choose an .xlsx or .csv file and send again.' },
});

export const tooManyRows = refusal({
  code: 'figures.too-many-rows',
  status: 413,
  reason: { vi: 'Hơn {most} dòng.', en: 'More than {most} rows.' },
  next: { vi: 'Chọn kỳ ngắn hơn hoặc ít đơn vị hơn.', en: 'Choose a shorter window or fewer units.' },
});

export const correctTheSubmission = refusal({
  code: 'figures.correct-the-submission',
  status: 409,
  reason: {
    vi: 'Số liệu này thuộc một báo cáo đã gửi.',
    en: 'This figure belongs to a submitted report.',
  },
  next: {
    vi: 'Đính chính báo cáo đó; số liệu sẽ đổi theo và báo cáo có phiên bản mới.',
    en: 'Correct that report: the figure follows, and the report has a new version.',
  },
});
