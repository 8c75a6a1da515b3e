import type { Decimal } from '../kernel/decimal.ts';
import { formatDate } from '../kernel/format-date.ts';
import type { IsoDate } from '../kernel/iso-date.ts';
import { formatChange, formatMillionDong, formatNumber, formatPercent } from '../kernel/numbers.ts';
import { furniture } from './furniture-messages.ts';
import { useLanguage, useWords } from './language.tsx';

function Figure(props: {
  readonly shown: string;
  readonly isMissing: boolean;
  readonly unit?: string | undefined;
}) {
  const t = useWords(furniture);
  if (props.isMissing) {
    return (
      <span className="figure figure-missing">
        <span aria-hidden="true">–</span>
        <span className="only-read">{t('missing')}</span>
      </span>
    );
  }
  return (
    <span className="figure">
      {props.shown}
      {props.unit === undefined ? null : <span className="figure-unit"> {props.unit}</span>}
    </span>
  );
}

interface NumberProps {
  /** Exact decimal as text; null is shown as – and read out as "no figure yet". */
  readonly value: Decimal | null;
  readonly decimals?: number;
  readonly unit?: string;
}

export function NumberText({ value, decimals, unit }: NumberProps) {
  const shown = formatNumber(value, decimals === undefined ? {} : { decimals, trim: true });
  return <Figure shown={shown} isMissing={value === null} unit={unit} />;
}

/** Per cent with at most two decimals, as papers print it: `49,5%`. */
export function PercentText({
  value,
  decimals = 2,
}: {
  readonly value: Decimal | null;
  readonly decimals?: number;
}) {
  return <Figure shown={formatPercent(value, decimals)} isMissing={value === null} />;
}

/** A difference with its sign; the unit tells points from per cent, so it is not optional. */
export function ChangeText(props: {
  readonly value: Decimal | null;
  readonly decimals?: number;
  readonly unit: string;
}) {
  const shown = formatChange(props.value, { decimals: props.decimals ?? 2, trim: true });
  return <Figure shown={shown} isMissing={props.value === null} unit={props.unit} />;
}

/** Whole đồng shown in million đồng with one decimal. */
export function MillionDongText({ dong, unit }: { readonly dong: Decimal | null; readonly unit?: string }) {
  return <Figure shown={formatMillionDong(dong)} isMissing={dong === null} unit={unit} />;
}

export function DateText({ date }: { readonly date: IsoDate | null }) {
  if (date === null) return <Figure shown="" isMissing />;
  return (
    <time className="figure" dateTime={date}>
      {formatDate(date)}
    </time>
  );
}

/** An instant in Vietnam's time: `26/06/2020 16:30`. */
export function InstantText({ instant }: { readonly instant: string | null }) {
  const { language } = useLanguage();
  if (instant === null) return <Figure shown="" isMissing />;
  const parts = new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(instant));
  const day = new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 10) as IsoDate;
  return (
    <time className="figure" dateTime={instant}>
      {formatDate(day)} {parts}
    </time>
  );
}
