// Written by `npm run generate` from the migrated schema: do not edit.
import type { ColumnType } from 'kysely';
import type { IsoDate } from '../src/kernel/iso-date.ts';

/** A person who may log in */
export interface AccountTable {
  id: ColumnType<number, never, never>;
  username: string;
  /** Name shown to colleagues; in the sample province the title of the position */
  name: string;
  /** Unit whose reach lets others see this account */
  home_unit_id: number;
  /** argon2id, PHC string */
  password_hash: string;
  /** Shown on the login page of a sample province; null everywhere else */
  sample_password: string | null;
  must_change_password: ColumnType<boolean, boolean | undefined, boolean>;
  is_active: ColumnType<boolean, boolean | undefined, boolean>;
  last_login_at: string | null;
  created_at: string;
}

/** What a paper claims without counts behind it (38,7 % of plan): shown, never summed. Append-only */
export interface AssertedFigureTable {
  id: ColumnType<bigint, never, never>;
  /** Claim that this one corrects */
  replaces: ColumnType<bigint | null, bigint | number | null, bigint | number | null>;
  indicator_id: number;
  unit_id: number;
  day_from: ColumnType<IsoDate, string, string>;
  day_to: ColumnType<IsoDate, string, string>;
  claim: 'percentOfPlan' | 'comparison' | 'fullYearEstimate' | 'fullYearPercent';
  /** Per cent, points or units as claim says; null for a comparison in words only */
  value: ColumnType<string | null, string | number | bigint | null, string | number | bigint | null>;
  /** What a comparison with last year is in; unspecified where the paper does not say */
  basis: 'points' | 'percent' | 'unspecified' | null;
  /** The words of the paper */
  phrase: string | null;
  source: string;
  account_id: number | null;
  recorded_at: string;
  recorded_on: ColumnType<IsoDate, string, string>;
}

/** One act, refused attempt or sensitive read; hash-chained, append-only */
export interface AuditEntryTable {
  /** Place in the chain, 1 upward without gaps; order is by this, never by time */
  seq: ColumnType<bigint, bigint | number, bigint | number>;
  /** Instant at the door, UTC */
  at: string;
  account_id: number | null;
  position_id: number | null;
  verb: string;
  /** Contract id, or cli:<command> */
  operation: string;
  outcome: 'done' | 'read' | 'refused' | 'failed';
  subject: string | null;
  detail: ColumnType<unknown, string | undefined, string>;
  request_id: string;
  previous_hash: ColumnType<Buffer, Uint8Array, Uint8Array>;
  /** SHA-256 over previous_hash and all other columns */
  hash: ColumnType<Buffer, Uint8Array, Uint8Array>;
}

/** Last link of the chain; its row lock keeps appends in order */
export interface AuditHeadTable {
  is_only: ColumnType<boolean, boolean | undefined, boolean>;
  seq: ColumnType<bigint, bigint | number, bigint | number>;
  hash: ColumnType<Buffer, Uint8Array, Uint8Array>;
}

/** Ledger of counted facts; append-only */
export interface FigureTable {
  id: ColumnType<bigint, never, never>;
  entry_id: ColumnType<bigint, bigint | number, bigint | number>;
  /** Row that this one takes back; its value is the negative of that row's */
  reverses: ColumnType<bigint | null, bigint | number | null, bigint | number | null>;
  indicator_id: number;
  unit_id: number;
  /** First day counted; for a stock the day of the count */
  day_from: ColumnType<IsoDate, string, string>;
  /** Last day counted; for a stock the same day */
  day_to: ColumnType<IsoDate, string, string>;
  /** As in its entry, kept here for reading at a knowledge date */
  recorded_on: ColumnType<IsoDate, string, string>;
  /** 1 for the first row of a unit, indicator, source and first day; one more after each reversal */
  version: number;
  value: ColumnType<string, string | number | bigint, string | number | bigint>;
  /** Names one of several accounts of the same unit that add up, such as payments; empty for the unit's own */
  source_key: ColumnType<string, string | undefined, string>;
}

/** One recording of figures: who, when, on what ground; its rows are in figure */
export interface FigureEntryTable {
  id: ColumnType<bigint, never, never>;
  /** submission, import, correction, act (told by another room), sample (generated, labelled as such) */
  source: 'submission' | 'import' | 'correction' | 'act' | 'sample';
  /** Record it came from, such as submission:12 */
  source_ref: string | null;
  reason: string | null;
  account_id: number | null;
  recorded_at: string;
  /** Day of recording in the province's clock: the knowledge date */
  recorded_on: ColumnType<IsoDate, string, string>;
}

/** What the totals stand for */
export interface FigureStructureTable {
  is_only: ColumnType<boolean, boolean | undefined, boolean>;
  /** Structure of the totals (unit_era); null before the first unit */
  era_begins: ColumnType<IsoDate | null, string | null, string | null>;
  /** Latest knowledge in the totals */
  last_recorded_on: ColumnType<IsoDate, string | undefined, string>;
}

