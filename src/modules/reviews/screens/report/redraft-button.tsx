import { call } from '../../../../ui/call.ts';
import { ConfirmAct } from '../../../../ui/confirm-act.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { reviewsContracts } from '../../contract.ts';
import type { Review } from '../use-review.ts';
import { report } from './messages.ts';
import type { PassageBlock, Saved } from './use-report.ts';

interface RedraftButtonProps {
  readonly review: Review;
  readonly block: PassageBlock;
  /** What is typed is saved first, so that it stays in the history. */
  readonly beforeAct: () => Promise<void>;
  readonly onSaved: (saved: Saved) => void;
  readonly onDone: () => void;
}

/** Drafts the passage again from the figures of today. */
export function RedraftButton({ review, block, beforeAct, onSaved, onDone }: RedraftButtonProps) {
  const t = useWords(report);
  const act = async () => {
    await beforeAct();
    const { rows } = await call(reviewsContracts.listBlockVersions, {
      params: { reviewId: review.id, key: block.key },
    });
    const revision = rows[0]?.revision ?? block.revision;
    onSaved(
      await call(reviewsContracts.redraftBlock, {
        params: { reviewId: review.id, key: block.key },
        body: { revision },
      }),
    );
    onDone();
  };
  return (
    <ConfirmAct
      label={t('redraft')}
      title={t('redraftTitle')}
      consequences={t('redraftAbout')}
      button={{ size: 'small' }}
      act={act}
    />
  );
}
