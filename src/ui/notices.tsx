import './notices.css';
import {
  CheckCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  InboxOutlined,
  InfoCircleFilled,
} from '@ant-design/icons';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { furniture } from './furniture-messages.ts';
import { useSay, useWords } from './language.tsx';
import type { Problem } from './problem.ts';

interface NoticeProps {
  readonly tone: 'info' | 'good' | 'warn' | 'bad';
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly acts?: ReactNode;
  /** Read out at once when it appears. */
  readonly isUrgent?: boolean;
}

const signs: Readonly<Record<NoticeProps['tone'], ReactNode>> = {
  info: <InfoCircleFilled aria-hidden />,
  good: <CheckCircleFilled aria-hidden />,
  warn: <ExclamationCircleFilled aria-hidden />,
  bad: <CloseCircleFilled aria-hidden />,
};

/** Something the reader should know, at the place it concerns. */
export function Notice({ tone, title, children, acts, isUrgent = false }: NoticeProps) {
  return (
    <div className={`notice notice-${tone}`} role={isUrgent ? 'alert' : undefined}>
      {signs[tone]}
      <div className="notice-text">
        <p className="notice-title">{title}</p>
        {children}
      </div>
      {acts !== undefined && <div className="notice-acts">{acts}</div>}
    </div>
  );
}

interface ProblemNoticeProps {
  readonly problem: Problem;
  readonly onAgain?: () => void;
  readonly acts?: ReactNode;
}

/** A refusal as an answer: the reason, the next step, what is wrong where, and the way to try again. */
export function ProblemNotice({ problem, onAgain, acts }: ProblemNoticeProps) {
  const say = useSay();
  const t = useWords(furniture);
  const isFault = problem.status === 0 || problem.status >= 500;
  const again = onAgain && <Button onClick={onAgain}>{t('again')}</Button>;
  return (
    <Notice
      tone={isFault ? 'bad' : 'warn'}
      isUrgent
      title={say(problem.reason)}
      {...(acts === undefined && again === undefined
        ? {}
        : {
            acts: (
              <>
                {acts}
                {again}
              </>
            ),
          })}
    >
      <p>{say(problem.next)}</p>
      {problem.details.length > 0 && (
        <ul className="notice-details">
          {problem.details.map((detail) => (
            <li key={detail.at + detail.reason.vi}>
              <code>{detail.at}</code> {say(detail.reason)}
            </li>
          ))}
        </ul>
      )}
    </Notice>
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
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all alike
        <span key={line} className="loading-line" style={{ width: `${[96, 88, 92, 60][line % 4]}%` }} />
      ))}
    </div>
  );
}
