import '../accounts/accounts.css';
import { Link } from 'react-router';
import { formatDate } from '../../../../kernel/format-date.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { ButtonLink } from '../../../../ui/button-link.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { sortOf } from '../../../../ui/data-table/sort-of.ts';
import { useTableState } from '../../../../ui/data-table/table-state.ts';
import { download } from '../../../../ui/download.ts';
import { DateText } from '../../../../ui/figure-text.tsx';
import { useLanguage, useSay, useWords } from '../../../../ui/language.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { StateTag } from '../../../../ui/state-tag.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { useWho } from '../../../../ui/who.ts';
import { accessContracts } from '../../contract.ts';
import { admin } from '../admin-messages.ts';
import { holdersOn, type PositionRow } from './holding.ts';

const states = ['held', 'vacant', 'deputised'] as const;

function Holder({ position }: { readonly position: PositionRow }) {
  const t = useWords(admin);
  const { regular } = holdersOn(position, useWho().today);
  if (regular.length === 0) return <StateTag tone="warn">{t('vacant')}</StateTag>;
  return regular.map(({ name }) => name).join(', ');
}

function Deputies({ position }: { readonly position: PositionRow }) {
  const t = useWords(admin);
  const { deputies } = holdersOn(position, useWho().today);
  if (deputies.length === 0) return <span className="faint">–</span>;
  return (
    <ul className="cell-lines">
      {deputies.map(({ id, name, validTo }) => (
        <li key={id}>
          {name}{' '}
          {validTo !== null && (
            <span className="faint">{t('until', { day: formatDate(isoDate(validTo)) })}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Every position within reach: where, with which role, held by whom. */
export function Positions() {
  const t = useWords(admin);
  const say = useSay();
  const { language } = useLanguage();
  const { verbs } = useWho();
  const control = useTableState({ sort: { key: 'title', isDescending: false } });
  const { page, pageSize, search, filters, sort } = control.state;
  const roles = useRead(accessContracts.listRoles, {});
  const roleNames = new Map(roles.data?.rows.map(({ code, name }) => [code, say(name)]));
  const state = states.find((one) => one === filters.state);
  const asked = {
    ...(search === '' ? {} : { search }),
    ...(state === undefined ? {} : { state }),
    ...(filters.role === undefined ? {} : { role: filters.role }),
    ...sortOf(sort, ['title', 'unit']),
  };
  const answer = useRead(
    accessContracts.listPositions,
    { query: { ...asked, page, pageSize } },
    { keepFormer: true },
  );
  const add = verbs.has('position.manage') && (
    <ButtonLink to="/administration/positions/new" button={{ type: 'primary' }}>
      {t('positionNew')}
    </ButtonLink>
  );
  const columns: readonly Column<PositionRow>[] = [
    {
      key: 'title',
      title: t('position'),
      isName: true,
      canSort: true,
      cell: ({ id, title }) => <Link to={`/administration/positions/${id}`}>{title}</Link>,
    },
    { key: 'unit', title: t('unit'), canSort: true, cell: ({ unit }) => unit.name },
    { key: 'role', title: t('role'), cell: ({ role }) => roleNames.get(role) ?? role },
    { key: 'holder', title: t('holder'), cell: (position) => <Holder position={position} /> },
    { key: 'deputy', title: t('deputy'), cell: (position) => <Deputies position={position} /> },
    {
      key: 'validFrom',
      title: t('from'),
      isHiddenAtFirst: true,
      cell: ({ validFrom }) => <DateText date={isoDate(validFrom)} />,
    },
  ];
  return (
    <>
      <PageHeader title={t('positionsTitle')} about={t('positionsAbout')} acts={add} />
      <DataTable
        name="access.positions"
        label={t('positionsTitle')}
        columns={columns}
        rowKey={({ id }) => id}
        answer={answer}
        control={control}
        hasSearch
        filters={[
          {
            key: 'role',
            label: t('role'),
            width: 240,
            options: [...roleNames].map(([value, label]) => ({ value, label })),
          },
          { key: 'state', label: t('state'), options: states.map((one) => ({ value: one, label: t(one) })) },
        ]}
        exportRows={(shown) =>
          download(accessContracts.exportPositions, {
            query: { ...asked, language, columns: shown.join(',') },
          })
        }
        empty={{ title: t('noPositions'), next: t('noPositionsNext'), act: add }}
      />
    </>
  );
}
