import { Button, Input, Modal } from 'antd';
import { useState } from 'react';
import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { DateInput } from '../../../../ui/date-input.tsx';
import { Field } from '../../../../ui/field.tsx';
import { furniture } from '../../../../ui/furniture-messages.ts';
import { useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { useWho } from '../../../../ui/who.ts';
import { reviewsContracts } from '../../contract.ts';
import { report } from './messages.ts';

interface AfterSigningProps {
  readonly reviewId: number;
}

/** The number that the records office gives the signed paper. */
export function RegisterButton({ reviewId }: AfterSigningProps) {
  const t = useWords(report);
  const f = useWords(furniture);
  const { today } = useWho();
  const [isOpen, setOpen] = useState(false);
  const [isTried, setTried] = useState(false);
  const [text, setText] = useState('');
  const [on, setOn] = useState<IsoDate | null>(today);
  const register = useAct(reviewsContracts.registerReport, { onDone: () => setOpen(false) });
  const number = /^[1-9]\d{0,5}$/.test(text.trim()) ? Number(text) : null;
  const send = () => {
    setTried(true);
    if (number !== null && on !== null) register.mutate({ params: { reviewId }, body: { number, on } });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('register')}</Button>
      <Modal
        open={isOpen}
        title={t('registerTitle')}
        okText={t('register')}
        cancelText={f('cancel')}
        okButtonProps={{ loading: register.isPending }}
        onOk={send}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <Field
          label={t('registerNumber')}
          isRequired
          error={isTried && number === null ? t('registerWanted') : null}
        >
          {(control) => (
            <Input
              {...control}
              autoFocus
              className="time-input"
              inputMode="numeric"
              maxLength={6}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('registerOn')}>
          {(control) => <DateInput control={control} value={on} onChange={setOn} />}
        </Field>
        {register.error && <ProblemNotice problem={register.error} />}
      </Modal>
    </>
  );
}

/** A corrected version of a signed report, with the reason. */
export function StartVersionButton({ reviewId }: AfterSigningProps) {
  const t = useWords(report);
  const f = useWords(furniture);
  const [isOpen, setOpen] = useState(false);
  const [isTried, setTried] = useState(false);
  const [reason, setReason] = useState('');
  const start = useAct(reviewsContracts.startVersion, { onDone: () => setOpen(false) });
  const isMissing = reason.trim().length < 3;
  const send = () => {
    setTried(true);
    if (!isMissing) start.mutate({ params: { reviewId }, body: { reason } });
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{t('startVersion')}</Button>
      <Modal
        open={isOpen}
        title={t('startVersionTitle')}
        okText={t('startVersion')}
        cancelText={f('cancel')}
        okButtonProps={{ loading: start.isPending }}
        onOk={send}
        onCancel={() => setOpen(false)}
        destroyOnHidden
      >
        <p className="faint">{t('startVersionAbout')}</p>
        <Field label={t('reason')} isRequired error={isTried && isMissing ? t('reasonWanted') : null}>
          {(control) => (
            <Input
              {...control}
              autoFocus
              maxLength={500}
              value={reason}
              onChange={(e) => setReason(e.target.value)}
            />
          )}
        </Field>
        {start.error && <ProblemNotice problem={start.error} />}
      </Modal>
    </>
  );
}
