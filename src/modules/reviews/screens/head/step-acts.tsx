import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../../../ui/call.ts';
import { ConfirmAct } from '../../../../ui/confirm-act.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { reviewsContracts } from '../../contract.ts';
import { reviews } from '../messages.ts';
import type { Review } from '../use-review.ts';

/** The buttons that move the review on, as far as the record says that the reader may. */
export function StepActs({ review }: { readonly review: Review }) {
  const t = useWords(reviews);
  const client = useQueryClient();
  const take = (step: 'markReady' | 'takeBack' | 'hold') => async () => {
    await call(reviewsContracts.takeStep, { params: { reviewId: review.id }, body: { step } });
    await client.invalidateQueries();
  };
  const may = (what: string) => review.may.includes(what);
  return (
    <>
      {may('markReady') && (
        <ConfirmAct
          label={t('markReady')}
          title={t('markReadyTitle')}
          consequences={t('markReadyAbout')}
          button={{ type: 'primary' }}
          act={take('markReady')}
        />
      )}
      {may('hold') && (
        <ConfirmAct
          label={t('hold')}
          title={t('holdTitle')}
          consequences={t('holdAbout', {
            n: review.conclusions.filter((c) => c.withdrawnReason === null).length,
          })}
          button={{ type: 'primary' }}
          act={take('hold')}
        />
      )}
      {may('takeBack') && (
        <ConfirmAct
          label={t('takeBack')}
          title={t('takeBackTitle')}
          consequences={t('takeBackAbout')}
          act={take('takeBack')}
        />
      )}
    </>
  );
}
