import { refusal } from '../../kernel/refusal.ts';

export const cannotOpen = refusal({
  code: 'secrets.cannot-open',
  status: 503,
  reason: {
    vi: 'Máy chủ không mở được dữ liệu đã niêm phong: khoá không phải khoá đã dùng.',
    en: 'The server cannot open what was sealed: the key is not the one that was used.',
  },
  next: {
    vi: 'Báo quản trị đặt lại tệp “secrets.key” của máy chủ; khi đăng nhập, dùng mã khôi phục.',
    en: 'Have the administrator put the file “secrets.key” of the server back; to log in, use a recovery code.',
  },
});
