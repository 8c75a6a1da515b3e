import { useQueryClient } from '@tanstack/react-query';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../../../ui/call.ts';
import { useSay, useWords } from '../../../../ui/language.tsx';
import type { Problem } from '../../../../ui/problem.ts';
import { reviewsContracts } from '../../contract.ts';
import type { Passage } from '../../domain/content.ts';
import { report } from './messages.ts';

interface ConflictDialogProps {
  readonly reviewId: number;
  readonly blockKey: string;
  readonly problem: Problem;
  /** Given the revision that stands now. */
  readonly onTheirs: (revision: number, theirs: Passage) => Promise<unknown>;
  readonly onYours: (revision: number) => Promise<unknown>;
}

/** Two people wrote the same passage: both texts side by side, and which one goes on is chosen by hand. */
export function ConflictDialog({ reviewId, blockKey, problem, onTheirs, onYours }: ConflictDialogProps) {
  const t = useWords(report);
  const say = useSay();
  const client = useQueryClient();
  const [isBusy, setBusy] = useState(false);
  const textAt = (at: string) => {
    const found = problem.details.find((detail) => detail.at === at);
    return found ? say(found.reason) : '';
  };
  const go = (choose: (revision: number, theirs: Passage) => Promise<unknown>) => async () => {
    setBusy(true);
    try {
      const { rows } = await call(reviewsContracts.listBlockVersions, {
        params: { reviewId, key: blockKey },
      });
      const [now] = rows;
      if (now) await choose(now.revision, now.content);
      await client.invalidateQueries();
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open
      title={t('conflictTitle')}
      closable={false}
      width={860}
      footer={
        <>
          <Button loading={isBusy} onClick={go(onTheirs)}>
            {t('conflictKeepTheirs')}
          </Button>
          <Button type="primary" loading={isBusy} onClick={go(onYours)}>
            {t('conflictPutYours')}
          </Button>
        </>
      }
    >
      <p>{say(problem.reason)}</p>
      <div className="two-texts">
        <section aria-labelledby="theirs-title">
          <h3 id="theirs-title">{t('conflictTheirs')}</h3>
          <p className="whole-text">{textAt('/theirs')}</p>
        </section>
        <section aria-labelledby="yours-title">
          <h3 id="yours-title">{t('conflictYours')}</h3>
          <p className="whole-text">{textAt('/yours')}</p>
        </section>
      </div>
      <p className="faint">{t('conflictAbout')}</p>
    </Modal>
  );
}
