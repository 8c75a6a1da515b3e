import './jobs.css';
import { useQueryClient } from '@tanstack/react-query';
import { App } from 'antd';
import { useEffect } from 'react';
import type { Reply } from '../../../../kernel/contract.ts';
import { formatNumber } from '../../../../kernel/numbers.ts';
import { addressOf } from '../../../../ui/call.ts';
import { ConfirmAct } from '../../../../ui/confirm-act.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { useTableState } from '../../../../ui/data-table/table-state.ts';
import { InstantText } from '../../../../ui/figure-text.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { StateTag, type Tone } from '../../../../ui/state-tag.tsx';
import { useAct, useRead } from '../../../../ui/use-call.ts';
import { useProgress, type WorkProgress } from '../../../../ui/use-progress.ts';
import { useWho } from '../../../../ui/who.ts';
import { oversightContracts } from '../../contract.ts';
import { oversightWords } from '../messages.ts';

type Job = Reply<typeof oversightContracts.listJobs>['rows'][number];
type State = Job['state'];

const states = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
const tones: Readonly<Record<State, Tone>> = {
  queued: 'waiting',
  running: 'info',
  done: 'good',
  failed: 'bad',
  cancelled: 'neutral',
};
const names = {
  queued: 'queued',
  running: 'running',
  done: 'jobDone',
  failed: 'jobFailed',
  cancelled: 'cancelled',
} as const;

const isGoing = (state: State) => state === 'queued' || state === 'running';
const count = (n: number) => formatNumber(String(n));

/** How far a job is; followed live while it goes on, and the list asked for again when it ends. */
function Progress({ job }: { readonly job: Job }) {
  const t = useWords(oversightWords);
  const say = useSay();
  const client = useQueryClient();
  const address = isGoing(job.state)
    ? addressOf(oversightContracts.watchJob, { params: { jobId: job.id } })
    : null;
  const { progress } = useProgress<WorkProgress>(address);
  const now = progress ?? job;
  useEffect(() => {
    if (progress && progress.state !== job.state) client.invalidateQueries();
  }, [progress, job.state, client]);
  const said =
    now.total === null ? count(now.done) : t('ofTotal', { done: count(now.done), total: count(now.total) });
  return (
    <div className="job-bar">
      {isGoing(now.state) && (
        <progress
          aria-label={t('progress')}
          max={now.total ?? 1}
          {...(now.total === null ? {} : { value: now.done })}
        />
      )}
      <span className="figure" aria-live={isGoing(now.state) ? 'polite' : 'off'}>
        {said}
      </span>
      {now.message && <span className="faint job-message">{say(now.message)}</span>}
    </div>
  );
}

function Took({ job }: { readonly job: Job }) {
  const t = useWords(oversightWords);
  if (job.begunAt === null || job.endedAt === null) return <span className="faint">–</span>;
  const seconds = Math.max(1, Math.round((Date.parse(job.endedAt) - Date.parse(job.begunAt)) / 1000));
  if (seconds < 120) return t('seconds', { n: seconds });
  return seconds < 7200
    ? t('minutes', { n: Math.round(seconds / 60) })
    : t('hours', { n: Math.round(seconds / 3600) });
}

function Stop({ job, name }: { readonly job: Job; readonly name: string }) {
  const t = useWords(oversightWords);
  const { message } = App.useApp();
  const { verbs } = useWho();
  const stop = useAct(oversightContracts.stopJob);
  const cancel = useAct(oversightContracts.cancelJob);
  if (!isGoing(job.state)) return null;
  const send = async () => {
    const input = { params: { jobId: job.id } };
    await (verbs.has('job.cancel') ? stop.mutateAsync(input) : cancel.mutateAsync(input));
    message.success(t('stopped'));
  };
  const done =
    job.total === null ? count(job.done) : t('ofTotal', { done: count(job.done), total: count(job.total) });
  return (
    <ConfirmAct
      label={t('stop')}
      title={`${t('stopTitle', { id: job.id })} ${name}`}
      consequences={job.state === 'queued' ? t('stopWaiting') : t('stopAbout', { done })}
      isDestructive
      button={{ size: 'small', disabled: job.cancelRequested }}
      act={send}
    />
  );
}

/** Background jobs within reach, newest first, those that run followed live. */
export function Jobs() {
  const t = useWords(oversightWords);
  const say = useSay();
  const control = useTableState();
  const { page, pageSize, filters } = control.state;
  const state = states.find((one) => one === filters.state);
  const answer = useRead(
    oversightContracts.listJobs,
    { query: { ...(state === undefined ? {} : { state }), page, pageSize } },
    { keepFormer: true },
  );
  const kinds = new Map(answer.data?.kinds.map(({ name, label }) => [name, say(label)]));
  const nameOf = ({ kind }: Job) => kinds.get(kind) ?? kind;
  const columns: readonly Column<Job>[] = [
    {
      key: 'kind',
      title: t('kind'),
      isName: true,
      cell: (job) => (
        <>
          {nameOf(job)} <span className="faint">#{job.id}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      cell: (job) => <StateTag tone={tones[job.state]}>{t(names[job.state])}</StateTag>,
    },
    { key: 'progress', title: t('progress'), cell: (job) => <Progress key={job.state} job={job} /> },
    { key: 'queuedAt', title: t('queuedAt'), cell: ({ queuedAt }) => <InstantText instant={queuedAt} /> },
    { key: 'took', title: t('took'), cell: (job) => <Took job={job} /> },
    { key: 'acts', title: t('acts'), cell: (job) => <Stop job={job} name={nameOf(job)} /> },
  ];
  return (
    <>
      <PageHeader title={t('jobs')} about={t('jobsAbout')} />
      <DataTable
        name="oversight.jobs"
        label={t('jobs')}
        columns={columns}
        rowKey={({ id }) => id}
        answer={answer}
        control={control}
        filters={[
          {
            key: 'state',
            label: t('state'),
            options: states.map((one) => ({ value: one, label: t(names[one]) })),
          },
        ]}
        empty={{ title: t('noJobs'), next: t('noJobsNext') }}
      />
    </>
  );
}
