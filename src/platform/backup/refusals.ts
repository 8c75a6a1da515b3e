import { refusal } from '../../kernel/refusal.ts';

export const onlyEmbedded = refusal({
  code: 'backup.only-embedded',
  status: 422,
  reason: {
    vi: 'Cơ sở dữ liệu này do máy chủ khác quản lý (DATABASE_URL).',
    en: 'This database is run by another server (DATABASE_URL).',
  },
  next: {
    vi: 'Sao lưu bằng công cụ của máy chủ đó, hoặc xuất dữ liệu (giaoban backup --portable).',
    en: "Use that server's own backup, or export the data (giaoban backup --portable).",
  },
});

export const folderNotEmpty = refusal({
  code: 'backup.folder-not-empty',
  status: 409,
  reason: { vi: 'Thư mục {folder} đã có nội dung.', en: 'The folder {folder} is not empty.' },
  next: { vi: 'Chọn một thư mục mới.', en: 'Choose a new folder.' },
});

export const notABackup = refusal({
  code: 'backup.not-a-backup',
  status: 422,
  reason: { vi: 'Thư mục {folder} không phải bản sao lưu: {why}', en: '{folder} is not a backup: {why}' },
  next: { vi: 'Chọn đúng thư mục của bản sao lưu.', en: 'Choose the folder of a backup.' },
});

export const damagedBackup = refusal({
  code: 'backup.damaged',
  status: 422,
  reason: {
    vi: 'Bản sao lưu hỏng: {count} tệp sai hoặc thiếu, đầu tiên là {file}.',
    en: 'The backup is damaged: {count} files are wrong or missing, the first is {file}.',
  },
  next: { vi: 'Dùng bản sao lưu khác.', en: 'Use another backup.' },
});

export const untilNotCovered = refusal({
  code: 'backup.until-not-covered',
  status: 422,
  reason: {
    vi: 'Không phục hồi được đến {until}: {why}',
    en: 'Cannot restore to {until}: {why}',
  },
  next: {
    vi: 'Chọn thời điểm sau lúc sao lưu xong ({earliest}) và trước thay đổi cuối cùng còn lưu nhật ký.',
    en: 'Choose an instant after the backup ended ({earliest}) and before the last change whose log is kept.',
  },
});

export const notTheSame = refusal({
  code: 'backup.not-the-same',
  status: 409,
  reason: {
    vi: 'Dữ liệu phục hồi khác bản kê: bảng {table} có {found} dòng, bản kê ghi {wanted}.',
    en: 'What was restored differs from the manifest: {table} has {found} rows, the manifest says {wanted}.',
  },
  next: {
    vi: 'Dùng bản sao lưu khác và báo nhà phát triển.',
    en: 'Use another backup and tell the developers.',
  },
});

export const otherMigrations = refusal({
  code: 'backup.other-migrations',
  status: 409,
  reason: {
    vi: 'Dữ liệu xuất từ phiên bản khác: {scope} thiếu hoặc khác bước nâng cấp {file}.',
    en: 'The data comes from another version: {scope} lacks or differs in migration {file}.',
  },
  next: {
    vi: 'Nhập bằng đúng phiên bản chương trình đã xuất, rồi nâng cấp.',
    en: 'Import with the version of the program that exported it, then upgrade.',
  },
});

export const targetNotEmpty = refusal({
  code: 'backup.target-not-empty',
  status: 409,
  reason: {
    vi: 'Cơ sở dữ liệu đích đã có tỉnh {province}.',
    en: 'The target database already has the province {province}.',
  },
  next: { vi: 'Nhập vào một cơ sở dữ liệu mới.', en: 'Import into a new database.' },
});
