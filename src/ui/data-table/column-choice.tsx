import { TableOutlined } from '@ant-design/icons';
import { Button, Checkbox, Popover } from 'antd';
import { useState } from 'react';
import { furniture } from '../furniture-messages.ts';
import { forget, keep, kept } from '../kept.ts';
import { useWords } from '../language.tsx';
import { useWho } from '../who.ts';
import type { Column } from './column.ts';

export interface Choice {
  readonly hidden: ReadonlySet<string>;
  readonly choose: (hidden: readonly string[] | null) => void;
}

/** Which columns of a list this account does not want to see, kept on this device. */
export function useColumnChoice<Row>(table: string, columns: readonly Column<Row>[]): Choice {
  const name = `columns.${useWho().accountId}.${table}`;
  const [chosen, setChosen] = useState(() => kept(name) as readonly string[] | null);
  const atFirst = columns.filter((column) => column.isHiddenAtFirst).map((column) => column.key);
  return {
    hidden: new Set(chosen ?? atFirst),
    choose: (hidden) => {
      if (hidden === null) forget(name);
      else keep(name, hidden);
      setChosen(hidden);
    },
  };
}

interface ColumnChoiceProps<Row> {
  readonly columns: readonly Column<Row>[];
  readonly choice: Choice;
}

export function ColumnChoice<Row>({ columns, choice }: ColumnChoiceProps<Row>) {
  const t = useWords(furniture);
  const { hidden, choose } = choice;
  const flip = (key: string) =>
    choose(hidden.has(key) ? [...hidden].filter((one) => one !== key) : [...hidden, key]);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('columnsChoose')}
      content={
        <fieldset className="column-choice">
          <legend className="only-read">{t('columnsChoose')}</legend>
          {columns
            .filter((column) => !column.isName)
            .map(({ key, title, group }) => (
              <Checkbox key={key} checked={!hidden.has(key)} onChange={() => flip(key)}>
                {group === undefined ? title : `${group}: ${title}`}
              </Checkbox>
            ))}
          <Button type="link" onClick={() => choose(null)}>
            {t('columnsReset')}
          </Button>
        </fieldset>
      }
    >
      <Button icon={<TableOutlined />}>{t('columns')}</Button>
    </Popover>
  );
}
