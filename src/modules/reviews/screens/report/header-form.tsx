import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import { Field } from '../../../../ui/field.tsx';
import { furniture } from '../../../../ui/furniture-messages.ts';
import { useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { reviewsContracts } from '../../contract.ts';
import type { Report } from '../use-review.ts';
import { report } from './messages.ts';

const lists = ['addressees', 'grounds', 'recipients'] as const;
const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

interface HeaderFormProps {
  readonly reviewId: number;
  readonly content: Report;
}

/** What stands around the text of the paper: subject, addressees, grounds, recipients. */
export function HeaderForm({ reviewId, content }: HeaderFormProps) {
  const t = useWords(report);
  const f = useWords(furniture);
  const [isOpen, setOpen] = useState(false);
  const [value, setValue] = useState({
    subject: content.header.subject,
    addressees: content.header.addressees.join('\n'),
    grounds: content.header.grounds.join('\n'),
    recipients: content.header.recipients.join('\n'),
    drafterMark: content.header.drafterMark,
  });
  const set = useAct(reviewsContracts.setHeader, { onDone: () => setOpen(false) });
  const send = () =>
    set.mutate({
      params: { reviewId },
      body: {
        revision: content.headerRevision,
        header: {
          subject: value.subject,
          addressees: linesOf(value.addressees),
          grounds: linesOf(value.grounds),
          recipients: linesOf(value.recipients),
          drafterMark: value.drafterMark,
        },
      },
    });
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('header')}</Button>
      <Modal
        open={isOpen}
        title={t('headerTitle')}
        okText={t('save')}
        cancelText={f('cancel')}
        okButtonProps={{ loading: set.isPending }}
        onOk={send}
        onCancel={() => setOpen(false)}
        width={680}
      >
        <Field label={t('subject')}>
          {(control) => (
            <Input.TextArea
              {...control}
              autoSize={{ minRows: 2 }}
              maxLength={500}
              value={value.subject}
              onChange={(event) => setValue({ ...value, subject: event.target.value })}
            />
          )}
        </Field>
        {lists.map((name) => (
          <Field key={name} label={t(name)} hint={t('onePerLine')}>
            {(control) => (
              <Input.TextArea
                {...control}
                autoSize={{ minRows: 2, maxRows: 8 }}
                value={value[name]}
                onChange={(event) => setValue({ ...value, [name]: event.target.value })}
              />
            )}
          </Field>
        ))}
        <Field label={t('drafterMark')}>
          {(control) => (
            <Input
              {...control}
              className="time-input"
              maxLength={40}
              value={value.drafterMark}
              onChange={(event) => setValue({ ...value, drafterMark: event.target.value })}
            />
          )}
        </Field>
        {set.error && <ProblemNotice problem={set.error} />}
      </Modal>
    </>
  );
}
