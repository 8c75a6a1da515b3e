import { PlusOutlined } from '@ant-design/icons';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { Field } from '../../../../ui/field.tsx';
import { furniture } from '../../../../ui/furniture-messages.ts';
import { useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { reviewsContracts } from '../../contract.ts';
import { reviews } from '../messages.ts';

/** Adds a point of people's own, with why it is on the agenda. */
export function AddPoint({ reviewId }: { readonly reviewId: number }) {
  const t = useWords(reviews);
  const f = useWords(furniture);
  const [isOpen, setOpen] = useState(false);
  const [isTried, setTried] = useState(false);
  const [title, setTitle] = useState('');
  const [reason, setReason] = useState('');
  const add = useAct(reviewsContracts.addAgendaItem, {
    onDone: () => {
      setOpen(false);
      setTried(false);
      setTitle('');
      setReason('');
    },
  });
  const send = () => {
    setTried(true);
    if (title.trim().length < 3 || reason.trim().length < 3) return;
    add.mutate({ params: { reviewId }, body: { title, reason } });
  };
  if (!isOpen)
    return (
      <Button icon={<PlusOutlined aria-hidden />} onClick={() => setOpen(true)}>
        {t('addPoint')}
      </Button>
    );
  return (
    <div className="people-new">
      <Field
        label={t('pointTitle')}
        isRequired
        error={isTried && title.trim().length < 3 ? t('titleWanted') : null}
      >
        {(control) => (
          <Input
            {...control}
            autoFocus
            maxLength={300}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        )}
      </Field>
      <Field
        label={t('reason')}
        isRequired
        error={isTried && reason.trim().length < 3 ? t('reasonWanted') : null}
      >
        {(control) => (
          <Input
            {...control}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onPressEnter={send}
          />
        )}
      </Field>
      {add.error && <ProblemNotice problem={add.error} />}
      <div className="page-acts">
        <Button type="primary" loading={add.isPending} onClick={send}>
          {t('addPoint')}
        </Button>
        <Button onClick={() => setOpen(false)}>{f('cancel')}</Button>
      </div>
    </div>
  );
}
