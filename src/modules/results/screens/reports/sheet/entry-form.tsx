import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { formatDate } from '../../../../../kernel/format-date.ts';
import { isoDate } from '../../../../../kernel/iso-date.ts';
import { ConfirmAct } from '../../../../../ui/confirm-act.tsx';
import { Field } from '../../../../../ui/field.tsx';
import { useSay, useWords } from '../../../../../ui/language.tsx';
import { Notice } from '../../../../../ui/notices.tsx';
import type { Problem } from '../../../../../ui/problem.ts';
import { useAct } from '../../../../../ui/use-call.ts';
import { resultsContracts } from '../../../contract.ts';
import { jumpOf } from '../../../domain/check-cell.ts';
import { EntryField } from './entry-field.tsx';
import { Findings } from './findings.tsx';
import { sheetWords } from './messages.ts';
import { Elsewhere, SavingLine } from './saving-line.tsx';
import { byField, type Cell, readTexts, type Sheet } from './sheet-types.ts';
import { useEntry } from './use-entry.ts';

interface EntryFormProps {
  readonly sheet: Sheet;
  readonly fieldName: (code: string) => string;
}

function focusOn(code: string): void {
  const place = document.getElementById(`cell-${code}`);
  place?.scrollIntoView({ block: 'center' });
  place?.querySelector('input')?.focus({ preventScroll: true });
}

/** Reasons of the server by cell, for what it alone can know (a figure counted by another way). */
function refusedCells(error: Problem | null): ReadonlyMap<string, Problem['details'][number]['reason']> {
  return new Map((error?.details ?? []).map(({ at, reason }) => [at, reason]));
}

/** The form of a unit: drafts save themselves, errors stand beside their cell, sending says in numbers what will happen. */
export function EntryForm({ sheet, fieldName }: EntryFormProps) {
  const t = useWords(sheetWords);
  const say = useSay();
  const { message } = App.useApp();
  const entry = useEntry(sheet);
  const [isTried, setTried] = useState(false);
  const sending = useAct(resultsContracts.submitFigures);
  const { texts } = entry;
  const read = readTexts(sheet, texts);
  const refused = refusedCells(sending.error);
  const blanks = new Set(read.blanks);
  const wrong = sheet.cells.filter((cell) => read.problems.has(cell.code) || blanks.has(cell.code));
  const filled = sheet.cells.filter((cell) => (texts[cell.code] ?? '').trim() !== '').length;
  const jumps = sheet.cells.filter(
    (cell) =>
      (sheet.form.periodKind === 'month' || cell.kind === 'stock') &&
      jumpOf(cell.previous, read.values.get(cell.code) ?? null) !== null,
  );
  const errorAt = (cell: Cell): string | null => {
    const problem = read.problems.get(cell.code) ?? refused.get(cell.code);
    if (problem) return say(problem);
    return isTried && blanks.has(cell.code) ? t('wanted') : null;
  };
  const canSend = () => {
    setTried(true);
    const [first] = wrong;
    if (first) requestAnimationFrame(() => focusOn(first.code));
    return wrong.length === 0 && entry.saving !== 'elsewhere';
  };
  const send = async () => {
    const cells = sheet.cells.map(({ code }) => ({ code, text: texts[code] ?? '' }));
    const key = { unitId: sheet.unit.id, form: sheet.form.code, period: sheet.period.code };
    entry.hold(true);
    try {
      await sending.mutateAsync({ body: { ...key, note: entry.note, cells } });
      entry.drop();
    } finally {
      entry.hold(false);
    }
    message.success(t('sent'));
  };
  return (
    <div className="entry-form">
      <Elsewhere entry={entry} />
      {entry.isRestored && entry.saving !== 'elsewhere' && <p className="faint">{t('restored')}</p>}
      {byField(sheet.cells).map((group) => (
        <EntryField
          key={group.field}
          sheet={sheet}
          group={group}
          name={fieldName(group.field)}
          texts={texts}
          values={read.values}
          errorAt={errorAt}
          onType={entry.type}
        />
      ))}
      <Findings findings={entry.findings} />
      <section className="panel">
        <Field label={t('note')} hint={t('noteHint')}>
          {(control) => (
            <Input.TextArea
              {...control}
              rows={3}
              maxLength={2000}
              value={entry.note}
              onChange={(event) => entry.writeNote(event.target.value)}
            />
          )}
        </Field>
      </section>
      {isTried && wrong.length > 0 && (
        <Notice
          tone="warn"
          isUrgent
          title={t('fixFirst', { n: wrong.length })}
          acts={<Button onClick={() => focusOn(wrong[0]?.code ?? '')}>{t('toFirst')}</Button>}
        />
      )}
      <div className="send-bar not-on-paper">
        <div className="send-bar-text">
          <strong>{t('progress', { filled, cells: sheet.cells.length })}</strong>
          <progress
            aria-label={t('progress', { filled, cells: sheet.cells.length })}
            max={sheet.cells.length}
            value={filled}
          />
          <SavingLine entry={entry} />
        </div>
        <ConfirmAct
          label={t('submit')}
          title={t('submitTitle', { unit: sheet.unit.name })}
          button={{ type: 'primary', size: 'large' }}
          canOpen={canSend}
          consequences={
            <>
              <p>
                {t('submitCells', {
                  n: read.values.size,
                  from: formatDate(isoDate(sheet.period.from)),
                  to: formatDate(isoDate(sheet.period.to)),
                })}
              </p>
              {jumps.length > 0 && <p>{t('submitJumps', { n: jumps.length })}</p>}
              <p>{t('submitThen')}</p>
            </>
          }
          act={send}
        />
      </div>
    </div>
  );
}
