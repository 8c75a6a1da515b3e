import { Link } from 'react-router';
import { formatDate } from '../../../kernel/format-date.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { useTableState } from '../../../ui/data-table/table-state.ts';
import { DateText } from '../../../ui/figure-text.tsx';
import { useSay, useWords } from '../../../ui/language.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useRead } from '../../../ui/use-call.ts';
import { reviewsContracts } from '../contract.ts';
import { reviewStates } from '../domain/state.ts';
import { StateOfReview } from './head/state-of-review.tsx';
import { reviews } from './messages.ts';
import { OpenReview } from './open-review.tsx';
import type { ReviewRow } from './use-review.ts';

/** Every review within reach, and the way to begin one. */
export function ReviewList() {
  const t = useWords(reviews);
  const say = useSay();
  const control = useTableState();
  const { page, pageSize, filters } = control.state;
  const state = reviewStates.find((one) => one === filters.state);
  const answer = useRead(
    reviewsContracts.listReviews,
    { query: { page, pageSize, ...(state && { state }) } },
    { keepFormer: true },
  );
  const mayOpen = answer.data?.may.includes('open') ?? false;
  const columns: readonly Column<ReviewRow>[] = [
    {
      key: 'period',
      title: t('period'),
      isName: true,
      cell: (row) => (
        <Link to={`/reviews/${row.id}${row.state === 'held' || row.state === 'signed' ? '/report' : ''}`}>
          {say(row.label)}
        </Link>
      ),
    },
    { key: 'unit', title: t('unit'), cell: ({ unit }) => unit.name },
    {
      key: 'window',
      title: t('window'),
      cell: ({ from, to }) => `${formatDate(isoDate(from))} – ${formatDate(isoDate(to))}`,
    },
    {
      key: 'meeting',
      title: t('meeting'),
      cell: ({ meetingOn }) => <DateText date={meetingOn === null ? null : isoDate(meetingOn)} />,
    },
    { key: 'conclusions', title: t('conclusions'), isNumber: true, cell: (row) => String(row.conclusions) },
    { key: 'state', title: t('state'), cell: (row) => <StateOfReview state={row.state} /> },
  ];
  return (
    <>
      <PageHeader title={t('title')} about={t('about')} acts={mayOpen && <OpenReview />} />
      <DataTable
        name="reviews"
        label={t('title')}
        columns={columns}
        rowKey={(row) => row.id}
        answer={answer}
        control={control}
        filters={[
          {
            key: 'state',
            label: t('state'),
            options: reviewStates.map((value) => ({ value, label: t(`state_${value}`) })),
          },
        ]}
        empty={{ title: t('none'), next: t(mayOpen ? 'noneNext' : 'noneNextReader') }}
      />
    </>
  );
}
