import { useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { EmptyState, Notice, ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { reviewsContracts } from '../../contract.ts';
import { reviews } from '../messages.ts';
import type { Review } from '../use-review.ts';
import { AddPoint } from './add-point.tsx';
import { AgendaPoint } from './agenda-point.tsx';

/** The agenda in order: computed again on demand, added to, dropped from with a reason, moved by keyboard or mouse. */
export function AgendaPanel({ review }: { readonly review: Review }) {
  const t = useWords(reviews);
  const say = useSay();
  const client = useQueryClient();
  const { message } = App.useApp();
  const [gone, setGone] = useState<readonly string[]>([]);
  const mayEdit = review.may.includes('prepare');
  const params = { reviewId: review.id };
  const refresh = useAct(reviewsContracts.refreshAgenda, {
    onDone: (reply) => {
      setGone(reply.gone);
      message.success(t('refreshed'));
    },
  });
  const order = useAct(reviewsContracts.orderAgenda);
  const shown = review.agenda.filter(({ isDropped }) => !isDropped);
  const move = (index: number, by: -1 | 1) => {
    const ids = shown.map(({ id }) => id);
    const [one, other] = [ids[index], ids[index + by]];
    if (one === undefined || other === undefined) return;
    ids[index] = other;
    ids[index + by] = one;
    order.mutate({ params, body: { itemIds: ids } });
  };
  const titleOf = (key: string) => {
    const item = review.agenda.find((one) => one.key === key);
    return item ? say(item.title) : key;
  };
  return (
    <section className="panel" aria-labelledby="agenda-title">
      <div className="panel-head">
        <h2 id="agenda-title">{t('agenda')}</h2>
        {mayEdit && (
          <Button loading={refresh.isPending} onClick={() => refresh.mutate({ params })}>
            {t('refresh')}
          </Button>
        )}
        <p className="faint">{t('agendaAbout')}</p>
      </div>
      {gone.length > 0 && (
        <Notice tone="info" title={t('gone', { n: gone.length, keys: gone.map(titleOf).join('; ') })} />
      )}
      {(refresh.error ?? order.error) && (
        <ProblemNotice
          problem={(refresh.error ?? order.error) as NonNullable<typeof refresh.error>}
          onAgain={() => client.invalidateQueries()}
        />
      )}
      {review.agenda.length === 0 && <EmptyState title={t('noAgenda')} next={t('noAgendaNext')} />}
      <ol className="agenda">
        {review.agenda.map((item) => {
          const index = shown.indexOf(item);
          return (
            <AgendaPoint
              key={item.id}
              review={review}
              item={item}
              mayEdit={mayEdit}
              {...(index > 0 && { onUp: () => move(index, -1) })}
              {...(index >= 0 && index < shown.length - 1 && { onDown: () => move(index, 1) })}
            />
          );
        })}
      </ol>
      {mayEdit && <AddPoint reviewId={review.id} />}
    </section>
  );
}
