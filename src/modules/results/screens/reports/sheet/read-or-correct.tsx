import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { ConfirmAct } from '../../../../../ui/confirm-act.tsx';
import { useSay, useWords } from '../../../../../ui/language.tsx';
import { useAct } from '../../../../../ui/use-call.ts';
import { resultsContracts } from '../../../contract.ts';
import { FiguresTable } from './figures-table.tsx';
import { sheetWords } from './messages.ts';
import { ReasonField, wantReason } from './reason-field.tsx';
import { readTexts, type Sheet, type Texts, textsOf } from './sheet-types.ts';

interface ReadOrCorrectProps {
  readonly sheet: Sheet;
  readonly fieldName: (code: string) => string;
}

/** What a unit sent, to be read; and, where the reader may, corrected with a reason into a new version. */
export function ReadOrCorrect({ sheet, fieldName }: ReadOrCorrectProps) {
  const t = useWords(sheetWords);
  const say = useSay();
  const { message } = App.useApp();
  const [texts, setTexts] = useState<Texts | null>(null);
  const [reason, setReason] = useState('');
  const correcting = useAct(resultsContracts.correctSubmission);
  const read = texts && readTexts(sheet, texts);
  const changed = sheet.cells.filter((cell) => texts && (texts[cell.code] ?? '') !== cell.text);
  const wrong = changed.filter((cell) => read?.problems.has(cell.code));
  const correct = async () => {
    wantReason(reason);
    const cells = changed.map(({ code }) => ({ code, text: texts?.[code] ?? '' }));
    const params = { submissionId: sheet.submissionId ?? 0 };
    await correcting.mutateAsync({ params, body: { reason, cells } });
    message.success(t('corrected'));
    setTexts(null);
  };
  return (
    <>
      <section className="panel">
        <FiguresTable
          sheet={sheet}
          fieldName={fieldName}
          {...(texts && {
            now: (cell) => {
              const problem = read?.problems.get(cell.code);
              return (
                <>
                  <Input
                    className="figure correct-input"
                    aria-label={say(cell.name)}
                    inputMode="decimal"
                    value={texts[cell.code] ?? ''}
                    status={problem ? 'error' : ''}
                    onChange={(event) => setTexts((now) => ({ ...now, [cell.code]: event.target.value }))}
                  />
                  {problem && <span className="field-error">{say(problem)}</span>}
                </>
              );
            },
          })}
        />
        {sheet.note !== '' && (
          <p className="unit-note">
            <strong>{t('noteGiven')}:</strong> {sheet.note}
          </p>
        )}
      </section>
      {sheet.may.includes('correct') && (
        <div className="send-bar not-on-paper">
          {texts === null ? (
            <Button size="large" onClick={() => setTexts(textsOf(sheet))}>
              {t('correct')}
            </Button>
          ) : (
            <>
              <Button size="large" onClick={() => setTexts(null)}>
                {t('stop')}
              </Button>
              <ConfirmAct
                label={t('correct')}
                title={t('correctTitle', { unit: sheet.unit.name })}
                button={{
                  type: 'primary',
                  size: 'large',
                  disabled: changed.length === 0 || wrong.length > 0,
                }}
                consequences={
                  <>
                    <p>{t('correctAbout', { n: changed.length })}</p>
                    <ul>
                      {changed.map((cell) => (
                        <li key={cell.code}>
                          {say(cell.name)}:{' '}
                          <span className="figure">
                            {cell.text || '–'} → {texts[cell.code] || '–'}
                          </span>
                        </li>
                      ))}
                    </ul>
                    <ReasonField label={t('correctReason')} value={reason} onChange={setReason} />
                  </>
                }
                act={correct}
              />
            </>
          )}
        </div>
      )}
    </>
  );
}
