import { refusal } from '../../kernel/refusal.ts';

export const brokenCatalogue = refusal({
  code: 'catalogue.broken',
  status: 422,
  reason: { vi: 'Danh mục có {count} lỗi.', en: 'The catalogue has {count} problems.' },
  next: {
    vi: 'Sửa các dòng đã nêu rồi chạy lại “giaoban catalogue check”.',
    en: 'Mend the lines named and run “giaoban catalogue check” again.',
  },
});

export const noCatalogueThere = refusal({
  code: 'catalogue.no-files',
  status: 404,
  reason: {
    vi: 'Thư mục {folder} không có tệp danh mục nào.',
    en: 'The folder {folder} holds no catalogue file.',
  },
  next: { vi: 'Chọn đúng thư mục danh mục.', en: 'Choose the folder of a catalogue.' },
});

export const changedPastVersion = refusal({
  code: 'catalogue.past-version-changed',
  status: 409,
  reason: {
    vi: 'Phiên bản đã công bố bị thay đổi ({count}). Không có gì được công bố.',
    en: 'A published version has been changed ({count}). Nothing was published.',
  },
  next: {
    vi: 'Trả lại nội dung cũ và thêm phiên bản mới với ngày hiệu lực (“from”) sau phiên bản cuối.',
    en: 'Put the old content back and add a new version whose “from” is after the last one.',
  },
});

export const unknownCalendarDay = refusal({
  code: 'catalogue.no-such-day',
  status: 404,
  reason: { vi: 'Ngày {day} không có trong lịch.', en: 'The calendar has no entry for {day}.' },
  next: {
    vi: 'Tải lại lịch và chọn một ngày có trong bảng.',
    en: 'Load the calendar again and choose a day of the table.',
  },
});

export const uselessCalendarDay = refusal({
  code: 'catalogue.day-changes-nothing',
  status: 422,
  reason: {
    vi: 'Ngày {day} vốn đã như vậy theo tuần làm việc, ghi thêm không có tác dụng.',
    en: 'By the working week {day} is like that already: the entry would change nothing.',
  },
  next: {
    vi: 'Ngày làm bù phải là thứ Bảy, Chủ nhật; ngày nghỉ bù, nghỉ hoán đổi phải là thứ Hai đến thứ Sáu.',
    en: 'A day worked in exchange must be a Saturday or Sunday, a day off in lieu or in exchange Monday to Friday.',
  },
});

export const noSuchVersion = refusal({
  code: 'catalogue.no-such-definition',
  status: 404,
  reason: {
    vi: 'Không có “{code}” trong danh mục đã công bố.',
    en: 'The published catalogue has no “{code}”.',
  },
  next: {
    vi: 'Xem danh sách mã trong Quản trị → Danh mục.',
    en: 'See the list of codes in Administration → Catalogue.',
  },
});
