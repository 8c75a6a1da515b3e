import { refusal } from '../../kernel/refusal.ts';

export const notSignedIn = refusal({
  code: 'door.not-signed-in',
  status: 401,
  reason: {
    vi: 'Bạn chưa đăng nhập hoặc phiên đã hết hạn.',
    en: 'You are not logged in, or the session has ended.',
  },
  next: {
    vi: 'Đăng nhập lại; nội dung đang nhập vẫn được giữ.',
    en: 'Log in again; what you typed is kept.',
  },
});

export const mustChangePassword = refusal({
  code: 'door.must-change-password',
  status: 403,
  reason: {
    vi: 'Mật khẩu được cấp phải đổi trước khi làm việc.',
    en: 'The issued password must be changed first.',
  },
  next: { vi: 'Mở trang đổi mật khẩu.', en: 'Open the change-password page.' },
});

export const mustSetUpSecondFactor = refusal({
  code: 'door.must-set-up-second-factor',
  status: 403,
  reason: {
    vi: 'Vai trò của bạn phải cài xác thực hai bước trước khi làm việc.',
    en: 'Your role must set up the second factor before work.',
  },
  next: { vi: 'Tải lại trang rồi làm theo hướng dẫn cài.', en: 'Reload the page and follow the set-up.' },
});

export const notAllowed = refusal({
  code: 'door.not-allowed',
  status: 403,
  reason: { vi: 'Chức danh của bạn không có quyền “{verb}”.', en: 'Your position has no right “{verb}”.' },
  next: {
    vi: 'Chuyển sang chức danh khác, hoặc đề nghị quản trị giao quyền.',
    en: 'Act in another position, or ask the administrator for the right.',
  },
});

export const notFound = refusal({
  code: 'door.not-found',
  status: 404,
  reason: {
    vi: 'Không có nội dung này, hoặc ngoài phạm vi của bạn.',
    en: 'There is no such thing, or it is out of your reach.',
  },
  next: {
    vi: 'Kiểm tra lại đường dẫn hoặc quay về danh sách.',
    en: 'Check the address, or go back to the list.',
  },
});

export const crossSite = refusal({
  code: 'door.cross-site',
  status: 403,
  reason: { vi: 'Yêu cầu không đến từ trang của hệ thống.', en: 'The request did not come from this site.' },
  next: { vi: 'Tải lại trang rồi thử lại.', en: 'Reload the page and try again.' },
});

export const wrongShape = refusal({
  code: 'door.wrong-shape',
  status: 400,
  reason: { vi: 'Nội dung gửi lên không đúng mẫu.', en: 'What was sent does not fit the form.' },
  next: { vi: 'Sửa các chỗ được đánh dấu rồi gửi lại.', en: 'Correct the marked places and send again.' },
});

export const tooLarge = refusal({
  code: 'door.too-large',
  status: 413,
  reason: { vi: 'Nội dung gửi lên lớn hơn mức cho phép.', en: 'What was sent is larger than allowed.' },
  next: { vi: 'Chia nhỏ, hoặc dùng chức năng nhập tệp.', en: 'Split it, or use the file import.' },
});

export const wrongMediaType = refusal({
  code: 'door.wrong-media-type',
  status: 415,
  reason: { vi: 'Loại nội dung không được nhận.', en: 'This media type is not accepted.' },
  next: { vi: 'Gửi JSON, hoặc tệp ở chỗ nhận tệp.', en: 'Send JSON, or a file where files are taken.' },
});

export const tooManyRequests = refusal({
  code: 'door.too-many-requests',
  status: 429,
  reason: { vi: 'Quá nhiều yêu cầu trong thời gian ngắn.', en: 'Too many requests in a short time.' },
  next: { vi: 'Chờ {seconds} giây rồi thử lại.', en: 'Wait {seconds} seconds and try again.' },
});

export const overloaded = refusal({
  code: 'door.overloaded',
  status: 503,
  reason: { vi: 'Hệ thống đang quá tải.', en: 'The system is overloaded.' },
  next: {
    vi: 'Thử lại sau ít giây; chưa có gì bị thay đổi.',
    en: 'Try again in a few seconds; nothing was changed.',
  },
});

export const keyReused = refusal({
  code: 'door.key-reused',
  status: 422,
  reason: {
    vi: 'Khoá chống gửi trùng đã dùng cho một yêu cầu khác.',
    en: 'The idempotency key belongs to another request.',
  },
  next: { vi: 'Tải lại trang rồi gửi lại.', en: 'Reload the page and send again.' },
});

export const noSuchProvince = refusal({
  code: 'door.no-such-province',
  status: 404,
  reason: {
    vi: 'Không có tỉnh “{province}” trên máy chủ này.',
    en: 'There is no province “{province}” on this server.',
  },
  next: { vi: 'Chọn tỉnh trong danh sách ở trang đăng nhập.', en: 'Choose a province from the login page.' },
});
