import { App, Input, Radio } from 'antd';
import { useState } from 'react';
import { formatDate } from '../../../../kernel/format-date.ts';
import { type IsoDate, isoDate, weekday } from '../../../../kernel/iso-date.ts';
import type { SpecialDayKind } from '../../../../kernel/working-days.ts';
import { ConfirmAct } from '../../../../ui/confirm-act.tsx';
import { DateInput } from '../../../../ui/date-input.tsx';
import { DraftNote } from '../../../../ui/draft-note.tsx';
import { Field } from '../../../../ui/field.tsx';
import { useLanguage, useSay, useWords } from '../../../../ui/language.tsx';
import { StateTag } from '../../../../ui/state-tag.tsx';
import { useAct } from '../../../../ui/use-call.ts';
import { useDraft } from '../../../../ui/use-draft.ts';
import { catalogueContracts } from '../../contract.ts';
import { calendarWords } from '../messages.ts';
import { changeOf, type DayKind, kindOf, kindsOn, weekdayNames, type YearCalendar } from './day-kind.ts';

interface DayPanelProps {
  readonly day: IsoDate;
  readonly calendar: YearCalendar;
}

interface DayDraft {
  readonly kind: SpecialDayKind | null;
  readonly vi: string;
  readonly en: string;
  readonly counterpart: IsoDate | null;
  readonly basis: string;
}

/** What a change of the day does to its month, in working days. */
function Effect({ day, calendar, after }: DayPanelProps & { readonly after: DayKind }) {
  const t = useWords(calendarWords);
  const days = new Map(calendar.days.map((one) => [one.day, one]));
  const change = changeOf(kindOf(days, day), after);
  const month = Number(day.slice(5, 7));
  const n = (calendar.workingDaysByMonth[month - 1] ?? 0) + change;
  return (
    <>
      <p>{t(change < 0 ? 'less' : change > 0 ? 'more' : 'same', { month, n })}</p>
      <p>{t('kept')}</p>
    </>
  );
}

function Remove({ day, calendar }: DayPanelProps) {
  const t = useWords(calendarWords);
  const { message } = App.useApp();
  const [basis, setBasis] = useState('');
  const [isTried, setTried] = useState(false);
  const remove = useAct(catalogueContracts.removeCalendarDay);
  const send = async () => {
    await remove.mutateAsync({ params: { day }, body: { basis: basis.trim() } });
    message.success(t('removed'));
  };
  return (
    <>
      <Field
        label={t('basisLabel')}
        isRequired
        error={isTried && basis.trim().length < 3 ? t('basisWanted') : null}
      >
        {(control) => (
          <Input
            {...control}
            value={basis}
            maxLength={500}
            autoComplete="off"
            onChange={(event) => setBasis(event.target.value)}
          />
        )}
      </Field>
      <ConfirmAct
        label={t('remove')}
        title={t('removeTitle', { day: formatDate(day) })}
        isDestructive
        canOpen={() => {
          setTried(true);
          return basis.trim().length >= 3;
        }}
        consequences={
          <Effect day={day} calendar={calendar} after={weekday(day) > 5 ? 'weekend' : 'working'} />
        }
        act={send}
      />
    </>
  );
}

