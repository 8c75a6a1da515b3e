import type { report } from './messages.ts';

export type MeasureName = Extract<keyof (typeof report)['vi'], `measure_${string}`>;

/** The text that names a measure. */
export const measureKey = (measure: string) => `measure_${measure}` as MeasureName;
