import './accounts.css';
import { Link } from 'react-router';
import { ButtonLink } from '../../../../ui/button-link.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { sortOf } from '../../../../ui/data-table/sort-of.ts';
import { useTableState } from '../../../../ui/data-table/table-state.ts';
import { download } from '../../../../ui/download.ts';
import { InstantText } from '../../../../ui/figure-text.tsx';
import { useLanguage, useWords } from '../../../../ui/language.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { StateTag } from '../../../../ui/state-tag.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { useWho } from '../../../../ui/who.ts';
import { accessContracts } from '../../contract.ts';
import { admin } from '../admin-messages.ts';

import { AccountActs, type AccountRow } from './account-acts.tsx';

const states = ['active', 'closed', 'mustChange', 'noPosition'] as const;

function State({ account }: { readonly account: AccountRow }) {
  const t = useWords(admin);
  if (!account.isActive) return <StateTag tone="neutral">{t('closed')}</StateTag>;
  if (account.mustChangePassword) return <StateTag tone="waiting">{t('mustChange')}</StateTag>;
  return <StateTag tone="good">{t('active')}</StateTag>;
}

function HeldPositions({ account }: { readonly account: AccountRow }) {
  const t = useWords(admin);
  if (account.positions.length === 0) return <span className="faint">{t('noPositionYet')}</span>;
  return (
    <ul className="cell-lines">
      {account.positions.map(({ id, title, unit, deputisingBasis }) => (
        <li key={id}>
          <Link to={`/administration/positions/${id}`}>{title}</Link>, {unit.name}
          {deputisingBasis !== null && ` (${t('deputising')})`}
        </li>
      ))}
    </ul>
  );
}

/** Every account within reach: who, in which positions, in which state. */
export function Accounts() {
  const t = useWords(admin);
  const { language } = useLanguage();
  const { verbs } = useWho();
  const mayManage = verbs.has('account.manage');
  const control = useTableState({ sort: { key: 'name', isDescending: false } });
  const { page, pageSize, search, filters, sort } = control.state;
  const state = states.find((one) => one === filters.state);
  const asked = {
    ...(search === '' ? {} : { search }),
    ...(state === undefined ? {} : { state }),
    ...sortOf(sort, ['username', 'name', 'lastLogin']),
  };
  const answer = useRead(
    accessContracts.listAccounts,
    { query: { ...asked, page, pageSize } },
    { keepFormer: true },
  );
  const add = (
    <ButtonLink to="/administration/accounts/new" button={{ type: 'primary' }}>
      {t('accountNew')}
    </ButtonLink>
  );
  const columns: readonly Column<AccountRow>[] = [
    { key: 'name', title: t('name'), isName: true, canSort: true, cell: ({ name }) => name },
    { key: 'username', title: t('username'), canSort: true, cell: ({ username }) => username },
    { key: 'positions', title: t('positions'), cell: (account) => <HeldPositions account={account} /> },
    { key: 'state', title: t('state'), cell: (account) => <State account={account} /> },
    {
      key: 'lastLogin',
      title: t('lastLogin'),
      canSort: true,
      cell: ({ lastLoginAt }) =>
        lastLoginAt === null ? (
          <span className="faint">{t('never')}</span>
        ) : (
          <InstantText instant={lastLoginAt} />
        ),
    },
    ...(mayManage
      ? [
          {
            key: 'acts',
            title: t('acts'),
            width: 236,
            cell: (account: AccountRow) => <AccountActs account={account} />,
          },
        ]
      : []),
  ];
  return (
    <>
      <PageHeader title={t('accounts')} about={t('accountsAbout')} acts={mayManage && add} />
      <DataTable
        name="access.accounts"
        label={t('accounts')}
        columns={columns}
        rowKey={({ id }) => id}
        answer={answer}
        control={control}
        hasSearch
        filters={[
          { key: 'state', label: t('state'), options: states.map((one) => ({ value: one, label: t(one) })) },
        ]}
        exportRows={(shown) =>
          download(accessContracts.exportAccounts, {
            query: { ...asked, language, columns: shown.filter((key) => key !== 'acts').join(',') },
          })
        }
        empty={{ title: t('noAccounts'), next: t('noAccountsNext'), act: mayManage && add }}
      />
    </>
  );
}
