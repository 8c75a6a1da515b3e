import { Button, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../../../ui/call.ts';
import { InstantText } from '../../../../ui/figure-text.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { Problem } from '../../../../ui/problem.ts';
import { useRead } from '../../../../ui/use-call.ts';
import { reviewsContracts } from '../../contract.ts';
import type { Review } from '../use-review.ts';
import { typedOf } from './editor-content.ts';
import { report } from './messages.ts';
import type { PassageBlock, Saved } from './use-report.ts';

interface HistoryButtonProps {
  readonly review: Review;
  readonly block: PassageBlock;
  readonly onSaved: (saved: Saved) => void;
  readonly onDone: () => void;
  readonly beforeAct: () => Promise<void>;
}

/** Every state the passage has had, and the way back to one: going back is a new state, nothing is erased. */
export function HistoryButton({ review, block, onSaved, onDone, beforeAct }: HistoryButtonProps) {
  const t = useWords(report);
  const [isOpen, setOpen] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const params = { reviewId: review.id, key: block.key };
  const versions = useRead(reviewsContracts.listBlockVersions, { params }, { enabled: isOpen });
  const rows = versions.data?.rows ?? [];
  const restore = async (content: (typeof rows)[number]['content']) => {
    try {
      const paragraphs = typedOf(content).map(({ kind, runs }) => ({ kind, runs: [...runs] }));
      const body = { revision: rows[0]?.revision ?? block.revision, paragraphs };
      onSaved(await call(reviewsContracts.saveBlock, { params, body }));
      setOpen(false);
      onDone();
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  // What is typed and not yet saved is saved first, so that it stands in the history too.
  const open = async () => {
    await beforeAct();
    setOpen(true);
  };
  return (
    <>
      <Button size="small" onClick={open}>
        {t('history')}
      </Button>
      <Modal
        open={isOpen}
        title={t('historyTitle')}
        footer={null}
        width={720}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        {versions.isPending && <LoadingLines />}
        {(versions.error ?? problem) && <ProblemNotice problem={(versions.error ?? problem) as Problem} />}
        <ol className="versions" reversed>
          {rows.map(({ revision, savedAt, savedBy, text, content }, at) => (
            <li key={revision}>
              <p className="faint">
                <InstantText instant={savedAt} /> · {savedBy === '' ? t('historyDrafted') : savedBy}
              </p>
              <p className="whole-text">{text}</p>
              {at > 0 && (
                <Button size="small" onClick={() => restore(content)}>
                  {t('historyRestore')}
                </Button>
              )}
            </li>
          ))}
        </ol>
      </Modal>
    </>
  );
}
