import { CheckOutlined, CloudSyncOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { useSay, useWords } from '../../../../../ui/language.tsx';
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
  const say = useSay();
  const { saving, savedAt, saveNow, isUnkept, problem } = entry;
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
          <ExclamationCircleFilled aria-hidden /> {t(isUnkept ? 'unkept' : 'unsaved')}{' '}
          <Button type="link" size="small" onClick={() => saveNow()}>
            {t('again')}
          </Button>
        </>
      )}
      {saving === 'refused' && problem && (
        <>
          <ExclamationCircleFilled aria-hidden /> {say(problem.reason)}
        </>
      )}
      {saving === 'elsewhere' && t('elsewhere')}
    </p>
  );
}

/** Two devices have the same draft: nothing is saved or sent until the reader has chosen which one stays. */
export function Elsewhere({ entry }: { readonly entry: EntryControl }) {
  const t = useWords(sheetWords);
  const say = useSay();
  if (entry.saving !== 'elsewhere' || !entry.problem) return null;
  const takeOther = () => {
    entry.drop();
    location.reload();
  };
  return (
    <Notice
      tone="warn"
      isUrgent
      title={say(entry.problem.reason)}
      acts={
        <>
          <Button onClick={() => entry.saveNow(true)}>{t('overwrite')}</Button>
          <Button onClick={takeOther}>{t('reload')}</Button>
        </>
      }
    >
      <p>{t('elsewhereNext')}</p>
    </Notice>
  );
}
