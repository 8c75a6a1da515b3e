import { Button } from 'antd';
import type { Reply } from '../../../../kernel/contract.ts';
import { InstantText } from '../../../../ui/figure-text.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import { StateTag } from '../../../../ui/state-tag.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { exchangeContracts } from '../../contract.ts';
import { exchange } from '../messages.ts';

type Row = Reply<typeof exchangeContracts.listWebhooks>['deliveries'][number];
const tones = { waiting: 'waiting', delivered: 'good', dead: 'bad' } as const;

/** The latest deliveries, those given up first, each of which can be sent again. */
export function Deliveries({ rows }: { readonly rows: readonly Row[] }) {
  const t = useWords(exchange);
  const resend = useAct(exchangeContracts.resendDelivery);
  return (
    <section aria-label={t('deliveries')}>
      <h2>{t('deliveries')}</h2>
      {rows.length === 0 && <p className="faint">{t('deliveriesNone')}</p>}
      {resend.error && <ProblemNotice problem={resend.error} />}
      {rows.length > 0 && (
        <ul className="exchange-lines">
          {rows.map(({ id, webhook, kind, subject, state, attempts, lastStatus, lastError, occurredAt }) => (
            <li key={id}>
              <p className="exchange-acts">
                <StateTag tone={tones[state]}>{t(state)}</StateTag>
                <strong>{webhook}</strong>
                <InstantText instant={occurredAt} />
                {state === 'dead' && (
                  <Button
                    size="small"
                    loading={resend.isPending}
                    onClick={() => resend.mutate({ params: { deliveryId: id } })}
                  >
                    {t('resend')}
                  </Button>
                )}
              </p>
              <p className="faint">
                {kind} · {subject} · {t('attempts')}: {attempts}
                {lastStatus !== null && ` · HTTP ${lastStatus}`}
                {lastError !== null && ` · ${lastError}`}
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
