import { refusal } from '../../kernel/refusal.ts';

export const wrongCall = refusal({
  code: 'cli.wrong-call',
  status: 400,
  reason: { vi: 'Gọi lệnh chưa đúng: {why}', en: 'The command is called wrongly: {why}' },
  next: { vi: 'Xem: giaoban {command} --help', en: 'See: giaoban {command} --help' },
});

export const noSuchCommand = refusal({
  code: 'cli.no-such-command',
  status: 404,
  reason: { vi: 'Không có lệnh: giaoban {call}', en: 'No such command: giaoban {call}' },
  next: { vi: 'Xem: giaoban --help', en: 'See: giaoban --help' },
});

export const sampleIsAnother = refusal({
  code: 'cli.sample-is-another',
  status: 400,
  reason: {
    vi: 'Số liệu mẫu chỉ có cho tỉnh {sample}, không có cho “{province}”; chưa thêm gì.',
    en: 'There is sample data for {sample} only, none for “{province}”; nothing was added.',
  },
  next: {
    vi: 'Gọi: giaoban province add {sample} --sample; hoặc, khi danh mục đã có tỉnh này: giaoban province add {province}',
    en: 'Call: giaoban province add {sample} --sample; or, once the catalogue lists it: giaoban province add {province}',
  },
});

export const noProvince = refusal({
  code: 'cli.no-province',
  status: 404,
  reason: {
    vi: 'Chưa chọn tỉnh, hoặc không có tỉnh “{province}”. Có: {known}.',
    en: 'No province was chosen, or there is none named “{province}”. Known: {known}.',
  },
  next: {
    vi: 'Thêm --province <mã>, xem: giaoban province list',
    en: 'Add --province <code>, see: giaoban province list',
  },
});

export const notInCatalogue = refusal({
  code: 'cli.not-in-catalogue',
  status: 404,
  reason: {
    vi: 'Danh mục chưa có tỉnh “{province}” (thư mục provinces/{province}).',
    en: 'The catalogue has no province “{province}” (folder provinces/{province}).',
  },
  next: {
    vi: 'Kê đơn vị của tỉnh trong thư mục đó (theo mẫu provinces/lai-chau), hoặc thêm --catalogue <thư mục>.',
    en: 'List the units of the province there (as provinces/lai-chau does), or add --catalogue <folder>.',
  },
});

export const cannotWrite = refusal({
  code: 'cli.cannot-write',
  status: 409,
  reason: { vi: 'Không ghi được {path}: {why}', en: 'Cannot write {path}: {why}' },
  next: { vi: 'Chọn nơi khác ghi được.', en: 'Choose a place that can be written.' },
});

export const cannotRead = refusal({
  code: 'cli.cannot-read',
  status: 404,
  reason: { vi: 'Không đọc được {path}: {why}', en: 'Cannot read {path}: {why}' },
  next: { vi: 'Kiểm tra đường dẫn và quyền đọc.', en: 'Check the path and the right to read it.' },
});

export const linesRefused = refusal({
  code: 'cli.lines-refused',
  status: 422,
  reason: {
    vi: '{count} trong {rows} dòng của tệp không ghi được; chưa dòng nào được ghi.',
    en: '{count} of {rows} lines of the file cannot be recorded; none was.',
  },
  next: {
    vi: 'Sửa các dòng nêu trên rồi nhập lại tệp.',
    en: 'Correct the lines above and import the file again.',
  },
});

export const cannotListen = refusal({
  code: 'cli.cannot-listen',
  status: 409,
  reason: { vi: 'Không mở được cổng {place}: {why}', en: 'Cannot listen on {place}: {why}' },
  next: {
    vi: 'Đặt PORT sang cổng khác (ví dụ PORT=8081 npm start), hoặc dừng chương trình đang dùng cổng này.',
    en: 'Set PORT to another one (PORT=8081 npm start), or stop the program that uses it.',
  },
});
