import './definitions.css';
import { Link } from 'react-router';
import type { Reply } from '../../../../kernel/contract.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { sortOf } from '../../../../ui/data-table/sort-of.ts';
import { useTableState } from '../../../../ui/data-table/table-state.ts';
import { download } from '../../../../ui/download.ts';
import { DateText } from '../../../../ui/figure-text.tsx';
import { useLanguage, useSay, useWords } from '../../../../ui/language.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { catalogueContracts } from '../../contract.ts';
import { catalogueWords } from '../messages.ts';
import { VerifyMark } from './verify-mark.tsx';

type Row = Reply<typeof catalogueContracts.listDefinitions>['rows'][number];

const kinds = ['indicator', 'role', 'calendar', 'rule', 'reportForm'] as const;
const checks = ['yes', 'no'] as const;

/** Everything that is published, each with its version in force, source and mark. */
export function Definitions() {
  const t = useWords(catalogueWords);
  const say = useSay();
  const { language } = useLanguage();
  const control = useTableState({ sort: { key: 'code', isDescending: false } });
  const { page, pageSize, search, filters, sort } = control.state;
  const kind = kinds.find((one) => one === filters.kind);
  const needsCheck = checks.find((one) => one === filters.check);
  const asked = {
    ...(search === '' ? {} : { search }),
    ...(kind === undefined ? {} : { kind }),
    ...(needsCheck === undefined ? {} : { needsCheck }),
    ...sortOf(sort, ['code', 'name', 'validFrom']),
  };
  const answer = useRead(
    catalogueContracts.listDefinitions,
    { query: { ...asked, page, pageSize } },
    { keepFormer: true },
  );
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: t('name'),
      isName: true,
      canSort: true,
      cell: (row) => <Link to={`/administration/catalogue/${row.kind}/${row.code}`}>{say(row.name)}</Link>,
    },
    { key: 'code', title: t('code'), canSort: true, cell: ({ code }) => code },
    { key: 'kind', title: t('kind'), cell: (row) => t(row.kind) },
    { key: 'versions', title: t('version'), isNumber: true, cell: ({ versions }) => versions },
    {
      key: 'validFrom',
      title: t('validFrom'),
      canSort: true,
      cell: ({ validFrom }) => <DateText date={isoDate(validFrom)} />,
    },
    { key: 'source', title: t('source'), cell: ({ source }) => say(source) },
    {
      key: 'needsCheck',
      title: t('verification'),
      cell: (row) => <VerifyMark needsCheck={row.needsCheck} />,
    },
    {
      key: 'checksum',
      title: t('checksum'),
      isHiddenAtFirst: true,
      cell: ({ checksum }) => <code className="checksum">{checksum}</code>,
    },
  ];
  return (
    <>
      <PageHeader title={t('title')} about={t('about')} />
      <DataTable
        name="catalogue.definitions"
        label={t('title')}
        columns={columns}
        rowKey={(row) => `${row.kind} ${row.code}`}
        answer={answer}
        control={control}
        hasSearch
        filters={[
          { key: 'kind', label: t('kind'), options: kinds.map((one) => ({ value: one, label: t(one) })) },
          {
            key: 'check',
            label: t('verification'),
            width: 210,
            options: checks.map((one) => ({ value: one, label: t(one === 'yes' ? 'toVerify' : 'verified') })),
          },
        ]}
        exportRows={(shown) =>
          download(catalogueContracts.exportDefinitions, {
            query: { ...asked, language, columns: shown.join(',') },
          })
        }
        empty={{ title: t('none'), next: t('noneNext') }}
      />
    </>
  );
}
