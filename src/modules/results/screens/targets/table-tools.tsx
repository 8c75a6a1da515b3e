import '../../../../ui/data-table/data-table.css';
import { DownloadOutlined, SortAscendingOutlined, TableOutlined } from '@ant-design/icons';
import { App, Button, Checkbox, Popover, Select } from 'antd';
import { useState } from 'react';
import { download } from '../../../../ui/download.ts';
import { useLanguage, useSay, useWords } from '../../../../ui/language.tsx';
import { Problem } from '../../../../ui/problem.ts';
import { resultsContracts } from '../../contract.ts';
import { lineColumns, readLineSort } from '../../domain/table-lines.ts';
import { targets } from './messages.ts';
import { type TargetColumn, useTargetColumns } from './target-columns.tsx';
import { type AskedControl, sortText } from './use-asked.ts';

const titleOf = ({ group, title }: TargetColumn) => (group === undefined ? title : `${group}: ${title}`);

/** Which columns are shown; kept in the address, so that it can be sent on. */
export function ColumnsOfTable({ asked, ask }: AskedControl) {
  const t = useWords(targets);
  const columns = useTargetColumns();
  const { hidden } = asked;
  const flip = (key: TargetColumn['key']) =>
    ask({ hidden: hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key] });
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      title={t('columnsChoose')}
      content={
        <fieldset className="column-choice">
          <legend className="only-read">{t('columnsChoose')}</legend>
          {columns.map((column) => (
            <Checkbox
              key={column.key}
              checked={!hidden.includes(column.key)}
              // One column stays: a table of names alone says nothing.
              disabled={!hidden.includes(column.key) && hidden.length === lineColumns.length - 1}
              onChange={() => flip(column.key)}
            >
              {titleOf(column)}
            </Checkbox>
          ))}
          <Button type="link" onClick={() => ask({ hidden: [] })}>
            {t('columnsAll')}
          </Button>
        </fieldset>
      }
    >
      <Button icon={<TableOutlined aria-hidden />}>{t('columns')}</Button>
    </Popover>
  );
}

/** Takes the table along as .xlsx, narrowed, sorted and with the columns as they are on the screen. */
export function ExportTable({ asked, query }: AskedControl) {
  const t = useWords(targets);
  const say = useSay();
  const { language } = useLanguage();
  const { message } = App.useApp();
  const [isBusy, setBusy] = useState(false);
  const { field, light, hidden, sort } = asked;
  const go = async () => {
    setBusy(true);
    try {
      await download(resultsContracts.exportTargetTable, {
        query: {
          ...query,
          ...(field !== null && { field }),
          ...(light !== null && { light }),
          ...(sort !== null && { sort: sortText(sort) }),
          ...(hidden.length > 0 && { columns: lineColumns.filter((key) => !hidden.includes(key)).join(',') }),
          language,
        },
      });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      message.error(`${say(error.reason)} ${say(error.next)}`);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={isBusy} onClick={go}>
      {t('export')}
    </Button>
  );
}

/** Order of the cards on a phone, where there are no heads to press. */
export function SortOnPhone({ asked, ask }: AskedControl) {
  const t = useWords(targets);
  const columns = useTargetColumns().filter(({ key }) => key !== 'run');
  const options = columns.flatMap((column) => [
    { value: `-${column.key}`, label: t('sortDown', { column: titleOf(column) }) },
    { value: column.key, label: t('sortUp', { column: titleOf(column) }) },
  ]);
  return (
    <Select
      aria-label={t('sort')}
      suffixIcon={<SortAscendingOutlined aria-hidden />}
      value={asked.sort === null ? '' : sortText(asked.sort)}
      options={[{ value: '', label: t('sortOfficial') }, ...options]}
      onChange={(value: string) => ask({ sort: readLineSort(value) })}
    />
  );
}
