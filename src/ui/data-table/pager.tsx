import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { formatNumber } from '../../kernel/numbers.ts';
import { furniture } from '../furniture-messages.ts';
import { useWords } from '../language.tsx';
import { pageSizes, type TableControl } from './table-state.ts';

interface PagerProps {
  readonly control: TableControl;
  readonly total: number;
  readonly table: string;
}

/** `1–20 trong 106`, the way to the next rows, and how many at once. */
export function Pager({ control: { state, change }, total, table }: PagerProps) {
  const t = useWords(furniture);
  const { page, pageSize } = state;
  const last = Math.max(1, Math.ceil(total / pageSize));
  const shown = (n: number) => formatNumber(String(n));
  const from = Math.min((page - 1) * pageSize + 1, total);
  if (total <= pageSizes[0] && page === 1) return null;
  return (
    <nav className="pager" aria-label={t('pages', { table })}>
      <span className="figure" aria-live="polite">
        {t('range', { from: shown(from), to: shown(Math.min(page * pageSize, total)), total: shown(total) })}
      </span>
      <Button
        icon={<LeftOutlined />}
        aria-label={t('previous')}
        disabled={page <= 1}
        onClick={() => change({ page: page - 1 })}
      />
      <Button
        icon={<RightOutlined />}
        aria-label={t('next')}
        disabled={page >= last}
        onClick={() => change({ page: page + 1 })}
      />
      <Select
        aria-label={t('pageSize')}
        value={pageSize}
        options={pageSizes.map((n) => ({ value: n, label: t('perPage', { n }) }))}
        onChange={(size) => change({ pageSize: size })}
      />
    </nav>
  );
}
