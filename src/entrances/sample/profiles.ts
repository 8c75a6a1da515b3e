import type { MeasureLevel } from '../../modules/catalogue/index.ts';

/** Events: totals of the province for the reporting year 2019 and for 15/12/2019 – 26/06/2020; null: not known. */
export interface FlowProfile {
  readonly code: string;
  readonly level: MeasureLevel;
  readonly in2019: number | null;
  readonly in2020: number;
  /** Size of the year's months against each other, January (15/12–14/01) first; the seventh is 15/06–14/07. */
  readonly season?: readonly number[];
  /** Totals above are counted in this many units of the indicator: đồng in steps of thousands. */
  readonly step?: number;
  /** Totals above are in units of ten to the minus this: tenths of a tonne. */
  readonly decimals?: number;
  /** Counted more in towns. */
  readonly townFactor?: number;
}

/** Part of another flow, cell by cell, so that it never exceeds it. */
export interface FlowPartProfile {
  readonly code: string;
  readonly of: string;
  readonly rate: number;
  readonly decimals?: number;
}

const winterRelief = [1, 8, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0];
const leanSeason = [0, 0, 2, 6, 5, 1, 0, 0, 2, 1, 0, 0];
const storms = [0, 0, 1, 3, 6, 5, 4, 6, 4, 1, 0, 0];
/** The distancing of April 2020 and the return of workers before it. */
const covidReturn = [2, 3, 9, 7, 3, 2, 1, 1, 1, 1, 1, 2];
const yearEnd = [1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 12, 40];

export const flowProfiles: readonly FlowProfile[] = [
  { code: 'V02', level: 'district', in2019: 620, in2020: 236 },
  { code: 'V03', level: 'province', in2019: 540, in2020: 178 },
  { code: 'V05', level: 'province', in2019: 24, in2020: 7 },
  { code: 'V06', level: 'province', in2019: 4200, in2020: 1530 },
  { code: 'V07', level: 'province', in2019: 640, in2020: 428 },
  { code: 'V08', level: 'province', in2019: 615, in2020: 402 },
  { code: 'V09', level: 'province', in2019: 11_850_000, in2020: 6_940_000, step: 1000 },
  { code: 'V13.NEW', level: 'province', in2019: 31, in2020: 9 },
  { code: 'V13.RENEWED', level: 'province', in2019: 12, in2020: 6 },
  { code: 'V13.REISSUED', level: 'province', in2019: 2, in2020: 1 },
  { code: 'V14', level: 'commune', in2019: 310, in2020: 1286, season: covidReturn },
  { code: 'V15', level: 'district', in2019: 2, in2020: 1 },
  { code: 'V16.ACCIDENTS', level: 'district', in2019: 9, in2020: 4 },
  // Facts of the review; its source gives no count for 2019, and none may be made up.
  {
    code: 'G01',
    level: 'district',
    in2019: null,
    in2020: 2970,
    season: [3, 2, 4, 2, 6, 9, 9, 8, 8, 7, 6, 5],
  },
  { code: 'G02', level: 'province', in2019: null, in2020: 91 },
  { code: 'G03', level: 'commune', in2019: 5610, in2020: 2604 },
  { code: 'G04.GRADUATED', level: 'province', in2019: 6050, in2020: 2410 },
  { code: 'C02', level: 'district', in2019: 47_600_000, in2020: 26_100_000, step: 1000 },
  { code: 'C03', level: 'commune', in2019: 612, in2020: 287 },
  { code: 'C05', level: 'district', in2019: 42, in2020: 13 },
  { code: 'C06', level: 'district', in2019: 18, in2020: 7 },
  { code: 'B02', level: 'commune', in2019: 4_690_000, in2020: 2_430_000, step: 10_000 },
  { code: 'B03', level: 'commune', in2019: 3150, in2020: 5240, season: storms },
  { code: 'B04.TET', level: 'district', in2019: 4125, in2020: 3982, season: winterRelief, decimals: 1 },
  { code: 'B04.LEAN', level: 'district', in2019: 6104, in2020: 4550, season: leanSeason, decimals: 1 },
  { code: 'B04.DISASTER', level: 'district', in2019: 351, in2020: 886, season: storms, decimals: 1 },
  { code: 'P04', level: 'commune', in2019: 5560, in2020: 412, season: yearEnd },
  { code: 'P05', level: 'commune', in2019: 750, in2020: 96, season: yearEnd },
  { code: 'T03', level: 'commune', in2019: 14, in2020: 6 },
  { code: 'T05', level: 'commune', in2019: 17, in2020: 9, season: storms },
  { code: 'T06', level: 'commune', in2019: 22, in2020: 8 },
  { code: 'T08', level: 'district', in2019: 530, in2020: 190 },
  { code: 'T09', level: 'province', in2019: 26, in2020: 11 },
  { code: 'N02', level: 'district', in2019: 118, in2020: 46 },
  { code: 'N03', level: 'commune', in2019: 510, in2020: 205 },
  { code: 'N05', level: 'district', in2019: 16, in2020: 5 },
  { code: 'A02.RECEIVED', level: 'district', in2019: 9420, in2020: 4310, townFactor: 2 },
  { code: 'A06', level: 'district', in2019: 38, in2020: 17 },
  { code: 'A07.SLIPS', level: 'district', in2019: 2350, in2020: 1010 },
  { code: 'A08.DONE', level: 'province', in2019: 212, in2020: 97 },
  { code: 'A08.OVERDUE', level: 'province', in2019: 14, in2020: 9 },
];