function DayForm({ day, calendar }: DayPanelProps) {
  const t = useWords(calendarWords);
  const { message } = App.useApp();
  const special = calendar.days.find((one) => one.day === day);
  const kinds = kindsOn(day);
  const [start] = useState<DayDraft>({
    kind: special?.kind ?? null,
    vi: special?.name.vi ?? '',
    en: special?.name.en ?? '',
    counterpart: special?.counterpart ? isoDate(special.counterpart) : null,
    basis: '',
  });
  const draft = useDraft(`catalogue.day.${day}`, start);
  const { value, set } = draft;
  const [isTried, setTried] = useState(false);
  const save = useAct(catalogueContracts.setCalendarDay);
  const wrong = {
    kind: value.kind === null ? t('kindWanted') : null,
    vi: value.vi.trim() === '' ? t('nameWanted') : null,
    basis: value.basis.trim().length < 3 ? t('basisWanted') : null,
  };
  const shown = isTried ? wrong : { kind: null, vi: null, basis: null };
  const send = async () => {
    const { kind, vi, en, counterpart, basis } = value;
    const body = {
      kind: kind ?? 'statutory',
      name: { vi: vi.trim(), en: en.trim() || vi.trim() },
      ...(counterpart === null ? {} : { counterpart }),
      basis: basis.trim(),
    };
    await save.mutateAsync({ params: { day }, body });
    draft.sent();
    message.success(t('saved'));
  };
  const text = (name: 'vi' | 'en' | 'basis', label: string, error: string | null, isRequired: boolean) => (
    <Field
      label={label}
      isRequired={isRequired}
      error={error}
      {...(isRequired ? {} : { hint: t('optional') })}
    >
      {(control) => (
        <Input
          {...control}
          value={value[name]}
          maxLength={name === 'basis' ? 500 : 200}
          autoComplete="off"
          onChange={(event) => set({ [name]: event.target.value })}
        />
      )}
    </Field>
  );
  return (
    <form onSubmit={(event) => event.preventDefault()} noValidate>
      <Field label={t('kind')} isRequired error={shown.kind}>
        {({ id }) => (
          <Radio.Group
            id={id}
            className="day-kinds"
            value={value.kind}
            onChange={(event) => set({ kind: event.target.value })}
            options={kinds.map((one) => ({ value: one, label: t(one) }))}
          />
        )}
      </Field>
      {text('vi', t('nameVi'), shown.vi, true)}
      {text('en', t('nameEn'), null, false)}
      {(value.kind === 'swapOff' || value.kind === 'swapWork') && (
        <Field label={t('swappedWith')} hint={t('optional')}>
          {(control) => (
            <DateInput
              control={control}
              value={value.counterpart}
              onChange={(counterpart) => set({ counterpart })}
            />
          )}
        </Field>
      )}
      {text('basis', t('basisLabel'), shown.basis, true)}
      <ConfirmAct
        label={t('save')}
        title={t('saveTitle', { day: formatDate(day), kind: value.kind === null ? '' : t(value.kind) })}
        button={{ type: 'primary' }}
        canOpen={() => {
          setTried(true);
          return Object.values(wrong).every((one) => one === null);
        }}
        consequences={<Effect day={day} calendar={calendar} after={value.kind ?? 'working'} />}
        act={send}
      />
      <DraftNote draft={draft} />
    </form>
  );
}

/** One day: what it is and by which document; entered, changed or taken out by those who may. */
export function DayPanel({ day, calendar }: DayPanelProps) {
  const t = useWords(calendarWords);
  const say = useSay();
  const { language } = useLanguage();
  const days = new Map(calendar.days.map((one) => [one.day, one]));
  const special = days.get(day);
  const mayChange = calendar.may.includes('change');
  const name = weekdayNames[language][weekday(day) - 1] ?? '';
  return (
    <section className="panel day-panel" aria-labelledby="chosen-day">
      <h2 id="chosen-day">
        {name}, {formatDate(day)}
      </h2>
      <p>
        <span className={`year-swatch year-${kindOf(days, day)}`} aria-hidden />
        {t(kindOf(days, day))}
        {special && `: ${say(special.name)}`}
      </p>
      {special && (
        <>
          {special.counterpart && (
            <p>{t('counterpart', { day: formatDate(isoDate(special.counterpart)) })}</p>
          )}
          <p className="faint">
            {t('basis')}: {special.basis}
          </p>
          {special.needsCheck && <StateTag tone="warn">{t('toVerify')}</StateTag>}
        </>
      )}
      {mayChange && (
        <>
          <h3>{t(special ? 'changeDay' : 'enter')}</h3>
          <DayForm key={`${day}-${special?.kind}`} day={day} calendar={calendar} />
          {special && (
            <>
              <h3>{t('remove')}</h3>
              <Remove key={day} day={day} calendar={calendar} />
            </>
          )}
        </>
      )}
    </section>
  );
}
