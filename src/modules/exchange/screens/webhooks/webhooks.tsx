import '../exchange.css';
import type { Reply } from '../../../../kernel/contract.ts';
import { ConfirmAct } from '../../../../ui/confirm-act.tsx';
import type { Column } from '../../../../ui/data-table/column.ts';
import { DataTable } from '../../../../ui/data-table/data-table.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { StateTag } from '../../../../ui/state-tag.tsx';
import { useAct, useRead } from '../../../../ui/use-call.ts';
import { exchangeContracts } from '../../contract.ts';
import { exchange } from '../messages.ts';
import { AddWebhook } from './add-webhook.tsx';
import { Deliveries } from './deliveries.tsx';

type Row = Reply<typeof exchangeContracts.listWebhooks>['rows'][number];

/** Addresses that are told of accepted reports, and how the telling fares. */
export function Webhooks() {
  const t = useWords(exchange);
  const answer = useRead(exchangeContracts.listWebhooks, {});
  const close = useAct(exchangeContracts.closeWebhook);
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      title: t('name'),
      isName: true,
      cell: ({ name, url }) => (
        <>
          {name} <span className="faint exchange-secret">{url}</span>
        </>
      ),
    },
    {
      key: 'state',
      title: t('state'),
      cell: ({ isActive, endedReason }) =>
        isActive ? (
          <StateTag tone="good">{t('active')}</StateTag>
        ) : (
          <StateTag tone="neutral">{t('ended', { reason: endedReason ?? '–' })}</StateTag>
        ),
    },
    {
      key: 'fares',
      title: t('deliveries'),
      cell: ({ delivered, waiting, dead }) => t('fares', { delivered, waiting, dead }),
    },
    {
      key: 'acts',
      title: t('close'),
      cell: ({ id, name, waiting, isActive }) =>
        isActive && (
          <ConfirmAct
            label={t('close')}
            title={t('closeTitle', { name })}
            consequences={t('closeAbout', { n: waiting })}
            isDestructive
            button={{ size: 'small' }}
            act={() => close.mutateAsync({ params: { webhookId: id } })}
          />
        ),
    },
  ];
  return (
    <div className="exchange-page">
      <PageHeader
        title={t('hooksTitle')}
        about={t('hooksAbout')}
        trail={[{ title: t('title'), to: '/administration/exchange' }]}
      />
      <DataTable
        name="exchange.webhooks"
        label={t('hooksTitle')}
        columns={columns}
        rowKey={({ id }) => id}
        answer={answer}
        empty={{ title: t('hooksNone'), next: t('hooksNext') }}
      />
      <AddWebhook />
      <Deliveries rows={answer.data?.deliveries ?? []} />
    </div>
  );
}
