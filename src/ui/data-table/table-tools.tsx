import { DownloadOutlined, SearchOutlined } from '@ant-design/icons';
import { App, Button, Input, Select } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { furniture } from '../furniture-messages.ts';
import { useSay, useWords } from '../language.tsx';
import { Problem } from '../problem.ts';
import type { Filter } from './column.ts';
import type { TableControl } from './table-state.ts';

interface TableToolsProps {
  readonly control: TableControl;
  readonly hasSearch: boolean;
  readonly searchLabel: string | undefined;
  readonly filters: readonly Filter[];
  /** Downloads exactly what is shown, all pages of it. */
  readonly exportRows: (() => Promise<void>) | undefined;
  readonly choice: ReactNode;
  readonly more: ReactNode;
}

function Search({
  control: { state, change },
  label,
}: {
  readonly control: TableControl;
  readonly label: string | undefined;
}) {
  const t = useWords(furniture);
  const [text, setText] = useState(state.search);
  useEffect(() => setText(state.search), [state.search]);
  useEffect(() => {
    if (text === state.search) return;
    // 250 ms: Telex sends several changes for one syllable, and each would be a question to the server.
    const later = setTimeout(() => change({ search: text }), 250);
    return () => clearTimeout(later);
  }, [text, state.search, change]);
  return (
    <Input
      className="table-search"
      prefix={<SearchOutlined aria-hidden />}
      aria-label={label ?? t('search')}
      placeholder={label ?? t('search')}
      value={text}
      allowClear
      onChange={(event) => setText(event.target.value)}
    />
  );
}

function Export({ exportRows }: { readonly exportRows: () => Promise<void> }) {
  const t = useWords(furniture);
  const say = useSay();
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const go = async () => {
    setBusy(true);
    try {
      await exportRows();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      message.error(`${say(error.reason)} ${say(error.next)}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<DownloadOutlined />} loading={isBusy} onClick={go}>
      {t(isBusy ? 'exporting' : 'export')}
    </Button>
  );
}

/** Above a list: search, filters, and at the right the columns and the export. */
export function TableTools({
  control,
  hasSearch,
  searchLabel,
  filters,
  exportRows,
  choice,
  more,
}: TableToolsProps) {
  const t = useWords(furniture);
  const { state, change } = control;
  return (
    <div className="table-tools not-on-paper">
      {hasSearch && <Search control={control} label={searchLabel} />}
      {filters.map(({ key, label, options, width }) => (
        <Select
          key={key}
          aria-label={label}
          style={{ width: width ?? 180 }}
          value={state.filters[key] ?? ''}
          options={[{ value: '', label: `${label}: ${t('all').toLowerCase()}` }, ...options]}
          onChange={(value) => change({ filters: { ...state.filters, [key]: value } })}
        />
      ))}
      {more}
      <span className="table-tools-right">
        {choice}
        {exportRows && <Export exportRows={exportRows} />}
      </span>
    </div>
  );
}
