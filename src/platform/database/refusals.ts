import { refusal } from '../../kernel/refusal.ts';

export const storeUnavailable = refusal({
  code: 'store.unavailable',
  status: 503,
  reason: { vi: 'Chưa kết nối được cơ sở dữ liệu.', en: 'The database cannot be reached.' },
  next: {
    vi: 'Việc chưa có xác nhận thì có thể chưa được ghi: chờ vài giây rồi làm lại (làm lại không bị ghi hai lần); nếu vẫn vậy, báo cán bộ công nghệ thông tin.',
    en: 'What was not confirmed may not be stored: wait a few seconds and try again (it will not be stored twice); if it stays so, tell the IT officer.',
  },
});

export const storeBusy = refusal({
  code: 'store.busy',
  status: 503,
  reason: {
    vi: 'Hệ thống đang quá tải: {seconds} giây chưa có kết nối trống.',
    en: 'The system is overloaded: no free connection within {seconds} seconds.',
  },
  next: { vi: 'Chờ ít phút rồi làm lại.', en: 'Wait a minute and try again.' },
});

export const diskFull = refusal({
  code: 'store.disk-full',
  status: 507,
  reason: {
    vi: 'Ổ đĩa của máy chủ đã đầy nên không ghi được; vẫn xem được số liệu.',
    en: "The server's disk is full, so nothing can be written; reading goes on.",
  },
  next: {
    vi: 'Báo cán bộ công nghệ thông tin giải phóng ổ đĩa, sau đó làm lại.',
    en: 'Ask the IT officer to free disk space, then try again.',
  },
});

export const tookTooLong = refusal({
  code: 'store.took-too-long',
  status: 503,
  reason: {
    vi: 'Yêu cầu chạy quá lâu nên đã bị dừng; chưa có gì thay đổi.',
    en: 'The request ran too long and was stopped; nothing changed.',
  },
  next: { vi: 'Thu hẹp phạm vi rồi làm lại.', en: 'Narrow it down and try again.' },
});

export const cannotBeStored = refusal({
  code: 'store.cannot-be-stored',
  status: 400,
  reason: {
    vi: 'Có ký tự không lưu được (NUL), hoặc số vượt quá giới hạn.',
    en: 'There is a sign that cannot be stored (NUL), or a number beyond its limit.',
  },
  next: { vi: 'Sửa lại nội dung rồi gửi lại.', en: 'Correct what you typed and send it again.' },
});

export const alreadyRunning = refusal({
  code: 'store.already-running',
  status: 409,
  reason: {
    vi: 'Dữ liệu ở {home} đang được tiến trình {pid} sử dụng.',
    en: 'The data in {home} is in use by process {pid}.',
  },
  next: {
    vi: 'Dùng máy chủ đang chạy, hoặc dừng nó trước (kill {pid}), hoặc đặt GIAOBAN_HOME sang thư mục khác.',
    en: 'Use the running server, or stop it first (kill {pid}), or point GIAOBAN_HOME to another folder.',
  },
});

export const cannotStart = refusal({
  code: 'store.cannot-start',
  status: 503,
  reason: {
    vi: 'Cơ sở dữ liệu ở {home} không khởi động được: {why}',
    en: 'The database in {home} did not start: {why}',
  },
  next: {
    vi: 'Xem nhật ký ở {log}; nếu dữ liệu hỏng, phục hồi từ bản sao lưu (giaoban restore).',
    en: 'Look at the log in {log}; if the data is damaged, restore a backup (giaoban restore).',
  },
});

export const unsafeSettings = refusal({
  code: 'store.unsafe-settings',
  status: 503,
  reason: {
    vi: 'Cơ sở dữ liệu đặt {setting} = {found}; dữ liệu có thể mất khi mất điện.',
    en: 'The database has {setting} = {found}; data could be lost in a power cut.',
  },
  next: {
    vi: 'Đặt {setting} = {wanted} rồi khởi động lại.',
    en: 'Set {setting} = {wanted} and start again.',
  },
});

export const tooOld = refusal({
  code: 'store.too-old',
  status: 503,
  reason: {
    vi: 'Máy chủ cơ sở dữ liệu là PostgreSQL {found}; cần bản 18 trở lên.',
    en: 'The database server is PostgreSQL {found}; 18 or newer is needed.',
  },
  next: { vi: 'Nâng cấp máy chủ cơ sở dữ liệu.', en: 'Upgrade the database server.' },
});

export const noSuchProvince = refusal({
  code: 'store.no-such-province',
  status: 404,
  reason: { vi: 'Chưa có tỉnh {province} trong hệ thống.', en: 'There is no province {province} here.' },
  next: {
    vi: 'Thêm tỉnh bằng lệnh: giaoban province add {province}.',
    en: 'Add it with: giaoban province add {province}.',
  },
});

export const alteredMigration = refusal({
  code: 'store.migration-altered',
  status: 409,
  reason: {
    vi: 'Bước nâng cấp {file} đã chạy trên {scope} nhưng nội dung tệp nay đã khác.',
    en: 'Migration {file} was applied to {scope}, but the file has been altered since.',
  },
  next: {
    vi: 'Trả tệp về nội dung cũ và viết thay đổi thành một bước nâng cấp mới.',
    en: 'Restore the file as it was and write the change as a new migration.',
  },
});

export const newerStore = refusal({
  code: 'store.newer-than-program',
  status: 409,
  reason: {
    vi: 'Dữ liệu của {scope} đã nâng cấp đến bước {number}, mới hơn chương trình này.',
    en: 'The data of {scope} was migrated to step {number}, newer than this program.',
  },
  next: { vi: 'Chạy bản chương trình mới hơn.', en: 'Run the newer version of the program.' },
});

export const mayNotPrepare = refusal({
  code: 'store.may-not-prepare',
  status: 403,
  reason: {
    vi: 'Tài khoản {user} của DATABASE_URL không đủ quyền: {why}',
    en: 'User {user} of DATABASE_URL lacks a right: {why}',
  },
  next: {
    vi: 'Nhờ quản trị cơ sở dữ liệu chạy: {sql}',
    en: 'Ask the database administrator to run: {sql}',
  },
});

export const badProvinceCode = refusal({
  code: 'store.bad-province-code',
  status: 422,
  reason: {
    vi: '"{code}" không dùng làm mã tỉnh được.',
    en: '"{code}" cannot be a province code.',
  },
  next: {
    vi: 'Dùng chữ thường không dấu, chữ số và dấu gạch nối, ví dụ lai-chau.',
    en: 'Use small letters without accents, digits and hyphens, such as lai-chau.',
  },
});
