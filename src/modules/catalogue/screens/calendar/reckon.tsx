import { useState } from 'react';
import type { Decimal } from '../../../../kernel/decimal.ts';
import { formatDate } from '../../../../kernel/format-date.ts';
import { type IsoDate, isoDate, weekday } from '../../../../kernel/iso-date.ts';
import { DateInput } from '../../../../ui/date-input.tsx';
import { Field } from '../../../../ui/field.tsx';
import { useLanguage, useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import { NumberInput } from '../../../../ui/number-input.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { useWho } from '../../../../ui/who.ts';
import { catalogueContracts } from '../../contract.ts';
import { calendarWords } from '../messages.ts';
import { weekdayNames } from './day-kind.ts';

const most = 1000;

/** "The n-th working day after": answered by the database from the same calendar as every deadline. */
export function Reckon() {
  const t = useWords(calendarWords);
  const { language } = useLanguage();
  const { today } = useWho();
  const [after, setAfter] = useState<IsoDate | null>(today);
  const [typed, setTyped] = useState<Decimal | null>('5');
  const count = typed !== null && /^-?\d{1,4}$/.test(typed) ? Number(typed) : null;
  const isAsked = after !== null && count !== null && Math.abs(count) <= most;
  const query = { after: after ?? today, count: count ?? 0 };
  const read = useRead(catalogueContracts.nthWorkingDay, { query }, { enabled: isAsked, keepFormer: true });
  const answer = isAsked && read.data ? isoDate(read.data.day) : null;
  return (
    <section className="panel" aria-labelledby="reckon">
      <h2 id="reckon">{t('reckon')}</h2>
      <Field label={t('after')}>
        {(control) => <DateInput control={control} value={after} onChange={setAfter} />}
      </Field>
      <Field label={t('count')} hint={t('countHint')}>
        {(control) => <NumberInput control={control} value={typed} onChange={setTyped} />}
      </Field>
      {read.error && <ProblemNotice problem={read.error} onAgain={() => read.refetch()} />}
      <p aria-live="polite" className="reckon-answer">
        {answer !== null &&
          t(count !== null && count < 0 ? 'answerBefore' : 'answer', {
            n: Math.abs(count ?? 0),
            day: formatDate(query.after),
            weekday: weekdayNames[language][weekday(answer) - 1] ?? '',
            answer: formatDate(answer),
          })}
      </p>
    </section>
  );
}
