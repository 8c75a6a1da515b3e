import type { Command } from './command.ts';
import { accountAdd, accountReset } from './commands/account.ts';
import { auditAnchor, auditVerify } from './commands/audit.ts';
import { backupCommand, restoreCommand } from './commands/backup.ts';
import { catalogueCheck, cataloguePublish } from './commands/catalogue.ts';
import { exchangeExport, exchangeOpenData } from './commands/exchange-export.ts';
import { exchangeImport } from './commands/exchange-import.ts';
import { figuresCheck } from './commands/figures-check.ts';
import { figuresExport } from './commands/figures-export.ts';
import { figuresImport } from './commands/figures-import.ts';
import { lint } from './commands/lint.ts';
import { migrateCommand } from './commands/migrate.ts';
import { provinceAdd, provinceClock, provinceList } from './commands/province.ts';
import { reviewReport } from './commands/review-report.ts';
import { start } from './commands/start.ts';

/** Every command of `giaoban`, in the order of the help page. */
export const commands: readonly Command[] = [
  start,
  migrateCommand,
  provinceAdd,
  provinceList,
  provinceClock,
  catalogueCheck,
  cataloguePublish,
  accountAdd,
  accountReset,
  figuresImport,
  figuresExport,
  figuresCheck,
  exchangeImport,
  exchangeExport,
  exchangeOpenData,
  reviewReport,
  lint,
  auditVerify,
  auditAnchor,
  backupCommand,
  restoreCommand,
];