export const flowPartProfiles: readonly FlowPartProfile[] = [
  { code: 'V16.DEATHS', of: 'V16.ACCIDENTS', rate: 0.4 },
  { code: 'G04.EMPLOYED', of: 'G04.GRADUATED', rate: 0.77 },
  { code: 'C04.ONTIME', of: 'C03', rate: 0.97 },
  { code: 'T04', of: 'T03', rate: 0.92 },
  { code: 'A02.SOLVED', of: 'A02.RECEIVED', rate: 0.94 },
  { code: 'A02.ONTIME', of: 'A02.SOLVED', rate: 0.98 },
  { code: 'A04.ONLINE', of: 'A02.RECEIVED', rate: 0.31 },
  { code: 'A05.POSTAL', of: 'A02.RECEIVED', rate: 0.16 },
  { code: 'A07.POINTS', of: 'A07.SLIPS', rate: 0.93, decimals: 1 },
];

/** A state of the province on two days, and how often it is counted between them. */
export interface StockProfile {
  readonly code: string;
  readonly level: MeasureLevel;
  /** On the first and the last closing of the sample. */
  readonly first: number;
  readonly last: number;
  /** monthly: at every closing; yearly: on 31/12 of 2018 (first) and 2019 (last), as the poverty review is. */
  readonly counted: 'monthly' | 'yearly';
  /** Each unit has it or not. */
  readonly isYesNo?: true;
}

export const stockProfiles: readonly StockProfile[] = [
  { code: 'V10.TRAINED', level: 'province', first: 126_300, last: 135_400, counted: 'monthly' },
  { code: 'V10.LABOUR', level: 'province', first: 275_800, last: 279_500, counted: 'monthly' },
  { code: 'V11.UNEMPLOYED', level: 'province', first: 402, last: 521, counted: 'monthly' },
  { code: 'V11.LABOUR', level: 'province', first: 38_100, last: 38_900, counted: 'monthly' },
  { code: 'V12.PERMIT', level: 'province', first: 52, last: 46, counted: 'monthly' },
  { code: 'V12.EXEMPT', level: 'province', first: 6, last: 5, counted: 'monthly' },
  { code: 'G05', level: 'district', first: 58, last: 64, counted: 'monthly' },
  { code: 'G06', level: 'province', first: 151, last: 148, counted: 'monthly' },
  { code: 'C01', level: 'commune', first: 3042, last: 2987, counted: 'monthly' },
  { code: 'B01', level: 'commune', first: 9650, last: 9894, counted: 'monthly' },
  { code: 'B05.INSURED', level: 'province', first: 439_200, last: 448_300, counted: 'monthly' },
  { code: 'B05.POPULATION', level: 'province', first: 458_900, last: 467_100, counted: 'monthly' },
  { code: 'P01', level: 'commune', first: 25_400, last: 20_590, counted: 'yearly' },
  { code: 'P02.HOUSEHOLDS', level: 'commune', first: 98_600, last: 100_310, counted: 'yearly' },
  { code: 'P03', level: 'commune', first: 9150, last: 9420, counted: 'yearly' },
  { code: 'P06', level: 'district', first: 36, last: 41, counted: 'monthly' },
  { code: 'T01', level: 'commune', first: 4870, last: 4930, counted: 'monthly' },
  { code: 'T07', level: 'commune', first: 76, last: 80, counted: 'monthly', isYesNo: true },
  { code: 'N01', level: 'commune', first: 3190, last: 3262, counted: 'monthly' },
  { code: 'N04', level: 'commune', first: 380, last: 396, counted: 'monthly' },
  { code: 'A01.ALL', level: 'province', first: 131, last: 128, counted: 'monthly' },
  { code: 'A01.ONLINE34', level: 'province', first: 38, last: 52, counted: 'monthly' },
];

/** Part of another stock, unit by unit. */
export const stockPartProfiles: readonly {
  readonly code: string;
  readonly of: string;
  readonly rate: number;
}[] = [{ code: 'T02', of: 'T01', rate: 0.91 }];

/** Budgets in million đồng: what is allotted for a year, and which part of it is spent at each closing of that year. */
export interface BudgetProfile {
  readonly allotted: string;
  readonly spent: string;
  readonly level: MeasureLevel;
  readonly millionDong: Readonly<Record<2019 | 2020, number>>;
  readonly spentPercent: Readonly<Record<2019 | 2020, readonly number[]>>;
}

export const budgetProfiles: readonly BudgetProfile[] = [
  {
    allotted: 'P07.ALLOTTED',
    spent: 'P07.DISBURSED',
    level: 'district',
    millionDong: { 2019: 214_600, 2020: 231_400 },
    spentPercent: { 2019: [0, 2, 6, 12, 20, 29, 38, 48, 58, 69, 81, 96], 2020: [0, 1, 5, 10, 16, 25, 31] },
  },
  {
    allotted: 'K03.ALLOTTED',
    spent: 'K03.SPENT',
    level: 'province',
    millionDong: { 2019: 168_300, 2020: 181_700 },
    spentPercent: { 2019: [2, 9, 17, 26, 34, 43, 51, 60, 68, 77, 86, 98], 2020: [2, 8, 16, 25, 34, 44, 48] },
  },
];