/** Sums of the ledger for every unit and all above it. Flows by window; stocks as changes by day, so that the stock on a day is the sum of changes up to it */
export interface FigureTotalTable {
  unit_id: number;
  indicator_id: number;
  day_from: ColumnType<IsoDate, string, string>;
  day_to: ColumnType<IsoDate, string, string>;
  /** Ledger rows in it that are not taken back; 0 reads as no figure, not as zero */
  row_count: number;
  /** Those of them that reached this unit by an estimated share */
  estimated_count: number;
  value: ColumnType<string, string | number | bigint, string | number | bigint>;
}

/** Answers already given, by account and Idempotency-Key; kept at least 7 days */
export interface IdempotencyTable {
  /** 0 for acts without a login */
  account_id: number;
  key: string;
  /** SHA-256 of operation, parameters and body: the same key with another request is refused */
  request_hash: ColumnType<Buffer, Uint8Array, Uint8Array>;
  status: number | null;
  reply: ColumnType<unknown | null, string | null, string | null>;
  created_at: string;
}

/** What can be counted or derived, published from the catalogue; numbers are never used again */
export interface IndicatorTable {
  id: ColumnType<number, never, never>;
  code: string;
  /** flow: events in a window; stock: state on a day; ratio: always computed from sums */
  kind: 'flow' | 'stock' | 'ratio';
  /** Most decimals a figure may carry; parts of a split are rounded to them */
  decimals: number;
  /** Null for what is counted; else {of: [{code, factor}], by?: [{code, factor}], scale?}: sum of terms, divided by another for a ratio */
  formula: ColumnType<unknown | null, string | null, string | null>;
  is_active: ColumnType<boolean, boolean | undefined, boolean>;
}

/** Failed logins within a window, by network address and by username whether or not it exists */
export interface LoginFailureTable {
  /** address:<address> or username:<SHA-256 of the username>: what people type there may be a password */
  key: string;
  count: number;
  since: string;
  last_at: string;
}

/** Field of work or unit that a leader watches over for a period; one leader at a time */
export interface PortfolioTable {
  id: ColumnType<number, never, never>;
  position_id: number;
  field_code: string | null;
  unit_id: number | null;
  valid: string;
  legal_basis: string;
}

/** A post at a unit for a period; holds one role */
export interface PositionTable {
  id: ColumnType<number, never, never>;
  unit_id: number;
  role: string;
  title: string;
  valid: string;
}

/** Who holds a position when */
export interface PositionHolderTable {
  id: ColumnType<number, never, never>;
  position_id: number;
  account_id: number;
  valid: string;
  /** Number and date of the paper for a deputy; null for the regular holder */
  deputising_basis: string | null;
  appointed_at: string;
}

/** Bundle of rights, published from catalogue/roles */
export interface RoleTable {
  code: string;
  name_vi: string;
  name_en: string;
}

/** How far a verb goes for a role */
export interface RoleRightTable {
  role: string;
  verb: string;
  reach: 'own' | 'assigned' | 'unit' | 'subtree' | 'all';
}

/** An open login; the token itself is never stored */
export interface SessionTable {
  id: ColumnType<number, never, never>;
  token_hash: ColumnType<Buffer, Uint8Array, Uint8Array>;
  account_id: number;
  position_id: number | null;
  device: string;
  created_at: string;
  last_seen_at: string;
  /** Absolute end, 12 hours after login; idle end is 30 minutes after last_seen_at */
  expires_at: string;
  revoked_at: string | null;
}

/** A unit of the province from its first to its last day; a change of extent makes a new unit */
export interface UnitTable {
  /** Small number, never used again: place of the unit in reach strings of 0 and 1 */
  id: ColumnType<number, never, never>;
  /** Official code (GSO for territory, ours for offices); unique at a time, given again later */
  code: string;
  /** Life, first day within, end day without */
  valid: string;
  /** Persons, where a source gives it; used as size when a figure is read backwards */
  population: number | null;
  /** Square kilometres, where a source gives it */
  area_km2: ColumnType<string | null, string | number | bigint | null, string | number | bigint | null>;
  /** Event that made it; null when it is older than our records */
  begun_by: number | null;
  ended_by: number | null;
}

/** Stretch of days without any change of extent or parent, derived from units; ends is the first day after, null for the last */
export interface UnitEraTable {
  begins: ColumnType<IsoDate, string, string>;
  ends: ColumnType<IsoDate | null, string | null, string | null>;
}

/** An act that changed the organisation, with the document it rests on */
export interface UnitEventTable {
  id: ColumnType<number, never, never>;
  kind: 'create' | 'merge' | 'split' | 'rename' | 'move' | 'abolish';
  /** First day on which the change holds */
  on_date: ColumnType<IsoDate, string, string>;
  /** Number and date of the document */
  legal_basis: string;
  /** The source could not be verified */
  needs_check: ColumnType<boolean, boolean | undefined, boolean>;
  recorded_at: string;
  /** Day of recording in the province's clock */
  recorded_on: ColumnType<IsoDate, string, string>;
  /** Who recorded it; null when loaded from the catalogue */
  account_id: number | null;
}

