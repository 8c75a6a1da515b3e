import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { type Decimal, shiftPoint } from '../../../../kernel/decimal.ts';
import type { IsoDate } from '../../../../kernel/iso-date.ts';
import { DateInput } from '../../../../ui/date-input.tsx';
import { Field } from '../../../../ui/field.tsx';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import { NumberInput } from '../../../../ui/number-input.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { resultsContracts } from '../../contract.ts';
import type { Row } from '../targets/table-rows.ts';
import { explain } from './messages.ts';

interface TargetFormProps {
  readonly row: Row;
  readonly unitId: number;
  readonly year: number;
  /** The version to be adjusted; null sets the first. */
  readonly targetId: number | null;
  readonly onDone: () => void;
}

interface Given {
  readonly value: Decimal | null;
  readonly number: string;
  readonly issuer: string;
  readonly date: IsoDate | null;
  readonly reason: string;
}

const empty: Given = { value: null, number: '', issuer: '', date: null, reason: '' };

/** The next decision on a target: value, document, and for an adjustment the reason. */
export function TargetForm({ row, unitId, year, targetId, onDone }: TargetFormProps) {
  const t = useWords(explain);
  const say = useSay();
  const { message } = App.useApp();
  const [given, setGiven] = useState(empty);
  const [isTried, setTried] = useState(false);
  const done = () => {
    message.success(t('saved'));
    onDone();
  };
  const setting = useAct(resultsContracts.setTarget, { onDone: done });
  const adjusting = useAct(resultsContracts.adjustTarget, { onDone: done });
  const put = (change: Partial<Given>) => setGiven((now) => ({ ...now, ...change }));
  const missing = (value: unknown) => (isTried && !value ? t('wanted') : null);
  const isAdjusting = targetId !== null;
  const send = () => {
    setTried(true);
    const { value, number, issuer, date, reason } = given;
    if (value === null || date === null || !number.trim() || !issuer.trim()) return;
    if (isAdjusting && reason.trim().length < 3) return;
    const stored = shiftPoint(value, -row.shift);
    const decision = { number, issuer, date };
    if (isAdjusting) adjusting.mutate({ params: { targetId }, body: { value: stored, decision, reason } });
    else setting.mutate({ body: { unitId, indicator: row.code, year, value: stored, decision } });
  };
  const problem = setting.error ?? adjusting.error;
  return (
    <form
      className="target-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Field label={t('newValue')} isRequired error={missing(given.value)}>
        {(control) => (
          <NumberInput
            control={control}
            value={given.value}
            unit={say(row.unit)}
            onChange={(value) => put({ value })}
          />
        )}
      </Field>
      <Field label={t('number')} isRequired error={missing(given.number.trim())}>
        {(control) => (
          <Input
            {...control}
            value={given.number}
            onChange={(event) => put({ number: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('issuer')} isRequired error={missing(given.issuer.trim())}>
        {(control) => (
          <Input
            {...control}
            value={given.issuer}
            onChange={(event) => put({ issuer: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('date')} isRequired error={missing(given.date)}>
        {(control) => <DateInput control={control} value={given.date} onChange={(date) => put({ date })} />}
      </Field>
      {isAdjusting && (
        <Field label={t('reason')} isRequired hint={t('keep')} error={missing(given.reason.trim())}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={2}
              value={given.reason}
              onChange={(event) => put({ reason: event.target.value })}
            />
          )}
        </Field>
      )}
      {problem && <ProblemNotice problem={problem} />}
      <div className="form-acts">
        <Button type="primary" htmlType="submit" loading={setting.isPending || adjusting.isPending}>
          {t(isAdjusting ? 'adjust' : 'set')}
        </Button>
        <Button onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
