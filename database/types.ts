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
  /** When the second factor was confirmed; null while a password is enough */
  second_factor_at: string | null;
}

/** What people did to the agenda, with the reason; append-only */
export interface AgendaChangeTable {
  id: ColumnType<number, never, never>;
  agenda_item_id: number;
  change: 'add' | 'drop' | 'restore';
  reason: string | null;
  account_id: number | null;
  title: string;
  changed_at: string;
}

/** A point of the agenda: made from what is off course, missing or outstanding, or added by people */
export interface AgendaItemTable {
  id: ColumnType<number, never, never>;
  review_id: number;
  /** What it is about, such as offCourse:V04; a refresh finds it again by this */
  key: string;
  kind: 'offCourse' | 'contradiction' | 'missing' | 'outstanding' | 'openConclusion' | 'other';
  /** {vi, en} */
  title: ColumnType<unknown, string, string>;
  /** List of {text: {vi, en}, cite?, unit?, link?} */
  evidence: ColumnType<unknown, string | undefined, string>;
  ordinal: number;
  origin: 'computed' | 'person';
  is_dropped: ColumnType<boolean, boolean | undefined, boolean>;
  /** Why people added or dropped it */
  reason: string | null;
  /** Knowledge day of the evidence */
  computed_on: ColumnType<IsoDate | null, string | null, string | null>;
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

/** Items by which a cell of a form is broken down (sex: male, female); derived from the catalogue */
export interface BreakdownItemTable {
  breakdown: string;
  item: string;
  place: number;
  name_vi: string;
  name_en: string;
  breakdown_vi: string;
  breakdown_en: string;
  /** The items of the breakdown make the whole; else each is at most the whole */
  is_full: boolean;
}

/** History of the calendar; append-only */
export interface CalendarChangeTable {
  id: ColumnType<number, never, never>;
  day: ColumnType<IsoDate, string, string>;
  /** What the day became; null: taken out of the calendar */
  kind: 'statutory' | 'inLieu' | 'swapOff' | 'swapWork' | null;
  name_vi: string | null;
  name_en: string | null;
  counterpart: ColumnType<IsoDate | null, string | null, string | null>;
  basis: string;
  recorded_at: string;
  recorded_on: ColumnType<IsoDate, string, string>;
  /** Who changed it; null when it came with the catalogue */
  account_id: number | null;
}

/** Days that do not follow the week; all others are worked Monday to Friday */
export interface CalendarDayTable {
  day: ColumnType<IsoDate, string, string>;
  /** Holiday by law, day off in lieu of one on a weekend, day off in exchange, day worked in exchange */
  kind: 'statutory' | 'inLieu' | 'swapOff' | 'swapWork';
  name_vi: string;
  name_en: string;
  /** The holiday it is in lieu of, or the other day of a swap */
  counterpart: ColumnType<IsoDate | null, string | null, string | null>;
  /** Document or catalogue source it rests on */
  basis: string;
  needs_check: ColumnType<boolean, boolean | undefined, boolean>;
}

/** Published versions of definitions; a row is never changed */
export interface CatalogueVersionTable {
  id: ColumnType<number, never, never>;
  kind: 'indicator' | 'role' | 'calendar' | 'rule' | 'reportForm';
  code: string;
  /** 1 upward without gaps for each kind and code */
  version: number;
  /** Holds from this day until the next version's */
  valid_from: ColumnType<IsoDate, string, string>;
  /** Code in catalogue/sources.yaml; its title in both languages beside it */
  source: string;
  source_vi: string;
  source_en: string;
  /** Rests on general knowledge: check before relying on it */
  needs_check: boolean;
  /** SHA-256 of the body as JSON with ordered keys */
  checksum: string;
  /** The definition as in its file */
  body: ColumnType<unknown, string, string>;
  published_at: string;
  published_on: ColumnType<IsoDate, string, string>;
  /** Who published it; null for a command */
  account_id: number | null;
}

/** What the meeting gives out to do: one lead unit, a deadline or none; directives are made from it */
export interface ConclusionTable {
  id: ColumnType<number, never, never>;
  review_id: number;
  ordinal: number;
  text: string;
  lead_unit_id: number;
  /** Last day; null: ongoing */
  deadline: ColumnType<IsoDate | null, string | null, string | null>;
  /** Paper it rests on, such as 05/CĐ-LĐTBXH */
  basis: string | null;
  agenda_item_id: number | null;
  revision: ColumnType<number, number | undefined, number>;
  /** Set when it was taken back; the row stays */
  withdrawn_reason: string | null;
  account_id: number | null;
  concluded_at: string;
}

/** Units that co-operate with the lead unit */
export interface ConclusionUnitTable {
  conclusion_id: number;
  unit_id: number;
}

/** A file of a partner that was recorded; its figures have source_ref exchange_import:<id> */
export interface ExchangeImportTable {
  id: ColumnType<number, never, never>;
  partner_id: number;
  /** Unit of whoever brought it; carries the reach */
  unit_id: number;
  format: 'dhis2' | 'adx';
  file_name: string;
  /** SHA-256 of the file */
  content_hash: ColumnType<Buffer, Uint8Array, Uint8Array>;
  account_id: number | null;
  received_at: string;
  received_on: ColumnType<IsoDate, string, string>;
  value_count: number;
  recorded_count: number;
  corrected_count: number;
  deleted_count: number;
  unchanged_count: number;
  /** Values left out, where the sender accepted a part; each was told with its reason */
  refused_count: number;
}

/** What a partner calls an indicator, a unit, or an option that makes a part of an indicator */
export interface ExchangeMappingTable {
  id: ColumnType<number, never, never>;
  partner_id: number;
  kind: 'indicator' | 'unit' | 'option';
  /** Data element, organisation unit or category option combination of the partner */
  theirs: string;
  /** With an indicator: the option combination that it is named together with; empty: any that is mapped or none */
  their_option: ColumnType<string, string | undefined, string>;
  /** Code of the indicator or unit; of an option the last part of the code of a part indicator, empty for the whole */
  ours: string;
}

/** A program that figures are exchanged with */
export interface ExchangePartnerTable {
  id: ColumnType<number, never, never>;
  code: string;
  name: string;
  /** byName: their June is our reporting month of June, closed by NĐ 09/2019; byDays: their periods keep their own calendar days */
  period_rule: ColumnType<'byName' | 'byDays', 'byName' | 'byDays' | undefined, 'byName' | 'byDays'>;
  /** Their data set that exports name; empty: none is named */
  data_set: ColumnType<string, string | undefined, string>;
  /** Their option combination that means no disaggregation, written into exports; empty: not written */
  default_option: ColumnType<string, string | undefined, string>;
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
  /** Last day counted, at most 400 days after the first (a year and its closing); for a stock the same day */
  day_to: ColumnType<IsoDate, string, string>;
  /** As in its entry, kept here for reading at a knowledge date */
  recorded_on: ColumnType<IsoDate, string, string>;
  /** 1 for the first row of a unit, indicator, source and first day; one more after each reversal */
  version: number;
  value: ColumnType<string, string | number | bigint, string | number | bigint>;
  /** Names one of several accounts of the same unit that add up, such as payments; empty for the unit's own */
  source_key: ColumnType<string, string | undefined, string>;
}

/** Which accounts (figure.source_key) a stock was ever counted in */
export interface FigureAccountTable {
  indicator_id: number;
  source_key: string;
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

/** One file of figures and how far it has come */
export interface FigureImportTable {
  id: ColumnType<number, never, never>;
  file_name: string;
  /** SHA-256 of the file */
  content_hash: ColumnType<Buffer, Uint8Array, Uint8Array>;
  /** Unit of whoever brought it; carries the reach */
  unit_id: number;
  account_id: number | null;
  received_at: string;
  /** Day in the province's clock; the knowledge date of its figures */
  received_on: ColumnType<IsoDate, string, string>;
  row_count: ColumnType<number, number | undefined, number>;
  /** Cursor: rows of figure_import_row up to this number are dealt with */
  done_count: ColumnType<number, number | undefined, number>;
  recorded_count: ColumnType<number, number | undefined, number>;
  unchanged_count: ColumnType<number, number | undefined, number>;
  refused_count: ColumnType<number, number | undefined, number>;
  is_done: ColumnType<boolean, boolean | undefined, boolean>;
}

/** A line of an imported file, waiting or dealt with */
export interface FigureImportRowTable {
  import_id: number;
  /** Place among all lines of the file, from 1 */
  no: number;
  /** As in figure_import */
  unit_id: number;
  sheet: string;
  /** Row number in the sheet, as Excel shows it */
  line: number;
  unit_code: string | null;
  indicator_code: string | null;
  day_from: ColumnType<IsoDate | null, string | null, string | null>;
  day_to: ColumnType<IsoDate | null, string | null, string | null>;
  value: ColumnType<string | null, string | number | bigint | null, string | number | bigint | null>;
  source_key: ColumnType<string, string | undefined, string>;
  /** unchanged (was in the ledger already), refused; null while waiting, and recorded once the cursor has passed it */
  outcome: 'unchanged' | 'refused' | null;
  problem_column: string | null;
  problem_vi: string | null;
  problem_en: string | null;
}

/** What the totals stand for */
export interface FigureStructureTable {
  is_only: ColumnType<boolean, boolean | undefined, boolean>;
  /** Structure of the totals (unit_era); null before the first unit */
  era_begins: ColumnType<IsoDate | null, string | null, string | null>;
  /** Latest knowledge in the totals */
  last_recorded_on: ColumnType<IsoDate, string | undefined, string>;
}

/** Sums of the ledger for every unit and all above it. Flows by window; stocks as changes by day, so that the stock on a day is the sum of changes up to it. No foreign keys: only the ledger's functions write it, and checking keys took a third of their time */
export interface FigureTotalTable {
  unit_id: number;
  indicator_id: number;
  day_from: ColumnType<IsoDate, string, string>;
  day_to: ColumnType<IsoDate, string, string>;
  /** Ledger rows in it that are not taken back; 0 reads as no figure, not as zero */
  row_count: number;
  /** Those of them that reached this unit by an estimated share; for stocks the change of what stands on such shares */
  estimated_count: number;
  value: ColumnType<string, string | number | bigint, string | number | bigint>;
}

/** Answers already given, by account and Idempotency-Key; kept at least 7 days */
export interface IdempotencyTable {
  /** Whose key it is; an act without a login keeps none */
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

/** Latest version of every indicator and part, laid out for tables; derived from catalogue_version */
export interface IndicatorCardTable {
  code: string;
  /** Indicator it is a part of; null for one of the official list */
  part_of: string | null;
  /** Indicator whose count includes this one's ("trong đó") */
  subset_of: string | null;
  version: number;
  /** Place in the official table, parts after their indicator */
  ordinal: number;
  numbering: string | null;
  field: string;
  kind: 'flow' | 'stock' | 'ratio';
  /** counted: typed in; computed: by formula; heading: only its parts have values */
  value_from: 'counted' | 'computed' | 'heading';
  /** Who counts: commune, district (at the district) or province (at the department) */
  level: 'commune' | 'district' | 'province';
  direction: 'up' | 'down' | 'neutral';
  roll_up: string;
  decimals: number;
  name_vi: string;
  name_en: string;
  unit_vi: string;
  unit_en: string;
  /** Shown as the value times ten to this power: -6 shows đồng as million đồng */
  shown_shift: ColumnType<number, number | undefined, number>;
  shown_decimals: number;
  shown_unit_vi: string;
  shown_unit_en: string;
  /** Confidential: smaller counts are hidden from those not entitled to single cases */
  hide_below: number | null;
  needs_check: boolean;
}

/** Work that goes on in the background, and how far it is */
export interface JobTable {
  id: ColumnType<number, never, never>;
  /** room.what-it-does, as declared in code */
  kind: string;
  input: ColumnType<unknown, string, string>;
  state: ColumnType<'queued' | 'running' | 'done' | 'failed' | 'cancelled', 'queued' | 'running' | 'done' | 'failed' | 'cancelled' | undefined, 'queued' | 'running' | 'done' | 'failed' | 'cancelled'>;
  /** Pieces done, in the unit of the kind (rows, pages) */
  done: ColumnType<bigint, bigint | number | undefined, bigint | number>;
  /** Pieces in all; null while unknown */
  total: ColumnType<bigint | null, bigint | number | null, bigint | number | null>;
  /** What it is doing, or why it failed: {vi, en} */
  message: ColumnType<unknown | null, string | null, string | null>;
  /** What it gave, for the screen that asked */
  result: ColumnType<unknown | null, string | null, string | null>;
  /** Where to go on after an interruption; private to the kind */
  place: ColumnType<unknown | null, string | null, string | null>;
  /** Raised by each worker that takes it; an older worker's writes are refused */
  attempt: ColumnType<number, number | undefined, number>;
  cancel_requested: ColumnType<boolean, boolean | undefined, boolean>;
  /** Who asked for it; null for the house itself */
  account_id: number | null;
  /** Unit whose reach shows the job; null: only who asked, or every holder of the verb when nobody did */
  unit_id: number | null;
  /** Reach that the job works with, as at the asking; null: every unit */
  reach: string | null;
  queued_at: ColumnType<string, string | undefined, string>;
  begun_at: string | null;
  ended_at: string | null;
}

/** Register of what hindered the work of a period and what is proposed; starting text of parts I, IV and V of the report */
export interface LimitationTable {
  id: ColumnType<number, never, never>;
  unit_id: number;
  period: string;
  code: string;
  kind: 'difficulty' | 'limitation' | 'proposal';
  field_code: string | null;
  indicators: ColumnType<string[], string[] | undefined, string[]>;
  /** {vi, en} */
  text: ColumnType<unknown, string, string>;
  source: string;
  recorded_at: string;
}

/** Failed logins within a window, by network address and by username whether or not it exists */
export interface LoginFailureTable {
  /** address:<address> or username:<SHA-256 of the username>: what people type there may be a password */
  key: string;
  count: number;
  since: string;
  last_at: string;
}

/** More time for one obligation: given by the level above, or the day for correcting a returned report; append-only */
export interface ObligationExtensionTable {
  id: ColumnType<number, never, never>;
  unit_id: number;
  form_code: string;
  period_code: string;
  /** Instant until which it is in time */
  until: string;
  /** By the clock of the province; not after the time had run out, so nobody becomes timely in hindsight */
  given_at: string;
  kind: 'extension' | 'correction';
  reason: string;
  account_id: number | null;
  title: string;
  at: string;
  on_day: ColumnType<IsoDate, string, string>;
}

/** Something that happened and is told outside; written by the act itself */
export interface OutboxEventTable {
  id: ColumnType<bigint, never, never>;
  /** What happened, such as report.accepted */
  kind: string;
  /** Unit that it happened to; carries the reach. No foreign key: platform knows no room */
  unit_id: number;
  /** Record, such as submission:12 */
  subject: string;
  /** What is told; no personal data */
  data: ColumnType<unknown, string, string>;
  occurred_at: string;
  /** Day in the province's clock */
  occurred_on: ColumnType<IsoDate, string, string>;
  /** When it was handed to those who asked for it; null while it waits */
  taken_at: string | null;
}

/** A log-in whose password was right and whose code is awaited, for five minutes */
export interface PendingLoginTable {
  token_hash: ColumnType<Buffer, Uint8Array, Uint8Array>;
  account_id: number;
  expires_at: string;
}

/** Closing and reopening of periods; the last row of a period holds. Append-only */
export interface PeriodClosingTable {
  id: ColumnType<number, never, never>;
  period_code: string;
  act: 'close' | 'reopen';
  reason: string | null;
  account_id: number | null;
  title: string;
  at: string;
  on_day: ColumnType<IsoDate, string, string>;
}

/** Periods whose days differ from NĐ 09/2019 */
export interface PeriodWindowTable {
  period_code: string;
  day_from: ColumnType<IsoDate, string, string>;
  day_to: ColumnType<IsoDate, string, string>;
  /** Document or reason */
  basis: string;
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

/** Codes that stand in for a lost phone, each once; only SHA-256 of account and code (79 random bits) is kept */
export interface RecoveryCodeTable {
  account_id: number;
  code_hash: ColumnType<Buffer, Uint8Array, Uint8Array>;
  used_at: string | null;
}

/** The report of a review; a signed one is corrected by a new version with a reason, the old stays */
export interface ReportTable {
  id: ColumnType<number, never, never>;
  review_id: number;
  version: number;
  reason: string | null;
  /** {subject, addressees, grounds, recipients, drafterMark}: parts of the paper around its text */
  header: ColumnType<unknown, string, string>;
  header_revision: ColumnType<number, number | undefined, number>;
  drafted_at: string;
}

/** A passage of text, or the place of a table, as it stands now */
export interface ReportBlockTable {
  id: ColumnType<number, never, never>;
  report_id: number;
  section_key: string;
  key: string;
  ordinal: number;
  /** Passage of sentences with text and cites, or the name of a table */
  content: ColumnType<unknown, string, string>;
  /** Highest number given to a sentence of this block; numbers are never given again */
  numbered: ColumnType<number, number | undefined, number>;
  /** Grows with each save; who saves must have read the latest */
  revision: ColumnType<number, number | undefined, number>;
  account_id: number | null;
  /** Title of who saved it; empty: drafted by the program */
  title: string;
  saved_at: string;
}

/** Every state a block has had; append-only */
export interface ReportBlockVersionTable {
  block_id: number;
  revision: number;
  content: ColumnType<unknown, string, string>;
  account_id: number | null;
  title: string;
  saved_at: string;
}

/** Figures of a signed report as they were at signing; append-only */
export interface ReportFigureTable {
  report_id: number;
  cite: string;
  /** Exact, in the unit the cite is stored in (đồng, người, per cent); null: not known */
  value: ColumnType<string | null, string | number | bigint | null, string | number | bigint | null>;
  /** As printed */
  text: string;
  /** Unit, origin, sources */
  detail: ColumnType<unknown, string, string>;
}

/** A form that every unit of a level fills for every period of a kind */
export interface ReportFormTable {
  code: string;
  name_vi: string;
  name_en: string;
  level: 'commune' | 'district' | 'department';
  period_kind: 'day' | 'week' | 'month' | 'quarter' | 'half' | 'nineMonths' | 'year';
  /** period: its days; remainder: only its days after the last month that closed within it, due when a period closes later than by law */
  covers: ColumnType<'period' | 'remainder', 'period' | 'remainder' | undefined, 'period' | 'remainder'>;
  /** Days on which its periods may end */
  valid: string;
  source: string;
  /** NĐ 09/2019, Điều 4: periodic, thematic or on an event */
  kind: ColumnType<'dinhKy' | 'chuyenDe' | 'dotXuat', 'dinhKy' | 'chuyenDe' | 'dotXuat' | undefined, 'dinhKy' | 'chuyenDe' | 'dotXuat'>;
  /** Its totals enter the ledger; else they stand beside what other forms count */
  counts: ColumnType<boolean, boolean | undefined, boolean>;
}

/** Figures of a form in their order; a required one may be 0 but not blank */
export interface ReportFormCellTable {
  form_code: string;
  indicator_id: number;
  place: number;
  is_required: boolean;
  /** Breakdowns in which its whole is given besides */
  broken_by: ColumnType<string[], string[] | undefined, string[]>;
  /** Closing days of the periods in which it is asked */
  valid: string;
}

/** Until when each level of the chain has to send a form up, counted from its closing date */
export interface ReportFormDueTable {
  form_code: string;
  level: 'commune' | 'district' | 'department';
  /** At least 1 by NĐ 09/2019, Điều 8.5; 0: on the closing day itself (daily forms) */
  working_days: number;
  /** Hour and minute in Asia/Ho_Chi_Minh; within that minute is in time */
  cut_off: string;
  /** False: due on holidays too, its days are days of the calendar */
  follows_calendar: boolean;
  /** The days are practice, not law */
  needs_check: ColumnType<boolean, boolean | undefined, boolean>;
}

/** What must hold between cells of a form, or against the period before, with its reason */
export interface ReportFormRuleTable {
  form_code: string;
  valid: string;
  place: number;
  /** As in the catalogue: one of sum, atMost, ratioWithin, notBelowLast, changeAtMost */
  rule: ColumnType<unknown, string, string>;
}

/** Number given by the records office after signing; append-only */
export interface ReportRegistrationTable {
  report_id: number;
  number: number;
  registered_on: ColumnType<IsoDate, string, string>;
  account_id: number | null;
  registered_at: string;
}

/** Headings of a report in order */
export interface ReportSectionTable {
  report_id: number;
  key: string;
  ordinal: number;
  level: 'part' | 'section' | 'item' | 'appendix';
  /** As printed: Phần thứ nhất, I., 1. */
  label: string;
  title: string;
}

/** A signed report: who signed in which form, and the whole content as it was; append-only */
export interface ReportSignatureTable {
  report_id: number;
  form: 'head' | 'KT' | 'Q' | 'TL' | 'TUQ';
  /** Lines above the signature: KT. GIÁM ĐỐC, PHÓ GIÁM ĐỐC */
  authority: string[];
  account_id: number;
  position_id: number;
  title: string;
  signed_at: string;
  signed_on: ColumnType<IsoDate, string, string>;
  /** Knowledge day of all its figures */
  known_on: ColumnType<IsoDate, string, string>;
  /** Last recording of figures that was known: later ones are adjustments */
  last_entry_id: ColumnType<bigint, bigint | number, bigint | number>;
  /** {header, sections, tables, period, unit …}: what the paper was made from */
  content: ColumnType<unknown, string, string>;
  /** SHA-256 of the canonical JSON of content and figures */
  content_hash: string;
}

/** A review meeting (giao ban) of a unit for a period */
export interface ReviewTable {
  id: ColumnType<number, never, never>;
  /** Whose figures are reviewed; carries reach */
  unit_id: number;
  /** Body that holds it and issues its report */
  host_unit_id: number;
  /** Period code, such as 2020-H1 */
  period: string;
  /** First day whose figures count */
  day_from: ColumnType<IsoDate, string, string>;
  /** Closing day: NĐ 09/2019 gives one, the review may set another */
  day_to: ColumnType<IsoDate, string, string>;
  meeting_on: ColumnType<IsoDate | null, string | null, string | null>;
  meeting_time: string | null;
  place: ColumnType<string, string | undefined, string>;
  state: 'preparing' | 'ready' | 'held' | 'signed';
}

/** Who takes part, by unit and title of the post */
export interface ReviewParticipantTable {
  id: ColumnType<number, never, never>;
  review_id: number;
  unit_id: number;
  title: string;
  part: 'chair' | 'secretary' | 'member' | 'guest';
  attendance: ColumnType<'invited' | 'present' | 'absent' | 'substitute', 'invited' | 'present' | 'absent' | 'substitute' | undefined, 'invited' | 'present' | 'absent' | 'substitute'>;
}

/** What was done to a review as a whole; append-only */
export interface ReviewStepTable {
  id: ColumnType<number, never, never>;
  review_id: number;
  step: 'open' | 'markReady' | 'takeBack' | 'hold' | 'sign' | 'startVersion';
  note: string | null;
  account_id: number | null;
  /** Title of who did it */
  title: string;
  taken_at: string;
  taken_on: ColumnType<IsoDate, string, string>;
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

/** Secret of the one-time codes of an account (TOTP, RFC 6238), sealed; in force once account.second_factor_at is set */
export interface SecondFactorTable {
  account_id: number;
  sealed_secret: string;
  /** Steps of 30 s whose code was taken, the last 50: none is taken twice, also when the clock was set back */
  used_steps: ColumnType<bigint[], (bigint | number)[] | undefined, (bigint | number)[]>;
  begun_at: string;
}

/** Roles whose holders must have a second factor; none at first */
export interface SecondFactorRoleTable {
  role: string;
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

/** Right of a post to sign for the head: KT. as deputy, TL. by delegation, TUQ. by written authorisation (NĐ 30/2020 Điều 13) */
export interface SigningRightTable {
  id: ColumnType<number, never, never>;
  position_id: number;
  form: 'KT' | 'TL' | 'TUQ';
  valid: string;
  /** Number and date of the paper that gives the right */
  basis: string | null;
}

/** One version of a unit's figures for a period */
export interface SubmissionTable {
  id: ColumnType<number, never, never>;
  unit_id: number;
  form_code: string;
  period_code: string;
  /** First day the figures count */
  day_from: ColumnType<IsoDate, string, string>;
  day_to: ColumnType<IsoDate, string, string>;
  version: number;
  /** Where its last act left it; draft and submitted and accepted exclude each other for one unit, form and period */
  state: 'draft' | 'submitted' | 'accepted' | 'returned' | 'replaced';
  note: ColumnType<string, string | undefined, string>;
  /** Last time the draft was kept */
  saved_at: string;
  /** "Không phát sinh": nothing to report, confirmed by the sender */
  is_nil: ColumnType<boolean, boolean | undefined, boolean>;
  /** When what stands was first sent, by the clock of the province; a correction does not move it */
  received_at: string | null;
  /** When all required figures were there; null: some are still missing */
  complete_at: string | null;
  /** Indicators of required figures said to be not known yet */
  missing: ColumnType<number[], number[] | undefined, number[]>;
}

/** Who did what to a version, when and why; append-only */
export interface SubmissionActTable {
  id: ColumnType<number, never, never>;
  submission_id: number;
  unit_id: number;
  kind: 'submit' | 'accept' | 'return' | 'correct' | 'complete';
  reason: string | null;
  /** Level above whose place a higher one took, since nobody there could decide */
  instead_of: string | null;
  account_id: number | null;
  /** Position in which it was done */
  title: string;
  at: string;
  on_day: ColumnType<IsoDate, string, string>;
}

/** One figure of a version */
export interface SubmissionCellTable {
  submission_id: number;
  /** As in its submission, for the policy */
  unit_id: number;
  indicator_id: number;
  /** As typed */
  text: string;
  /** As read, in the unit of the indicator; null when blank or not (yet) a number */
  value: ColumnType<string | null, string | number | bigint | null, string | number | bigint | null>;
  note: ColumnType<string, string | undefined, string>;
  /** Ledger row it became */
  figure_id: ColumnType<bigint | null, bigint | number | null, bigint | number | null>;
  /** "Chưa có số liệu": not known yet, the note says why; never 0 */
  is_unknown: ColumnType<boolean, boolean | undefined, boolean>;
}

/** Why one figure was sent back or changed */
export interface SubmissionRemarkTable {
  act_id: number;
  submission_id: number;
  unit_id: number;
  indicator_id: number;
  reason: string;
}

/** Year targets by decision; append-only. Version 1 sets, later versions adjust */
export interface TargetTable {
  id: ColumnType<number, never, never>;
  indicator_id: number;
  unit_id: number;
  year: number;
  version: number;
  /** In the unit of the indicator */
  value: ColumnType<string, string | number | bigint, string | number | bigint>;
  /** Number and title of the decision, as printed */
  decision_number: string;
  decision_date: ColumnType<IsoDate, string, string>;
  /** Who issued the decision */
  issuer: string;
  /** Why it was adjusted; null for the first */
  reason: string | null;
  /** Made up for learning, labelled as such */
  is_sample: ColumnType<boolean, boolean | undefined, boolean>;
  /** The decision could not be verified */
  needs_check: ColumnType<boolean, boolean | undefined, boolean>;
  account_id: number | null;
  /** Position of whoever recorded it */
  title: string;
  recorded_at: string;
  /** Day of recording in the province's clock: the knowledge date */
  recorded_on: ColumnType<IsoDate, string, string>;
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

/** An address outside that is told of events */
export interface WebhookTable {
  id: ColumnType<number, never, never>;
  name: string;
  url: string;
  /** Kinds of outbox_event that it is told of */
  kinds: string[];
  /** Key of the signature (Standard Webhooks, whsec_…), sealed; shown once, never readable by the application's role */
  secret: string;
  is_active: ColumnType<boolean, boolean | undefined, boolean>;
  /** Why it is told nothing more: closed by somebody, or the receiver said that it is gone (410) */
  ended_reason: string | null;
  account_id: number | null;
  created_at: string;
}

/** One event for one webhook, until it was received or given up */
export interface WebhookDeliveryTable {
  id: ColumnType<bigint, never, never>;
  webhook_id: number;
  event_id: ColumnType<bigint, bigint | number, bigint | number>;
  state: ColumnType<'waiting' | 'delivered' | 'dead', 'waiting' | 'delivered' | 'dead' | undefined, 'waiting' | 'delivered' | 'dead'>;
  /** What is sent, byte for byte the same at every attempt */
  body: string;
  attempts: ColumnType<number, number | undefined, number>;
  /** When it is tried next; while it is being sent, when another worker may take it over */
  next_at: string;
  /** HTTP status of the last answer; null when none came */
  last_status: number | null;
  last_error: string | null;
  ended_at: string | null;
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
  agenda_change: AgendaChangeTable;
  agenda_item: AgendaItemTable;
  asserted_figure: AssertedFigureTable;
  audit_entry: AuditEntryTable;
  audit_head: AuditHeadTable;
  breakdown_item: BreakdownItemTable;
  calendar_change: CalendarChangeTable;
  calendar_day: CalendarDayTable;
  catalogue_version: CatalogueVersionTable;
  conclusion: ConclusionTable;
  conclusion_unit: ConclusionUnitTable;
  exchange_import: ExchangeImportTable;
  exchange_mapping: ExchangeMappingTable;
  exchange_partner: ExchangePartnerTable;
  figure: FigureTable;
  figure_account: FigureAccountTable;
  figure_entry: FigureEntryTable;
  figure_import: FigureImportTable;
  figure_import_row: FigureImportRowTable;
  figure_structure: FigureStructureTable;
  figure_total: FigureTotalTable;
  idempotency: IdempotencyTable;
  indicator: IndicatorTable;
  indicator_card: IndicatorCardTable;
  job: JobTable;
  limitation: LimitationTable;
  login_failure: LoginFailureTable;
  obligation_extension: ObligationExtensionTable;
  outbox_event: OutboxEventTable;
  pending_login: PendingLoginTable;
  period_closing: PeriodClosingTable;
  period_window: PeriodWindowTable;
  portfolio: PortfolioTable;
  position: PositionTable;
  position_holder: PositionHolderTable;
  recovery_code: RecoveryCodeTable;
  report: ReportTable;
  report_block: ReportBlockTable;
  report_block_version: ReportBlockVersionTable;
  report_figure: ReportFigureTable;
  report_form: ReportFormTable;
  report_form_cell: ReportFormCellTable;
  report_form_due: ReportFormDueTable;
  report_form_rule: ReportFormRuleTable;
  report_registration: ReportRegistrationTable;
  report_section: ReportSectionTable;
  report_signature: ReportSignatureTable;
  review: ReviewTable;
  review_participant: ReviewParticipantTable;
  review_step: ReviewStepTable;
  role: RoleTable;
  role_right: RoleRightTable;
  second_factor: SecondFactorTable;
  second_factor_role: SecondFactorRoleTable;
  session: SessionTable;
  signing_right: SigningRightTable;
  submission: SubmissionTable;
  submission_act: SubmissionActTable;
  submission_cell: SubmissionCellTable;
  submission_remark: SubmissionRemarkTable;
  target: TargetTable;
  unit: UnitTable;
  unit_era: UnitEraTable;
  unit_event: UnitEventTable;
  unit_line: UnitLineTable;
  unit_rollup: UnitRollupTable;
  unit_succession: UnitSuccessionTable;
  unit_version: UnitVersionTable;
  webhook: WebhookTable;
  webhook_delivery: WebhookDeliveryTable;
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
