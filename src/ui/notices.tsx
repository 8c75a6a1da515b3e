import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Skeleton } from 'antd';
import type { ReactNode } from 'react';
import { furniture } from './furniture-messages.ts';
import { useSay, useWords } from './language.tsx';
import type { Problem } from './problem.ts';

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly onAgain?: () => void;
  readonly acts?: ReactNode;
}

/** A refusal as an answer: the reason, the next step, what is wrong where, and the way to try again. */
export function ProblemNotice({ problem, onAgain, acts }: ProblemNoticeProps) {
  const say = useSay();
  const t = useWords(furniture);
  return (
    <Alert
      className="problem"
      type={problem.status === 0 || problem.status >= 500 ? 'error' : 'warning'}
      showIcon
      title={say(problem.reason)}
      description={
        <>
          <p>{say(problem.next)}</p>
          {problem.details.length > 0 && (
            <ul className="problem-details">
              {problem.details.map((detail) => (
                <li key={detail.at + detail.reason.vi}>
                  <code>{detail.at}</code> {say(detail.reason)}
                </li>
              ))}
            </ul>
          )}
        </>
      }
      action={
        <>
          {acts}
          {onAgain && <Button onClick={onAgain}>{t('again')}</Button>}
        </>
      }
    />
  );
}

interface EmptyStateProps {
  /** What is not there. */
  readonly title: string;
  /** What to do next. */
  readonly next: string;
  readonly act?: ReactNode;
}

/** Nothing to show, and what to do about it. */
export function EmptyState({ title, next, act }: EmptyStateProps) {
  return (
    <div className="empty">
      <InboxOutlined className="empty-sign" aria-hidden />
      <p className="empty-title">{title}</p>
      <p className="empty-next">{next}</p>
      {act}
    </div>
  );
}

/** Grey lines where an answer is on its way; read out as "Loading". */
export function LoadingLines({ lines = 4 }: { readonly lines?: number }) {
  const t = useWords(furniture);
  return (
    <div role="status" aria-busy="true" className="loading-lines">
      <span className="only-read">{t('loading')}</span>
      <Skeleton active title={false} paragraph={{ rows: lines }} />
    </div>
  );
}
