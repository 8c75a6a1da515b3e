import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import type { FieldControl } from '../../../../ui/field.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { accessContracts } from '../../contract.ts';

export interface ChosenAccount {
  readonly id: number;
  readonly name: string;
}

interface AccountSelectProps {
  readonly control: FieldControl;
  readonly value: ChosenAccount | null;
  readonly onChange: (account: ChosenAccount | null) => void;
}

/** One of the accounts in use, found by the server as the name is typed. */
export function AccountSelect({ control, value, onChange }: AccountSelectProps) {
  const [text, setText] = useState('');
  const search = useDeferredValue(text);
  const found = useRead(
    accessContracts.listAccounts,
    { query: { ...(search === '' ? {} : { search }), state: 'active', pageSize: 20 } },
    { keepFormer: true },
  );
  const rows = found.data?.rows ?? [];
  const label = (name: string, about: string) => (about === '' ? name : `${name} (${about})`);
  return (
    <Select<number | null>
      {...control}
      value={value?.id ?? null}
      showSearch={{ filterOption: false, onSearch: setText }}
      loading={found.isFetching}
      onChange={(id) => {
        const row = rows.find((one) => one.id === id);
        onChange(row ? { id: row.id, name: row.name } : null);
      }}
      options={[
        ...(value && !rows.some(({ id }) => id === value.id) ? [{ value: value.id, label: value.name }] : []),
        ...rows.map(({ id, name, username }) => ({ value: id, label: label(name, username) })),
      ]}
    />
  );
}
