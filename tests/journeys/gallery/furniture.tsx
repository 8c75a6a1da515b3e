import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Decimal } from '../../../src/kernel/decimal.ts';
import { type IsoDate, isoDate } from '../../../src/kernel/iso-date.ts';
import { Sparkline } from '../../../src/ui/charts/sparkline.tsx';
import { ConfirmAct } from '../../../src/ui/confirm-act.tsx';
import type { Column } from '../../../src/ui/data-table/column.ts';
import { DataTable } from '../../../src/ui/data-table/data-table.tsx';
import { useTableState } from '../../../src/ui/data-table/table-state.ts';
import { DateInput } from '../../../src/ui/date-input.tsx';
import { DraftNote } from '../../../src/ui/draft-note.tsx';
import { Field } from '../../../src/ui/field.tsx';
import { ChangeText, NumberText, PercentText } from '../../../src/ui/figure-text.tsx';
import { FileDrop } from '../../../src/ui/file-drop.tsx';
import { useWords } from '../../../src/ui/language.tsx';
import { EmptyState, LoadingLines, Notice, ProblemNotice } from '../../../src/ui/notices.tsx';
import { NumberInput } from '../../../src/ui/number-input.tsx';
import { PageHeader } from '../../../src/ui/page-header.tsx';
import { Problem } from '../../../src/ui/problem.ts';
import { ProgressTrack } from '../../../src/ui/progress-track.tsx';
import { StateTag } from '../../../src/ui/state-tag.tsx';
import { useDraft } from '../../../src/ui/use-draft.ts';
import { gallery } from './messages.ts';
import { Pictures } from './pictures.tsx';
import { type TargetRow, targetRows } from './sample-rows.ts';

type T = ReturnType<typeof useWords<typeof gallery.vi>>;

function columnsIn(t: T): readonly Column<TargetRow>[] {
  return [
    {
      key: 'name',
      title: t('indicator'),
      isName: true,
      canSort: true,
      cell: (row) => <Link to={`?at=${row.id}`}>{t(row.name)}</Link>,
    },
    { key: 'unit', title: t('unit'), cell: () => t('person') },
    { key: 'plan', title: t('plan'), isNumber: true, cell: ({ plan }) => <NumberText value={plan} /> },
    {
      key: 'done',
      title: t('done'),
      isNumber: true,
      canSort: true,
      cell: ({ done }) => <NumberText value={done} />,
    },
    {
      key: 'percent',
      title: t('percent'),
      isNumber: true,
      canSort: true,
      cell: ({ percent }) => <PercentText value={percent} />,
    },
    {
      key: 'before',
      title: t('done'),
      group: t('before'),
      isNumber: true,
      cell: ({ before }) => <NumberText value={before} />,
    },
    {
      key: 'change',
      title: t('change'),
      group: t('before'),
      isNumber: true,
      cell: ({ change }) => <ChangeText value={change} unit="%" />,
    },
    { key: 'run', title: t('run'), cell: ({ run }) => <Sparkline values={run} label={t('spark')} /> },
    {
      key: 'state',
      title: t('state'),
      cell: ({ tone, state }) => <StateTag tone={tone}>{t(state)}</StateTag>,
    },
  ];
}

function Targets() {
  const t = useWords(gallery);
  const control = useTableState({ sort: { key: 'percent', isDescending: true } });
  const answer = {
    data: { rows: targetRows, total: 65 },
    error: null,
    isPending: false,
    isFetching: false,
    refetch: () => {},
  };
  const columns = useMemo(() => columnsIn(t), [t]);
  return (
    <DataTable
      name="targets"
      label={t('title')}
      columns={columns}
      rowKey={(row) => row.id}
      answer={answer}
      control={control}
      hasSearch
      filters={[
        {
          key: 'field',
          label: t('field'),
          width: 220,
          options: (['jobs', 'training'] as const).map((value) => ({ value, label: t(value) })),
        },
      ]}
      exportRows={async () => {}}
      empty={{ title: t('none'), next: t('noneNext') }}
    />
  );
}

function Form() {
  const t = useWords(gallery);
  const start = useMemo(
    () => ({ value: null as Decimal | null, day: isoDate('2020-06-26') as IsoDate | null, reason: '' }),
    [],
  );
  const draft = useDraft('gallery', start);
  const [file, setFile] = useState<File | null>(null);
  return (
    <section className="panel" aria-labelledby="form-title">
      <h2 id="form-title">{t('form')}</h2>
      <Field label={t('value')} hint={t('valueHint')} isRequired>
        {(control) => (
          <NumberInput
            control={control}
            value={draft.value.value}
            unit={t('person')}
            onChange={(value) => draft.set({ value })}
          />
        )}
      </Field>
      <Field label={t('day')}>
        {(control) => (
          <DateInput control={control} value={draft.value.day} onChange={(day) => draft.set({ day })} />
        )}
      </Field>
      <Field label={t('reason')}>
        {(control) => (
          <Input.TextArea
            {...control}
            rows={2}
            value={draft.value.reason}
            onChange={(event) => draft.set({ reason: event.target.value })}
          />
        )}
      </Field>
      <FileDrop
        kinds={['.xlsx', '.csv']}
        limitMegabytes={20}
        file={file}
        onFile={setFile}
        label={t('file')}
      />
      <DraftNote draft={draft} />
      <ConfirmAct
        label={t('send')}
        title={t('sendTitle')}
        consequences={t('sendAbout')}
        button={{ type: 'primary' }}
        act={async () => draft.sent()}
      />
    </section>
  );
}

function States() {
  const t = useWords(gallery);
  const reason = { vi: t('refusal'), en: t('refusal') };
  const next = { vi: t('refusalNext'), en: t('refusalNext') };
  const problem = new Problem({ code: 'results.closed-period', status: 409, reason, next, details: [] });
  const running = {
    state: 'running' as const,
    done: 98_400,
    total: 152_915,
    message: null,
    cancelRequested: false,
  };
  return (
    <section className="panel" aria-labelledby="states-title">
      <h2 id="states-title">{t('notices')}</h2>
      <Notice tone="info" title={t('info')}>
        <p>{t('infoNext')}</p>
      </Notice>
      <Notice tone="good" title={t('good')} />
      <Notice tone="warn" title={t('warn')}>
        <p>{t('warnNext')}</p>
      </Notice>
      <ProblemNotice problem={problem} onAgain={() => {}} />
      <ProgressTrack
        title={t('work')}
        followed={{ progress: running, isLost: false, secondsLeft: 12 }}
        onStop={() => {}}
      />
      <EmptyState title={t('none')} next={t('noneNext')} act={<Button type="primary">{t('acts')}</Button>} />
      <LoadingLines lines={3} />
    </section>
  );
}

/** Every piece of furniture on one page, with content of the domain. */
export function Gallery() {
  const t = useWords(gallery);
  return (
    <main style={{ padding: 20 }}>
      <PageHeader
        title={t('title')}
        about={t('about')}
        trail={[{ title: t('start'), to: '/' }]}
        acts={<Button type="primary">{t('acts')}</Button>}
      />
      <div style={{ display: 'grid', gap: 16 }}>
        <Targets />
        <Pictures />
        <div className="two-columns">
          <States />
          <Form />
        </div>
      </div>
    </main>
  );
}
