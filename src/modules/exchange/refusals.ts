import { refusal } from '../../kernel/refusal.ts';
import type { Words } from '../../kernel/words.ts';

const sendAgain: Words = {
  vi: 'Xuất lại tệp từ chương trình nguồn (UTF-8) rồi gửi lại.',
  en: 'Export the file again from its program (UTF-8) and send it.',
};

export const noFile = refusal({
  code: 'exchange.no-file',
  status: 400,
  reason: { vi: 'Chưa có tệp nào được gửi.', en: 'No file was sent.' },
  next: { vi: 'Chọn tệp rồi gửi lại.', en: 'Choose a file and send again.' },
});

export const noSuchPartner = refusal({
  code: 'exchange.no-such-partner',
  status: 404,
  reason: { vi: 'Không có đối tác “{partner}”.', en: 'There is no partner “{partner}”.' },
  next: {
    vi: 'Xem Quản trị › Trao đổi số liệu; các đối tác: {known}.',
    en: 'See Admin › Exchange of figures; partners: {known}.',
  },
});

export const partnerExists = refusal({
  code: 'exchange.partner-exists',
  status: 409,
  reason: {
    vi: 'Đã có đối tác mã “{partner}”.',
    en: 'There is a partner with the code “{partner}” already.',
  },
  next: { vi: 'Mở đối tác đó, hoặc chọn mã khác.', en: 'Open that partner, or choose another code.' },
});

export const wrongEncoding = refusal({
  code: 'exchange.wrong-encoding',
  status: 415,
  reason: { vi: 'Tệp không phải UTF-8 ({found}).', en: 'The file is not UTF-8 ({found}).' },
  next: sendAgain,
});

export const tooLarge = refusal({
  code: 'exchange.too-large',
  status: 413,
  reason: { vi: 'Tệp lớn hơn {most} MB.', en: 'The file is larger than {most} MB.' },
  next: { vi: 'Chia thành nhiều tệp.', en: 'Split it into several files.' },
});

export const badJson = refusal({
  code: 'exchange.bad-json',
  status: 422,
  reason: {
    vi: 'JSON sai ở dòng {line}, cột {column}: {what}.',
    en: 'The JSON is wrong at line {line}, column {column}: {what}.',
  },
  next: sendAgain,
});

export const badXml = refusal({
  code: 'exchange.bad-xml',
  status: 422,
  reason: { vi: 'XML sai: {what}', en: 'The XML is wrong: {what}' },
  next: sendAgain,
});

export const hasDoctype = refusal({
  code: 'exchange.has-doctype',
  status: 422,
  reason: {
    vi: 'XML có khai báo DOCTYPE; không nhận, vì có thể chứa thực thể độc hại.',
    en: 'The XML has a DOCTYPE; it is not taken, since it may hold harmful entities.',
  },
  next: { vi: 'Bỏ khai báo DOCTYPE rồi gửi lại.', en: 'Remove the DOCTYPE and send again.' },
});

export const notDataValues = refusal({
  code: 'exchange.not-data-values',
  status: 422,
  reason: {
    vi: 'Tệp không phải {format}: {what}.',
    en: 'The file is no {format}: {what}.',
  },
  next: {
    vi: 'DHIS2: đối tượng JSON có "dataValues"; ADX: phần tử adx thuộc urn:ihe:qrph:adx:2015.',
    en: 'DHIS2: a JSON object with "dataValues"; ADX: an adx element of urn:ihe:qrph:adx:2015.',
  },
});

export const tooManyValues = refusal({
  code: 'exchange.too-many-values',
  status: 413,
  reason: { vi: 'Hơn {most} giá trị.', en: 'More than {most} values.' },
  next: { vi: 'Chia theo kỳ hoặc theo đơn vị.', en: 'Split by period or by unit.' },
});

export const valuesRefused = refusal({
  code: 'exchange.values-refused',
  status: 422,
  reason: {
    vi: '{count} trong {total} giá trị không nhận được; chưa giá trị nào được ghi.',
    en: '{count} of {total} values cannot be taken; none was recorded.',
  },
  next: {
    vi: 'Sửa các giá trị nêu dưới đây rồi gửi lại, hoặc gửi lại và chấp nhận ghi phần đúng.',
    en: 'Mend the values below and send again, or send again and accept that only the good ones are recorded.',
  },
});

export const wrongPeriod = refusal({
  code: 'exchange.wrong-period',
  status: 422,
  reason: {
    vi: 'Không xuất được kỳ “{period}” cho đối tác này.',
    en: 'The period “{period}” cannot be exported to this partner.',
  },
  next: {
    vi: 'Chọn ngày, tuần, tháng, quý, 6 tháng hoặc năm (2020-06, 2020-Q2, 2020-H1, 202006 …).',
    en: 'Choose a day, week, month, quarter, half or year (2020-06, 2020-Q2, 2020-H1, 202006 …).',
  },
});

export const ambiguousNames = refusal({
  code: 'exchange.ambiguous-names',
  status: 409,
  reason: {
    vi: 'Hai số khác nhau của ta cùng mang tên “{name}” bên đối tác.',
    en: 'Two different figures of ours go by the name “{name}” at the partner’s.',
  },
  next: { vi: 'Sửa bảng đối chiếu mã.', en: 'Mend the mapping.' },
});

export const badMapping = refusal({
  code: 'exchange.bad-mapping',
  status: 422,
  reason: {
    vi: '{count} dòng của bảng đối chiếu không nhận được; bảng cũ giữ nguyên.',
    en: '{count} lines of the mapping cannot be taken; the old mapping stays.',
  },
  next: { vi: 'Sửa các dòng nêu dưới đây rồi gửi lại.', en: 'Mend the lines below and send again.' },
});

export const badAddress = refusal({
  code: 'exchange.bad-address',
  status: 422,
  reason: { vi: 'Không gửi được tới địa chỉ này: {what}.', en: 'This address cannot be told: {what}.' },
  next: {
    vi: 'Dùng địa chỉ https công khai, không kèm tên người dùng. Máy trong mạng nội bộ: đặt GIAOBAN_WEBHOOK_HOSTS.',
    en: 'Use a public https address without a username. For a machine inside the network set GIAOBAN_WEBHOOK_HOSTS.',
  },
});

export const noSuchWebhook = refusal({
  code: 'exchange.no-such-webhook',
  status: 404,
  reason: { vi: 'Không có địa chỉ nhận này.', en: 'There is no such webhook.' },
  next: { vi: 'Mở lại danh sách.', en: 'Open the list again.' },
});

export const noSuchDelivery = refusal({
  code: 'exchange.no-such-delivery',
  status: 404,
  reason: {
    vi: 'Không có lần gửi này, hoặc nó đã được nhận.',
    en: 'There is no such delivery, or it was received.',
  },
  next: { vi: 'Mở lại danh sách.', en: 'Open the list again.' },
});

export const nothingPublic = refusal({
  code: 'exchange.nothing-public',
  status: 422,
  reason: { vi: 'Kỳ {period} chưa khép lại.', en: 'The period {period} has not closed yet.' },
  next: { vi: 'Chọn một kỳ đã chốt số liệu.', en: 'Choose a period that has closed.' },
});
