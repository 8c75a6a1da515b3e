import { CheckOutlined, CloudSyncOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useWords } from '../../../../../ui/language.tsx';
import { Notice } from '../../../../../ui/notices.tsx';
import { sheetWords } from './messages.ts';
import type { EntryControl } from './use-entry.ts';

const clock = (instant: string) =>
  new Date(instant).toLocaleTimeString('vi-VN', {
    timeZone: 'Asia/Ho_Chi_Minh',
    hour: '2-digit',
    minute: '2-digit',
  });

/** Whether what is typed has reached the server, in a line that is read out when it changes. */
export function SavingLine({ entry }: { readonly entry: EntryControl }) {
  const t = useWords(sheetWords);
  const { saving, savedAt, saveNow } = entry;
  return (
    <p className="saving-line" aria-live="polite">
      {(saving === 'saving' || saving === 'kept') && (
        <>
          <CloudSyncOutlined aria-hidden /> {t('saving')}
        </>
      )}
      {saving === 'saved' && savedAt !== null && (
        <>
          <CheckOutlined aria-hidden /> {t('savedAt', { time: clock(savedAt) })}
        </>
      )}
      {saving === 'failed' && (
        <>
          <ExclamationCircleFilled aria-hidden /> {t('unsaved')}{' '}
          <Button type="link" size="small" onClick={() => saveNow()}>
            {t('again')}
          </Button>
        </>
      )}
    </p>
  );
}

/** Two devices have the same draft: the reader chooses which one stays. */
export function Elsewhere({
  entry,
  onReload,
}: {
  readonly entry: EntryControl;
  readonly onReload: () => void;
}) {
  const t = useWords(sheetWords);
  if (entry.saving !== 'elsewhere') return null;
  return (
    <Notice
      tone="warn"
      title={t('elsewhere')}
      acts={
        <>
          <Button onClick={() => entry.saveNow(true)}>{t('overwrite')}</Button>
          <Button onClick={onReload}>{t('reload')}</Button>
        </>
      }
    />
  );
}
