import './audit.css';
import { Select } from 'antd';
import { readIsoDate } from '../../../../kernel/iso-date.ts';
import { fold } from '../../../../kernel/text.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { sortOf } from '../../../../ui/data-table/sort-of.ts';
import { type TableControl, useTableState } from '../../../../ui/data-table/table-state.ts';
import { download } from '../../../../ui/download.ts';
import { InstantText } from '../../../../ui/figure-text.tsx';
import { useLanguage, useSay, useWords } from '../../../../ui/language.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { StateTag, type Tone } from '../../../../ui/state-tag.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { oversightContracts } from '../../contract.ts';
import { oversightWords } from '../messages.ts';
import { type Entry, EntryDetail } from './entry-detail.tsx';
import { DayFilters, TypedFilter } from './filters.tsx';
import { Person } from './person.tsx';
import { Subject } from './subject.tsx';
import { useVerification, VerificationResult, VerifyButton } from './verify-chain.tsx';

const outcomes = ['done', 'read', 'refused', 'failed'] as const;
const tones: Readonly<Record<(typeof outcomes)[number], Tone>> = {
  done: 'good',
  read: 'info',
  refused: 'warn',
  failed: 'bad',
};
function Tools({
  control,
  operations,
}: {
  readonly control: TableControl;
  readonly operations: ReadonlyMap<string, string>;
}) {
  const t = useWords(oversightWords);
  const { filters } = control.state;
  return (
    <>
      <Select
        className="audit-operation"
        aria-label={t('operation')}
        value={filters.operation ?? ''}
        onChange={(operation: string) => control.change({ filters: { ...filters, operation } })}
        showSearch={{
          filterOption: (text, option) => fold(String(option?.label ?? '')).includes(fold(text)),
        }}
        options={[
          { value: '', label: `${t('operation')}: ${t('allOperations')}` },
          ...[...operations].map(([value, label]) => ({ value, label })),
        ]}
      />
      <TypedFilter filter="person" label={t('person')} hint={t('personHint')} control={control} />
      <TypedFilter filter="subject" label={t('subject')} hint={t('subjectHint')} control={control} />
      <DayFilters control={control} />
    </>
  );
}

/** The audit log: who did what to which record, with what outcome; and whether the chain is whole. */
export function Audit() {
  const t = useWords(oversightWords);
  const say = useSay();
  const { language } = useLanguage();
  const verification = useVerification();
  const control = useTableState({ sort: { key: 'seq', isDescending: true }, pageSize: 50 });
  const { page, pageSize, search, filters, sort } = control.state;
  const named = useRead(oversightContracts.listOperations, {});
  const operations = new Map(named.data?.rows.map(({ id, label }) => [id, say(label)]));
  const outcome = outcomes.find((one) => one === filters.outcome);
  const from = readIsoDate(filters.from ?? '');
  const to = readIsoDate(filters.to ?? '');
  const asked = {
    ...(search === '' ? {} : { title: search }),
    ...(outcome === undefined ? {} : { outcome }),
    ...(filters.operation === undefined ? {} : { operation: filters.operation }),
    ...(filters.subject === undefined ? {} : { subject: filters.subject }),
    ...(filters.person === undefined ? {} : { person: filters.person }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...sortOf(sort, ['seq']),
  };
  const answer = useRead(
    oversightContracts.listAudit,
    { query: { ...asked, page, pageSize } },
    { keepFormer: true },
  );
  const nameOf = (entry: Entry) => operations.get(entry.operation) ?? entry.operation;
  const columns: readonly Column<Entry>[] = [
    { key: 'seq', title: t('seq'), isNumber: true, canSort: true, width: 80, cell: ({ seq }) => seq },
    { key: 'at', title: t('at'), width: 150, cell: ({ at }) => <InstantText instant={at} /> },
    { key: 'operation', title: t('operation'), isName: true, cell: nameOf },
    {
      key: 'title',
      title: t('who'),
      cell: ({ title }) => title ?? <span className="faint">{t('outside')}</span>,
    },
    { key: 'person', title: t('person'), cell: ({ person }) => <Person name={person} /> },
    { key: 'subject', title: t('subject'), cell: (entry) => <Subject entry={entry} /> },
    {
      key: 'outcome',
      title: t('outcome'),
      cell: (entry) => <StateTag tone={tones[entry.outcome]}>{t(entry.outcome)}</StateTag>,
    },
    {
      key: 'detail',
      title: t('detail'),
      cell: (entry) => <EntryDetail entry={entry} operation={nameOf(entry)} />,
    },
  ];
  return (
    <>
      <PageHeader
        title={t('audit')}
        about={t('auditAbout')}
        acts={<VerifyButton verification={verification} />}
      />
      <VerificationResult verification={verification} />
      <DataTable
        name="oversight.audit"
        label={t('audit')}
        columns={columns}
        rowKey={({ seq }) => seq}
        answer={answer}
        control={control}
        hasSearch
        searchLabel={t('searchWho')}
        filters={[
          {
            key: 'outcome',
            label: t('outcome'),
            width: 160,
            options: outcomes.map((one) => ({ value: one, label: t(one) })),
          },
        ]}
        tools={<Tools control={control} operations={operations} />}
        exportRows={(shown) =>
          download(oversightContracts.exportAudit, {
            query: { ...asked, language, columns: shown.join(',') },
          })
        }
        empty={{ title: t('none'), next: t('noneNext') }}
      />
    </>
  );
}
