import type { Decimal } from '../../../../kernel/decimal.ts';
import { NumberText } from '../../../../ui/figure-text.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { targets } from './messages.ts';
import { asPrinted } from './shown.ts';
import type { Row } from './table-rows.ts';

interface NumberButtonProps {
  readonly row: Row;
  readonly value: Decimal | null;
  readonly opens: 'openNumber' | 'openPlan';
  readonly onOpen: (row: Row) => void;
}

/** Instead of a small count of a confidential indicator, or of one that would give it away. */
export function HiddenText() {
  const t = useWords(targets);
  return (
    <span className="faint" title={t('hiddenAbout')}>
      {t('hidden')}
    </span>
  );
}

/** A figure that opens where it comes from. A missing one opens nothing. */
export function NumberButton({ row, value, opens, onOpen }: NumberButtonProps) {
  const t = useWords(targets);
  const say = useSay();
  if (value === null && opens === 'openNumber' && row.isResultHidden) return <HiddenText />;
  if (value === null) return <NumberText value={null} />;
  const shown = asPrinted(row, value);
  return (
    <button
      type="button"
      className="number-button figure"
      aria-label={t(opens, { name: say(row.name), value: shown })}
      onClick={() => onOpen(row)}
    >
      {shown}
    </button>
  );
}
