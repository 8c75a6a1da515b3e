import type { Tone } from '../../../src/ui/state-tag.tsx';

export interface TargetRow {
  readonly id: string;
  readonly name: 'g01' | 'g02' | 'v01' | 'v04' | 'k02';
  readonly field: 'jobs' | 'training';
  readonly plan: string | null;
  readonly done: string | null;
  readonly percent: string | null;
  readonly before: string | null;
  readonly change: string | null;
  readonly tone: Tone;
  readonly state: 'onTrack' | 'slow' | 'behind' | 'unknown';
  readonly run: readonly (number | null)[];
}

export const targetRows: readonly TargetRow[] = [
  {
    id: 'G01',
    name: 'g01',
    field: 'training',
    plan: '6000',
    done: '2970',
    percent: '49.5',
    before: '2829',
    change: '5',
    tone: 'good',
    state: 'onTrack',
    run: [212, 540, 980, 1610, 2305, 2970],
  },
  {
    id: 'G02',
    name: 'g02',
    field: 'training',
    plan: '500',
    done: '91',
    percent: '18.2',
    before: '143',
    change: '-10.4',
    tone: 'bad',
    state: 'behind',
    run: [0, 12, 40, 40, 66, 91],
  },
  {
    id: 'V01',
    name: 'v01',
    field: 'jobs',
    plan: null,
    done: null,
    percent: '38.7',
    before: null,
    change: null,
    tone: 'warn',
    state: 'slow',
    run: [5, 9, null, 20, 31, 38.7],
  },
  {
    id: 'V04',
    name: 'v04',
    field: 'jobs',
    plan: null,
    done: null,
    percent: '13.85',
    before: null,
    change: null,
    tone: 'bad',
    state: 'behind',
    run: [3, 8, 12, 13, 13.5, 13.85],
  },
  {
    id: 'K02',
    name: 'k02',
    field: 'jobs',
    plan: null,
    done: '120938.5',
    percent: null,
    before: null,
    change: null,
    tone: 'neutral',
    state: 'unknown',
    run: [0, 0, 0, 61000, 118000, 120938.5],
  },
];

/** Made up for looking; the real split comes from the sample province. */
export const districts = [
  ['105', 'TP. Lai Châu', '412', '58.9'],
  ['106', 'Tam Đường', '398', '52.1'],
  ['107', 'Mường Tè', '216', '39.3'],
  ['108', 'Sìn Hồ', '455', '44.2'],
  ['109', 'Phong Thổ', '467', '51.8'],
  ['110', 'Than Uyên', '431', '54.0'],
  ['111', 'Tân Uyên', '377', '50.3'],
  ['112', 'Nậm Nhùn', '214', '36.6'],
] as const;
