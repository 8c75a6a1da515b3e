import type { IsoDate } from '../../../../kernel/iso-date.ts';

/** Milliseconds since 1970, UTC. */
export type Instant = number & { readonly __instant: true };

const vietnamMs = 7 * 3_600_000;

/** `16:30` on a day in Asia/Ho_Chi_Minh (UTC+7, no DST), to the end of that minute. */
export function instantAt(day: IsoDate, clock: string): Instant {
  return (Date.parse(`${day}T${clock}:59.999Z`) - vietnamMs) as Instant;
}

/** The instant that an ISO text names. */
export const readInstant = (text: string) => Date.parse(text) as Instant;

/** An instant as ISO text, UTC. */
export const isoOfInstant = (at: Instant) => new Date(at).toISOString();

/**
 * The instant of the province: its day with the time of day of the real clock. They differ only where a sample province
 * keeps a day of its own, on which its officers are judged.
 */
export function instantOfProvince(today: IsoDate, at: string): Instant {
  const ofDay = (Date.parse(at) + vietnamMs) % 86_400_000;
  return (Date.parse(today) + ofDay - vietnamMs) as Instant;
}
