/** What a benchmark's figure was promised to be (issue 2, "What it must show"). */
export interface Promised {
  /** Which of the reported names. */
  readonly of: RegExp;
  readonly figure: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly unit: string;
}

export const promises: readonly Promised[] = [
  { of: /^target table: 40 indicators, today$/, figure: 'medianMs', atMost: 3, unit: 'ms' },
  { of: /^target table: (in the structure|as known)/, figure: 'medianMs', atMost: 80, unit: 'ms' },
  { of: /^target table: served$/, figure: 'requestsPerSecond', atLeast: 1000, unit: '/s' },
  { of: /^target table: served$/, figure: 'p95Ms', atMost: 60, unit: 'ms' },
  { of: /^figures: 20 tables of targets from kept totals/, figure: 'ours_ms', atMost: 60, unit: 'ms' },
  { of: /^figures: the table of targets /, figure: 'ours_ms', atMost: 80, unit: 'ms' },
  { of: /^figures: 106 communes submit/, figure: 'ours_ms', atMost: 3000, unit: 'ms' },
  { of: /^submit: all communes/, figure: 'allMs', atMost: 3000, unit: 'ms' },
  { of: /^submit: all communes/, figure: 'totalsThatDiffer', atMost: 0, unit: '' },
  { of: /^door: read$/, figure: 'ratioToBare', atLeast: 0.6, unit: '×' },
  { of: /^mixed use/, figure: 'readP50Ms', atMost: 50, unit: 'ms' },
  { of: /^mixed use/, figure: 'readP95Ms', atMost: 150, unit: 'ms' },
  { of: /^mixed use/, figure: 'readP99Ms', atMost: 300, unit: 'ms' },
  { of: /^mixed use/, figure: 'writeP50Ms', atMost: 100, unit: 'ms' },
  { of: /^mixed use/, figure: 'writeP95Ms', atMost: 300, unit: 'ms' },
  { of: /^mixed use/, figure: 'writeP99Ms', atMost: 500, unit: 'ms' },
  { of: /^mixed use/, figure: 'failures', atMost: 0, unit: '' },
  { of: /^mixed use/, figure: 'totalsThatDiffer', atMost: 0, unit: '' },
  { of: /^mixed use/, figure: 'auditFaults', atMost: 0, unit: '' },
  { of: /^mixed use/, figure: 'poolBusyMost', atMost: 0.8, unit: '' },
  { of: /\.xlsx, \d+ rows × \d+(, [a-z ]+)?$/, figure: 'ours_to_exceljs', atMost: 0.5, unit: '×' },
  { of: /\.xlsx.*: peak memory in MB$/, figure: 'ours', atMost: 250, unit: 'MB' },
];
