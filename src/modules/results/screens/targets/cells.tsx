import { WarningFilled } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { formatChange, formatNumber, formatPercent } from '../../../../kernel/numbers.ts';
import { Sparkline } from '../../../../ui/charts/sparkline.tsx';
import { ChangeText, NumberText, PercentText } from '../../../../ui/figure-text.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { targets } from './messages.ts';
import { asPrinted, inShownUnit } from './shown.ts';
import type { Row } from './table-rows.ts';

/** Per cent of plan; one that only a paper asserts is marked as such, in words. */
export function PercentCell({ row }: { readonly row: Row }) {
  const t = useWords(targets);
  if (row.percentOrigin !== 'asserted') return <PercentText value={row.percentOfPlan} />;
  return (
    <span title={t('assertedAbout')}>
      <PercentText value={row.percentOfPlan} />
      <span className="cell-note">{t('asserted')}</span>
    </span>
  );
}

/**
 * Against the same period last year, always with what it is counted in: people for counts, points for rates; points of per
 * cent of plan stand below where both years have a plan.
 */
export function DifferenceCell({ row }: { readonly row: Row }) {
  const t = useWords(targets);
  const say = useSay();
  const { changeAmount, changePoints } = row;
  if (changeAmount === null) return <ChangeText value={changePoints} unit={t('pointsUnit')} />;
  const shown = formatChange(inShownUnit(row, changeAmount), {
    decimals: row.decimals,
    trim: row.shift === 0,
  });
  return (
    <>
      <span className="figure">
        {shown}
        <span className="only-read"> {say(row.unit)}</span>
      </span>
      {changePoints !== null && (
        <span className="cell-note">
          {t('percent')} <ChangeText value={changePoints} unit={t('pointsUnit')} />
        </span>
      )}
    </>
  );
}

/** Relative change; what a paper says without saying in what is shown as it stands. */
export function RelativeCell({ row }: { readonly row: Row }) {
  const t = useWords(targets);
  const { changePercent, claimedChange: claim } = row;
  if (changePercent !== null) return <ChangeText value={changePercent} unit="%" />;
  if (claim === null) return <NumberText value={null} />;
  const phrase = claim.phrase ?? formatPercent(claim.value);
  return (
    <span title={`${t('claimed', { phrase })} ${claim.basis === 'unspecified' ? t('unspecified') : ''}`}>
      <span className="claim">“{phrase}”</span>
      {claim.basis === 'unspecified' && claim.value !== null && (
        <span className="cell-note cell-note-long">{t('unspecified')}</span>
      )}
    </span>
  );
}

export function PaceCell({ row, of }: { readonly row: Row; readonly of: 'donePerMonth' | 'neededPerMonth' }) {
  const value = row.pace?.[of] ?? null;
  if (row.pace?.isPercent) return <PercentText value={value} decimals={2} />;
  return <NumberText value={inShownUnit(row, value)} decimals={Math.max(1, row.decimals)} />;
}

/** Full year by the named method, and beside it what a paper claims. */
export function EstimateCell({ row }: { readonly row: Row }) {
  const t = useWords(targets);
  const claim = row.claimedEstimate;
  const method = row.estimate && t(row.estimate.method === 'runRate' ? 'methodRunRate' : 'methodLastKnown');
  const claimed = claim?.percent ?? null;
  return (
    <span title={method ?? undefined}>
      <PercentText value={row.estimate?.percentOfPlan ?? null} />
      {claimed !== null && (
        <span className="cell-note cell-note-long">
          {t('claimedEstimate', { percent: formatPercent(claimed) })}
        </span>
      )}
    </span>
  );
}

/** A value as the table prints it, in the unit in which it is shown. */
export function Printed({ row, value }: { readonly row: Row; readonly value: string | null }) {
  if (value === null) return <NumberText value={null} />;
  return <span className="figure">{asPrinted(row, value)}</span>;
}

interface RunProps {
  readonly row: Row;
  readonly values: readonly (string | null)[] | undefined;
}

export function RunCell({ row, values }: RunProps) {
  const t = useWords(targets);
  if (!values || values.every((value) => value === null)) return null;
  const label = t('sparkLabel', { values: values.map((value) => asPrinted(row, value)).join('; ') });
  const drawn = values.map((value) => (value === null ? null : Number(inShownUnit(row, value))));
  return <Sparkline values={drawn} label={label} width={72} />;
}

/** Sign of a claim that the figures do not bear out; its text on hover, focus, and in the drawer. */
export function WarningSign({ row }: { readonly row: Row }) {
  const t = useWords(targets);
  const say = useSay();
  if (row.warnings.length === 0) return null;
  const text = row.warnings.map((warning) => say(warning.text)).join(' ');
  return (
    <Tooltip title={text}>
      <button type="button" className="warning-sign" aria-label={`${t('warnings')}: ${text}`}>
        <WarningFilled aria-hidden />
      </button>
    </Tooltip>
  );
}

export const perMonth = (row: Row, value: string | null): string =>
  row.pace?.isPercent
    ? formatPercent(value)
    : formatNumber(inShownUnit(row, value), { decimals: Math.max(1, row.decimals), trim: true });
