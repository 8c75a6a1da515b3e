import './progress-track.css';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { formatNumber } from '../kernel/numbers.ts';
import { furniture } from './furniture-messages.ts';
import { useSay, useWords } from './language.tsx';
import { StateTag, type Tone } from './state-tag.tsx';
import type { Followed, WorkProgress } from './use-progress.ts';

const tones: Readonly<Record<WorkProgress['state'], Tone>> = {
  queued: 'waiting',
  running: 'info',
  done: 'good',
  failed: 'bad',
  cancelled: 'neutral',
};
const names = {
  queued: 'waiting',
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const;

interface ProgressTrackProps<P extends WorkProgress> {
  readonly title: string;
  readonly followed: Followed<P>;
  readonly onStop?: () => void;
  /** What the work ended in: counts, and the sheet of errors to download. */
  readonly result?: (progress: P) => ReactNode;
}

/** How far a long piece of work is: count, time left, the way to stop it, and at the end what came of it. */
export function ProgressTrack<P extends WorkProgress>({
  title,
  followed,
  onStop,
  result,
}: ProgressTrackProps<P>) {
  const t = useWords(furniture);
  const say = useSay();
  const { progress, isLost, secondsLeft } = followed;
  const state = progress?.state ?? 'queued';
  const isGoing = state === 'queued' || state === 'running';
  const count = (n: number) => formatNumber(String(n));
  const time =
    secondsLeft === null
      ? null
      : secondsLeft < 60
        ? t('seconds', { n: secondsLeft })
        : t('minutes', { n: Math.ceil(secondsLeft / 60) });
  return (
    <section className="progress" aria-label={title}>
      <div className="progress-head">
        <strong>{title}</strong>
        <StateTag tone={tones[state]}>{t(names[state])}</StateTag>
        {isGoing && onStop && (
          <Button onClick={onStop} disabled={progress?.cancelRequested ?? false}>
            {t('stop')}
          </Button>
        )}
      </div>
      {isGoing && (
        <progress
          aria-label={title}
          max={progress?.total ?? 1}
          {...(progress?.total ? { value: progress.done } : {})}
        />
      )}
      {progress && (
        <p className="progress-count figure" aria-live="polite">
          {progress.total === null
            ? count(progress.done)
            : t('progress', { done: count(progress.done), total: count(progress.total) })}
          {isGoing && time !== null && ` · ${t('timeLeft', { time })}`}
        </p>
      )}
      {progress?.message && <p>{say(progress.message)}</p>}
      {isGoing && <p className="faint">{t(isLost ? 'lineLost' : 'canLeave')}</p>}
      {progress && !isGoing && result?.(progress)}
    </section>
  );
}
