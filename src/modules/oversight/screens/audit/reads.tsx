import './audit.css';
import type { Reply } from '../../../../kernel/contract.ts';
import { readIsoDate } from '../../../../kernel/iso-date.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { useTableState } from '../../../../ui/data-table/table-state.ts';
import { InstantText } from '../../../../ui/figure-text.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { oversightContracts } from '../../contract.ts';
import { oversightWords } from '../messages.ts';
import { DayFilters, TypedFilter } from './filters.tsx';
import { Person } from './person.tsx';
import { Subject } from './subject.tsx';
import { useVerification, VerificationResult, VerifyButton } from './verify-chain.tsx';

type Row = Reply<typeof oversightContracts.listReads>['rows'][number];

/** Who read which sensitive records, how often and when: what an inspector asks first. */
export function Reads() {
  const t = useWords(oversightWords);
  const say = useSay();
  const verification = useVerification();
  const control = useTableState({ pageSize: 50 });
  const { page, pageSize, filters } = control.state;
  const named = useRead(oversightContracts.listOperations, {});
  const operations = new Map(named.data?.rows.map(({ id, label }) => [id, say(label)]));
  const from = readIsoDate(filters.from ?? '');
  const to = readIsoDate(filters.to ?? '');
  const query = {
    ...(filters.person === undefined ? {} : { person: filters.person }),
    ...(filters.subject === undefined ? {} : { subject: filters.subject }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    page,
    pageSize,
  };
  const answer = useRead(oversightContracts.listReads, { query }, { keepFormer: true });
  const columns: readonly Column<Row>[] = [
    {
      key: 'title',
      title: t('who'),
      isName: true,
      cell: ({ title }) => title ?? <span className="faint">{t('outside')}</span>,
    },
    { key: 'person', title: t('person'), cell: ({ person }) => <Person name={person} /> },
    {
      key: 'operation',
      title: t('operation'),
      cell: ({ operation }) => operations.get(operation) ?? operation,
    },
    { key: 'subject', title: t('subject'), cell: (row) => <Subject entry={row} /> },
    { key: 'times', title: t('times'), isNumber: true, width: 90, cell: ({ times }) => times },
    {
      key: 'firstAt',
      title: t('firstAt'),
      width: 150,
      cell: ({ firstAt }) => <InstantText instant={firstAt} />,
    },
    { key: 'lastAt', title: t('lastAt'), width: 150, cell: ({ lastAt }) => <InstantText instant={lastAt} /> },
  ];
  return (
    <>
      <PageHeader
        title={t('reads')}
        about={t('readsAbout')}
        acts={<VerifyButton verification={verification} />}
      />
      <VerificationResult verification={verification} />
      <DataTable
        name="oversight.reads"
        label={t('reads')}
        columns={columns}
        rowKey={(row) => `${row.person} ${row.title} ${row.operation} ${row.subject}`}
        answer={answer}
        control={control}
        tools={
          <>
            <TypedFilter filter="person" label={t('person')} hint={t('personHint')} control={control} />
            <TypedFilter filter="subject" label={t('subject')} hint={t('subjectHint')} control={control} />
            <DayFilters control={control} />
          </>
        }
        empty={{ title: t('noReads'), next: t('noReadsNext') }}
      />
    </>
  );
}
