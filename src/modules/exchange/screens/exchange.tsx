import './exchange.css';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { ButtonLink } from '../../../ui/button-link.tsx';
import type { Column } from '../../../ui/data-table/column.ts';
import { DataTable } from '../../../ui/data-table/data-table.tsx';
import { useWords } from '../../../ui/language.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useAct, useRead } from '../../../ui/use-call.ts';
import { useWho } from '../../../ui/who.ts';
import { exchangeContracts } from '../contract.ts';
import { exchange } from './messages.ts';
import { OpenData } from './open-data.tsx';
import { emptySettings, type PartnerRow, PartnerSettings } from './partner/settings.tsx';

/** Partners of the exchange, a new one, and open data. */
export function Exchange() {
  const t = useWords(exchange);
  const { verbs } = useWho();
  const mayManage = verbs.has('exchange.manage');
  const answer = useRead(exchangeContracts.listPartners, {});
  const [isAdding, setAdding] = useState(false);
  const add = useAct(exchangeContracts.addPartner, { onDone: () => setAdding(false) });
  const columns: readonly Column<PartnerRow>[] = [
    {
      key: 'name',
      title: t('name'),
      isName: true,
      cell: ({ code, name }) => <Link to={`/administration/exchange/partners/${code}`}>{name}</Link>,
    },
    { key: 'code', title: t('code'), cell: ({ code }) => code },
    {
      key: 'periodRule',
      title: t('periodRule'),
      cell: ({ periodRule }) => t(periodRule === 'byName' ? 'byNameShort' : 'byDaysShort'),
    },
    { key: 'mappings', title: t('mappings'), isNumber: true, cell: ({ mappings }) => mappings },
  ];
  return (
    <div className="exchange-page">
      <PageHeader
        title={t('title')}
        about={t('about')}
        acts={
          mayManage && (
            <>
              {!isAdding && (
                <Button type="primary" onClick={() => setAdding(true)}>
                  {t('add')}
                </Button>
              )}
              <ButtonLink to="/administration/exchange/webhooks">{t('webhooks')}</ButtonLink>
            </>
          )
        }
      />
      {isAdding && (
        <PartnerSettings
          isNew
          start={emptySettings}
          problem={add.error}
          isBusy={add.isPending}
          onSave={(body) => add.mutate({ body })}
        />
      )}
      <DataTable
        name="exchange.partners"
        label={t('partners')}
        columns={columns}
        rowKey={({ code }) => code}
        answer={answer}
        empty={{ title: t('partnersNone'), next: t('partnersNext') }}
      />
      {verbs.has('exchange.export') && <OpenData />}
    </div>
  );
}
