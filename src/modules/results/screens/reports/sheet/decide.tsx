import { App, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { ConfirmAct } from '../../../../../ui/confirm-act.tsx';
import { useSay, useWords } from '../../../../../ui/language.tsx';
import { useAct } from '../../../../../ui/use-call.ts';
import { resultsContracts } from '../../../contract.ts';
import { FiguresTable } from './figures-table.tsx';
import { sheetWords } from './messages.ts';
import { ReasonField, wantReason } from './reason-field.tsx';
import type { Sheet } from './sheet-types.ts';

interface DecideProps {
  readonly sheet: Sheet;
  readonly submissionId: number;
  readonly fieldName: (code: string) => string;
}

/** Accepting what a unit sent, or returning it with reasons at the cells. */
export function Decide({ sheet, submissionId, fieldName }: DecideProps) {
  const t = useWords(sheetWords);
  const say = useSay();
  const { message } = App.useApp();
  const [marked, setMarked] = useState<Readonly<Record<string, string>>>({});
  const [reason, setReason] = useState('');
  const accepting = useAct(resultsContracts.acceptSubmission);
  const returning = useAct(resultsContracts.returnSubmission);
  const params = { submissionId };
  const codes = Object.keys(marked);
  const count = sheet.cells.filter((cell) => cell.value !== null).length;
  const flip = (code: string) =>
    setMarked((now) => {
      const { [code]: gone, ...rest } = now;
      return gone === undefined ? { ...now, [code]: '' } : rest;
    });
  const accept = async () => {
    await accepting.mutateAsync({ params });
    message.success(t('accepted'));
  };
  const giveBack = async () => {
    wantReason(reason);
    const cells = codes.map((code) => ({
      code,
      reason: (marked[code]?.trim().length ?? 0) >= 3 ? (marked[code] ?? '') : reason,
    }));
    await returning.mutateAsync({ params, body: { reason, cells } });
    message.success(t('returned'));
  };
  return (
    <>
      <section className="panel">
        <FiguresTable
          sheet={sheet}
          fieldName={fieldName}
          mark={{
            head: t('return'),
            cell: (cell) => (
              <Checkbox
                checked={marked[cell.code] !== undefined}
                aria-label={t('markCell', { name: say(cell.name) })}
                onChange={() => flip(cell.code)}
              />
            ),
          }}
          under={(cell) =>
            marked[cell.code] === undefined ? null : (
              <Input
                aria-label={t('cellReason', { name: say(cell.name) })}
                placeholder={t('reason')}
                value={marked[cell.code] ?? ''}
                maxLength={500}
                onChange={(event) => setMarked((now) => ({ ...now, [cell.code]: event.target.value }))}
              />
            )
          }
        />
        {sheet.note !== '' && (
          <p className="unit-note">
            <strong>{t('noteGiven')}:</strong> {sheet.note}
          </p>
        )}
      </section>
      <div className="send-bar not-on-paper">
        <ConfirmAct
          label={codes.length > 0 ? t('returnMarked', { n: codes.length }) : t('return')}
          title={t('returnTitle', { unit: sheet.unit.name })}
          isDestructive
          button={{ size: 'large' }}
          consequences={
            <>
              <p>{t('returnAbout', { n: count, marked: codes.length })}</p>
              <ReasonField label={t('returnReason')} value={reason} onChange={setReason} />
            </>
          }
          act={giveBack}
        />
        <ConfirmAct
          label={t('accept')}
          title={t('acceptTitle', { unit: sheet.unit.name })}
          button={{ type: 'primary', size: 'large', disabled: codes.length > 0 }}
          consequences={t('acceptAbout', { n: count })}
          act={accept}
        />
      </div>
    </>
  );
}