/** Lines of descent of a unit that ended: each piece is a part of 0..1 with all units through which it went to the last one. Derived by org/domain */
export interface UnitLineTable {
  unit_id: number;
  piece: number;
  lo_num: ColumnType<string, string | number | bigint, string | number | bigint>;
  lo_den: ColumnType<string, string | number | bigint, string | number | bigint>;
  hi_num: ColumnType<string, string | number | bigint, string | number | bigint>;
  hi_den: ColumnType<string, string | number | bigint, string | number | bigint>;
  /** A unit on the line of this piece: once it counts a state, the old unit's state of that piece is over */
  heir_id: number;
}

/** Which part of anything counted at unit_id belongs to into_id (itself, a successor or predecessor, and all above) in the structure of an era. Derived by org/domain, other rooms may join it */
export interface UnitRollupTable {
  era_begins: ColumnType<IsoDate, string, string>;
  unit_id: number;
  into_id: number;
  piece: number;
  /** The part is the interval from lo_num/lo_den to hi_num/hi_den of 0..1: round(v*hi) - round(v*lo), so parts sum to the whole */
  lo_num: ColumnType<string, string | number | bigint, string | number | bigint>;
  lo_den: ColumnType<string, string | number | bigint, string | number | bigint>;
  hi_num: ColumnType<string, string | number | bigint, string | number | bigint>;
  hi_den: ColumnType<string, string | number | bigint, string | number | bigint>;
  /** The interval is 0..1 */
  is_whole: boolean;
  /** Rests on equal shares because no weight or population is known */
  is_estimated: boolean;
}

/** What a unit that ended went into; several rows when it was split */
export interface UnitSuccessionTable {
  event_id: number;
  from_unit_id: number;
  to_unit_id: number;
  /** Share of the old unit that went there, relative to its other successors; null: not known, equal shares are estimated */
  weight: number | null;
}

/** Name, level and parent of a unit while they hold; a parent must live as long as its child */
export interface UnitVersionTable {
  unit_id: number;
  valid: string;
  name: string;
  /** Name without the kind: Sùng Phài */
  short_name: string;
  /** Other spellings in use (GSO against local) */
  alt_names: ColumnType<string[], string[] | undefined, string[]>;
  /** All names folded: lower case, no diacritics, đ as d */
  search_text: string;
  level: 'province' | 'district' | 'commune' | 'department' | 'division' | 'affiliated';
  /** tinh, huyen, thanhPho, xa, phuong, thiTran, so, phong, vanPhong, thanhTra, trungTam, coSo … */
  kind: string;
  parent_id: number | null;
  begun_by: number | null;
}

/** A field of work of the sector, such as employment or persons with merit */
export interface WorkFieldTable {
  code: string;
  name_vi: string;
  name_en: string;
}

/** Which unit holds a field of work when; one at a time */
export interface WorkFieldHolderTable {
  field_code: string;
  unit_id: number;
  valid: string;
  legal_basis: string;
}

/** Tables of a province's schema. */
export interface Tables {
  account: AccountTable;
  asserted_figure: AssertedFigureTable;
  audit_entry: AuditEntryTable;
  audit_head: AuditHeadTable;
  figure: FigureTable;
  figure_entry: FigureEntryTable;
  figure_structure: FigureStructureTable;
  figure_total: FigureTotalTable;
  idempotency: IdempotencyTable;
  indicator: IndicatorTable;
  login_failure: LoginFailureTable;
  portfolio: PortfolioTable;
  position: PositionTable;
  position_holder: PositionHolderTable;
  role: RoleTable;
  role_right: RoleRightTable;
  session: SessionTable;
  unit: UnitTable;
  unit_era: UnitEraTable;
  unit_event: UnitEventTable;
  unit_line: UnitLineTable;
  unit_rollup: UnitRollupTable;
  unit_succession: UnitSuccessionTable;
  unit_version: UnitVersionTable;
  work_field: WorkFieldTable;
  work_field_holder: WorkFieldHolderTable;
}

/** Migrations applied to each schema. A row is never changed. */
export interface ControlMigrationTable {
  /** Schema: giaoban, or a province's. */
  scope: string;
  number: number;
  file: string;
  /** SHA-256 of the file as it was applied; a file altered later is refused. */
  checksum: string;
  applied_at: ColumnType<string, string | undefined, string>;
}

/** Provinces on this server, each with a schema of its own. */
export interface ControlProvinceTable {
  /** Short name in addresses and commands, such as lai-chau. */
  code: string;
  /** Official name in Vietnamese. */
  name: string;
  /** PostgreSQL schema that holds the province's tables. */
  schema_name: string;
  /** Made-up data for learning; its accounts are offered on the login page. */
  is_sample: ColumnType<boolean, boolean | undefined, boolean>;
  /** The day a sample province lives in; null: the real day. */
  sample_today: ColumnType<IsoDate | null, string | null, string | null>;
}

/** Tables of the control schema. */
export interface ControlTables {
  migration: ControlMigrationTable;
  province: ControlProvinceTable;
}
