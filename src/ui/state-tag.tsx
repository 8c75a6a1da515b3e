import './state-tag.css';
import {
  CheckCircleFilled,
  ClockCircleFilled,
  CloseCircleFilled,
  ExclamationCircleFilled,
  InfoCircleFilled,
  MinusCircleOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

export type Tone = 'good' | 'warn' | 'bad' | 'info' | 'waiting' | 'neutral';

const signs: Readonly<Record<Tone, ReactNode>> = {
  good: <CheckCircleFilled aria-hidden />,
  warn: <ExclamationCircleFilled aria-hidden />,
  bad: <CloseCircleFilled aria-hidden />,
  info: <InfoCircleFilled aria-hidden />,
  waiting: <ClockCircleFilled aria-hidden />,
  neutral: <MinusCircleOutlined aria-hidden />,
};

/** A state in words with a sign of its own shape: readable without colour, in print and by ear. */
export function StateTag({ tone, children }: { readonly tone: Tone; readonly children: ReactNode }) {
  return (
    <span className={`state state-${tone}`}>
      {signs[tone]}
      <span>{children}</span>
    </span>
  );
}
