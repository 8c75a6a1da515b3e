import { DownloadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect } from 'react';
import { download } from '../../../../ui/download.ts';
import { useLanguage, useWords } from '../../../../ui/language.tsx';
import { LoadingLines, Notice, ProblemNotice } from '../../../../ui/notices.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { figuresContracts } from '../../../figures/contract.ts';
import { importing } from './messages.ts';
import { WrongLines } from './wrong-lines.tsx';

/** How far an import has come, asked for every second until it is done, and what it ended in. */
export function ImportProgress({ importId, onAnother }: { importId: number; onAnother: () => void }) {
  const t = useWords(importing);
  const { language } = useLanguage();
  const answer = useRead(figuresContracts.getImport, { params: { importId } });
  const state = answer.data?.import;
  const isGoing = state !== undefined && !state.isDone;
  const { refetch } = answer;
  useEffect(() => {
    if (!isGoing) return;
    const timer = setInterval(() => void refetch(), 1000);
    return () => clearInterval(timer);
  }, [isGoing, refetch]);
  const client = useQueryClient();
  const isDone = state?.isDone ?? false;
  useEffect(() => {
    if (isDone) void client.invalidateQueries({ queryKey: [figuresContracts.listImports.id] });
  }, [isDone, client]);
  if (answer.error) return <ProblemNotice problem={answer.error} onAgain={() => refetch()} />;
  if (!state || !answer.data) return <LoadingLines lines={3} />;
  if (isGoing) {
    return (
      <Notice tone="info" title={t('recording')}>
        <progress aria-label={t('recording')} max={state.rows} value={state.done} />
        <p className="figure" aria-live="polite">
          {t('progress', { done: state.done, rows: state.rows })}
        </p>
        <p>{t('canLeave')}</p>
      </Notice>
    );
  }
  const { recorded, unchanged, refused } = state;
  return (
    <>
      <Notice
        tone={refused > 0 ? 'warn' : 'good'}
        isUrgent
        title={t('done', { recorded, unchanged, refused })}
        acts={
          <>
            {refused > 0 && (
              <Button
                icon={<DownloadOutlined aria-hidden />}
                onClick={() =>
                  download(figuresContracts.exportRefused, { params: { importId }, query: { language } })
                }
              >
                {t('refusedSheet')}
              </Button>
            )}
            <Button onClick={onAnother}>{t('another')}</Button>
          </>
        }
      />
      <WrongLines lines={answer.data.lines} count={refused} />
    </>
  );
}
