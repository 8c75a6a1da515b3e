import type {
  AssertedSet,
  Breakdown,
  CalendarVersion,
  Field,
  FieldHolder,
  IndicatorVersion,
  LimitationSet,
  PaceRule,
  Portfolio,
  PositionRow,
  ProvinceHead,
  ReportFormVersion,
  RoleVersion,
  Source,
  Succession,
  SupportPackage,
  TargetSet,
  UnitRow,
  Versioned,
} from './definitions.ts';
import type { FileKind } from './file-kinds.ts';
import { provinceOfFile } from './file-kinds.ts';
import type { ParsedText } from './parsed-text.ts';

/** A file whose content has passed its schema. */
export interface Entry<T> extends ParsedText {
  readonly value: T;
}

interface Contents {
  readonly indicator: Versioned<IndicatorVersion>;
  readonly role: Versioned<RoleVersion>;
  readonly calendar: Versioned<CalendarVersion>;
  readonly rule: Versioned<PaceRule>;
  readonly reportForm: Versioned<ReportFormVersion>;
  readonly breakdowns: { readonly source: string; readonly breakdowns: readonly Breakdown[] };
  readonly fields: { readonly source: string; readonly fields: readonly Field[] };
  readonly sources: { readonly sources: readonly Source[] };
  readonly map: MapFile;
  readonly province: ProvinceHead;
  readonly units: readonly UnitRow[];
  readonly successions: readonly Succession[];
  readonly department: {
    readonly source: string;
    readonly units: readonly UnitRow[];
    readonly holders: readonly FieldHolder[];
  };
  readonly positions: { readonly source: string; readonly positions: readonly PositionRow[] };
  readonly portfolios: { readonly source: string; readonly portfolios: readonly Portfolio[] };
  readonly targets: TargetSet;
  readonly asserted: AssertedSet;
  readonly limitations: LimitationSet;
  readonly package: SupportPackage;
}

export interface MapFile {
  readonly type: 'FeatureCollection';
  readonly metadata?: {
    readonly licence?: string;
    readonly warning?: { readonly vi?: string; readonly en?: string };
  };
  readonly features: readonly { readonly id: string }[];
}

interface Sorted {
  readonly kind: FileKind;
  readonly file: ParsedText;
}

/** Every valid file of the catalogue, by kind, with its content typed. */
export interface CatalogueFiles {
  /** Files of a kind, of one province if given. */
  of<K extends FileKind>(kind: K, province?: string): readonly Entry<Contents[K]>[];
  readonly provinces: readonly string[];
}

/** Puts checked files in order. The schema of a kind is what makes its content of the type said here. */
export function catalogueFiles(files: readonly Sorted[]): CatalogueFiles {
  const provinces = new Set(files.map(({ file }) => provinceOfFile(file.path)).filter((one) => one !== null));
  return {
    of: <K extends FileKind>(kind: K, province?: string) =>
      files
        .filter(
          (one) =>
            one.kind === kind && (province === undefined || provinceOfFile(one.file.path) === province),
        )
        .map(({ file }) => file as Entry<Contents[K]>),
    provinces: [...provinces].sort(),
  };
}
