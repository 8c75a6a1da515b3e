import { refusal } from '../../kernel/refusal.ts';

export const wrongLogin = refusal({
  code: 'access.wrong-login',
  status: 401,
  reason: { vi: 'Tên đăng nhập hoặc mật khẩu không đúng.', en: 'The username or the password is wrong.' },
  next: {
    vi: 'Kiểm tra bộ gõ tiếng Việt và phím Caps Lock rồi thử lại; nếu quên, nhờ quản trị đặt lại mật khẩu.',
    en: 'Check the Vietnamese keyboard and Caps Lock and try again; if forgotten, have the administrator reset it.',
  },
});

export const loginLocked = refusal({
  code: 'access.login-locked',
  status: 429,
  reason: { vi: 'Đăng nhập sai nhiều lần; tạm khoá.', en: 'Too many wrong logins; closed for a while.' },
  next: { vi: 'Chờ {seconds} giây rồi thử lại.', en: 'Wait {seconds} seconds and try again.' },
});

export const wrongPassword = refusal({
  code: 'access.wrong-password',
  status: 422,
  reason: { vi: 'Mật khẩu hiện tại không đúng.', en: 'The present password is wrong.' },
  next: { vi: 'Nhập lại mật khẩu hiện tại.', en: 'Type the present password again.' },
});

export const samePassword = refusal({
  code: 'access.same-password',
  status: 422,
  reason: { vi: 'Mật khẩu mới trùng mật khẩu cũ.', en: 'The new password is the old one.' },
  next: { vi: 'Chọn mật khẩu khác.', en: 'Choose another password.' },
});

export const usernameTaken = refusal({
  code: 'access.username-taken',
  status: 409,
  reason: { vi: 'Tên đăng nhập “{username}” đã có người dùng.', en: 'The username “{username}” is taken.' },
  next: { vi: 'Chọn tên khác.', en: 'Choose another name.' },
});

export const noSuchAccount = refusal({
  code: 'access.no-such-account',
  status: 404,
  reason: {
    vi: 'Không có tài khoản này trong phạm vi của bạn.',
    en: 'There is no such account within your reach.',
  },
  next: { vi: 'Quay về danh sách tài khoản.', en: 'Go back to the list of accounts.' },
});

export const noSuchPosition = refusal({
  code: 'access.no-such-position',
  status: 404,
  reason: {
    vi: 'Không có chức danh này, hoặc hôm nay bạn không giữ.',
    en: 'There is no such position, or you do not hold it today.',
  },
  next: { vi: 'Chọn lại trong danh sách chức danh.', en: 'Choose again from the list of positions.' },
});

export const noSuchUnit = refusal({
  code: 'access.no-such-unit',
  status: 404,
  reason: {
    vi: 'Không có đơn vị này vào ngày bắt đầu, hoặc ngoài phạm vi của bạn.',
    en: 'There is no such unit on the first day, or it is out of your reach.',
  },
  next: { vi: 'Chọn lại đơn vị hoặc ngày bắt đầu.', en: 'Choose another unit or first day.' },
});

export const noSuchRole = refusal({
  code: 'access.no-such-role',
  status: 422,
  reason: { vi: 'Không có vai trò “{role}”.', en: 'There is no role “{role}”.' },
  next: { vi: 'Chọn vai trò đã công bố trong danh mục.', en: 'Choose a role published in the catalogue.' },
});

export const roleBeyondYours = refusal({
  code: 'access.role-beyond-yours',
  status: 403,
  reason: {
    vi: 'Vai trò “{role}” có quyền mà chức danh của bạn không có: {verbs}.',
    en: 'The role “{role}” has rights that your position has not: {verbs}.',
  },
  next: {
    vi: 'Nhờ quản trị hệ thống giao hoặc kết thúc chức danh này.',
    en: 'Have the administrator give or end this position.',
  },
});

export const holdsAlready = refusal({
  code: 'access.holds-already',
  status: 409,
  reason: {
    vi: 'Người này đã giữ chức danh trong khoảng thời gian đó.',
    en: 'This account already holds the position in that period.',
  },
  next: { vi: 'Sửa ngày bắt đầu hoặc kết thúc.', en: 'Change the first or the last day.' },
});

export const wrongPeriod = refusal({
  code: 'access.wrong-period',
  status: 422,
  reason: {
    vi: 'Ngày kết thúc phải sau ngày bắt đầu; uỷ quyền phải có ngày kết thúc.',
    en: 'The end must come after the beginning; deputising needs an end.',
  },
  next: { vi: 'Sửa khoảng thời gian.', en: 'Correct the period.' },
});

export const wrongCode = refusal({
  code: 'access.wrong-code',
  status: 422,
  reason: {
    vi: 'Mã không đúng, đã hết giờ hoặc đã dùng.',
    en: 'The code is wrong, too old or already used.',
  },
  next: {
    vi: 'Chờ mã mới trong ứng dụng rồi nhập lại; nếu vẫn sai, chỉnh giờ điện thoại theo mạng, hoặc dùng mã khôi phục.',
    en: 'Wait for the next code in the app; if it is still wrong, set the phone’s clock by the network, or use a recovery code.',
  },
});

export const loginIsOver = refusal({
  code: 'access.login-is-over',
  status: 410,
  reason: { vi: 'Lượt đăng nhập này đã hết hạn hoặc đã dùng.', en: 'This log-in is over or was used.' },
  next: { vi: 'Đăng nhập lại từ đầu.', en: 'Log in again from the beginning.' },
});

export const factorIsOn = refusal({
  code: 'access.factor-is-on',
  status: 409,
  reason: { vi: 'Xác thực hai bước đang bật.', en: 'The second factor is on.' },
  next: {
    vi: 'Muốn đổi điện thoại thì tắt trước rồi cài lại.',
    en: 'To change the phone, take it off first.',
  },
});

export const factorIsRequired = refusal({
  code: 'access.factor-is-required',
  status: 409,
  reason: {
    vi: 'Vai trò của bạn phải dùng xác thực hai bước nên không tắt được.',
    en: 'Your role must use the second factor, so it cannot be taken off.',
  },
  next: {
    vi: 'Đổi điện thoại thì nhờ quản trị gỡ, rồi cài lại.',
    en: 'To change the phone, have the administrator take it off, then set it up again.',
  },
});
