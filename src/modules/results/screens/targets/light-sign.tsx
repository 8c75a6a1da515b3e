import { formatPercent } from '../../../../kernel/numbers.ts';
import { useWords } from '../../../../ui/language.tsx';
import { StateTag, type Tone } from '../../../../ui/state-tag.tsx';
import { targets } from './messages.ts';
import type { Row } from './table-rows.ts';

const tones: Readonly<Record<NonNullable<Row['light']>, Tone>> = { green: 'good', amber: 'warn', red: 'bad' };

/** Whether a target is on course: a sign of its own shape, a word, and on request how far. */
export function LightSign({ row }: { readonly row: Pick<Row, 'light' | 'ofPace'> }) {
  const t = useWords(targets);
  if (row.light === null) return null;
  const long = t(`${row.light}Long`);
  const about =
    row.ofPace === null ? long : `${long}: ${t('ofPace', { percent: formatPercent(row.ofPace) })}`;
  return (
    <span title={about}>
      <StateTag tone={tones[row.light]}>{t(row.light)}</StateTag>
    </span>
  );
}
