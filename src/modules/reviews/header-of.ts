import { periodLabel } from '../../kernel/period-label.ts';
import { nextPeriodLabel } from './domain/next-period.ts';
import { type ReportHeader, usualHeader } from './domain/report-header.ts';
import type { Scope } from './scope.ts';

/** The head of a scope's report before anybody touches it. */
export function headerOf({ period, unit, host }: Scope): ReportHeader {
  const label = periodLabel(period).vi;
  return usualHeader({
    provinceName: unit.name,
    hostName: host.name,
    period: label.charAt(0).toLocaleLowerCase('vi') + label.slice(1),
    nextPeriod: nextPeriodLabel(period),
  });
}
