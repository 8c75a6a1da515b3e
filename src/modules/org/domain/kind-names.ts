import type { Words } from '../../../kernel/words.ts';
import type { Level } from './unit-life.ts';

interface KindName {
  readonly kind: string;
  readonly level: Level;
  readonly name: Words;
}

/** Kinds of units by level, as offered when one is made; data may hold further ones. Luật 72/2025/QH15 keeps xã and phường. */
export const kindNames: readonly KindName[] = [
  { kind: 'xa', level: 'commune', name: { vi: 'Xã', en: 'Commune (xã)' } },
  { kind: 'phuong', level: 'commune', name: { vi: 'Phường', en: 'Ward (phường)' } },
  { kind: 'thiTran', level: 'commune', name: { vi: 'Thị trấn', en: 'Township (thị trấn)' } },
  { kind: 'huyen', level: 'district', name: { vi: 'Huyện', en: 'District (huyện)' } },
  { kind: 'thanhPho', level: 'district', name: { vi: 'Thành phố', en: 'City' } },
  { kind: 'so', level: 'department', name: { vi: 'Sở', en: 'Department' } },
  { kind: 'phong', level: 'division', name: { vi: 'Phòng', en: 'Division' } },
  { kind: 'vanPhong', level: 'division', name: { vi: 'Văn phòng', en: 'Office' } },
  { kind: 'thanhTra', level: 'division', name: { vi: 'Thanh tra', en: 'Inspectorate' } },
  { kind: 'banGiamDoc', level: 'division', name: { vi: 'Ban Giám đốc', en: 'Directors' } },
  { kind: 'trungTam', level: 'affiliated', name: { vi: 'Trung tâm', en: 'Centre' } },
  { kind: 'coSo', level: 'affiliated', name: { vi: 'Cơ sở', en: 'Facility' } },
];
