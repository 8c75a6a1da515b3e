import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Field } from '../../../../ui/field.tsx';
import { furniture } from '../../../../ui/furniture-messages.ts';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { reviewsContracts } from '../../contract.ts';
import { reviews } from '../messages.ts';
import type { AgendaItem } from '../use-review.ts';

/** Drops a point of the agenda; the reason is asked for and kept. */
export function DropPoint({ reviewId, item }: { readonly reviewId: number; readonly item: AgendaItem }) {
  const t = useWords(reviews);
  const f = useWords(furniture);
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const drop = useAct(reviewsContracts.dropAgendaItem, { onDone: () => setOpen(false) });
  const isMissing = reason.trim().length < 3;
  const send = () => {
    setTried(true);
    if (!isMissing) drop.mutate({ params: { reviewId, itemId: item.id }, body: { reason } });
  };
  return (
    <>
      <Button
        size="small"
        type="text"
        aria-label={t('dropPoint', { title: say(item.title) })}
        onClick={() => setOpen(true)}
      >
        {t('drop')}
      </Button>
      <Modal
        open={isOpen}
        title={t('dropTitle')}
        okText={t('drop')}
        cancelText={f('cancel')}
        okButtonProps={{ danger: true, loading: drop.isPending }}
        onOk={send}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p>
          <strong>{say(item.title)}</strong>
        </p>
        <p className="faint">{t('dropAbout')}</p>
        <Field label={t('reason')} isRequired error={isTried && isMissing ? t('reasonWanted') : null}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
              onPressEnter={send}
            />
          )}
        </Field>
        {drop.error && <ProblemNotice problem={drop.error} />}
      </Modal>
    </>
  );
}
