import type { Words } from '../../../kernel/words.ts';
import type { Level } from './unit-life.ts';

/** What a level is called on screens and sheets. */
export const levelNames: Readonly<Record<Level, Words>> = {
  province: { vi: 'Cấp tỉnh', en: 'Province' },
  district: { vi: 'Cấp huyện', en: 'District' },
  commune: { vi: 'Cấp xã', en: 'Commune' },
  department: { vi: 'Sở', en: 'Department' },
  division: { vi: 'Phòng chuyên môn', en: 'Division' },
  affiliated: { vi: 'Đơn vị trực thuộc', en: 'Affiliated unit' },
};
