import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../../../../ui/call.ts';
import { forget, keep, kept } from '../../../../../ui/kept.ts';
import { Problem } from '../../../../../ui/problem.ts';
import { useWho } from '../../../../../ui/who.ts';
import { resultsContracts } from '../../../contract.ts';
import { type Sheet, type Texts, textsOf } from './sheet-types.ts';
import { draftBody, isNothing, type Unsaved } from './unsaved.ts';

/** `refused`: the server will not have it as it is, so trying again would change nothing. */
export type Saving = 'kept' | 'saving' | 'saved' | 'failed' | 'refused' | 'elsewhere';

export interface EntryControl {
  readonly texts: Texts;
  readonly note: string;
  readonly saving: Saving;
  readonly savedAt: string | null;
  readonly isRestored: boolean;
  /** This device cannot keep anything (private window, full disk). */
  readonly isUnkept: boolean;
  readonly problem: Problem | null;
  /** What the rules of the form found when it was last saved. */
  readonly findings: Sheet['findings'];
  readonly type: (texts: Texts) => void;
  readonly writeNote: (note: string) => void;
  readonly saveNow: (isOver?: boolean) => void;
  /** Holds the saving back while the sheet is sent, which brings everything by itself. */
  readonly hold: (isOn: boolean) => void;
  /** Nothing is left to keep on this device: the server has taken it, or it is thrown away. */
  readonly drop: () => void;
}

/** After so many ms without a key the draft goes to the server; this device keeps every key at once. */
const pause = 1_200;
/** After so many ms a failed saving is tried again: the line may be back, or the session. */
const again = 10_000;

const nothing = (basedOn: string | null): Unsaved => ({ texts: {}, basedOn });

function savingAfter(error: Problem): Saving {
  if (error.code === 'results.draft-moved-on') return 'elsewhere';
  return error.status === 0 || error.status === 401 || error.status >= 500 ? 'failed' : 'refused';
}

/**
 * What is typed into a sheet: kept on this device with every key, brought to the server when the hand rests, tried again
 * when the line or the session is back. A draft that another device has saved meanwhile is never written over unasked.
 */
export function useEntry(sheet: Sheet): EntryControl {
  const { accountId } = useWho();
  const [unitId, form, period] = [sheet.unit.id, sheet.form.code, sheet.period.code];
  const name = `sheet.${accountId}.${unitId}.${form}.${period}`;
  const [found] = useState(() => kept(name) as Unsaved | null);
  const [texts, setTexts] = useState<Texts>({ ...textsOf(sheet), ...found?.texts });
  const [note, setNote] = useState(found?.note ?? sheet.note);
  const [saving, setSaving] = useState<Saving>(found ? 'kept' : 'saved');
  const [savedAt, setSavedAt] = useState(sheet.savedAt);
  const [isUnkept, setUnkept] = useState(false);
  const [findings, setFindings] = useState(sheet.findings);
  const [problem, setProblem] = useState<Problem | null>(null);
  const unsaved = useRef<Unsaved>(found ?? nothing(sheet.savedAt));
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const isBusy = useRef(false);
  const isHeld = useRef(false);

  const later = useCallback((work: () => void, ms: number) => {
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(work, ms);
  }, []);

  const save = useCallback(
    async (isOver: boolean) => {
      const given = unsaved.current;
      if (isBusy.current || isHeld.current || isNothing(given)) return;
      isBusy.current = true;
      setSaving('saving');
      try {
        const body = draftBody({ unitId, form, period }, given, isOver);
        const reply = await call(resultsContracts.saveDraft, { body });
        setSavedAt(reply.savedAt);
        setFindings(reply.findings);
        setProblem(null);
        isBusy.current = false;
        if (unsaved.current === given) {
          unsaved.current = nothing(reply.savedAt);
          forget(name);
          setSaving('saved');
        } else {
          unsaved.current = { ...unsaved.current, basedOn: reply.savedAt };
          keep(name, unsaved.current);
          setSaving('kept');
          later(() => save(false), pause);
        }
      } catch (error) {
        isBusy.current = false;
        if (!(error instanceof Problem)) throw error;
        const next = savingAfter(error);
        setSaving(next);
        setProblem(error);
        if (next === 'failed') later(() => save(isOver), again);
      }
    },
    [name, unitId, form, period, later],
  );

  const change = (next: Unsaved) => {
    unsaved.current = next;
    setUnkept(!keep(name, next));
    if (saving === 'elsewhere') return;
    setSaving('kept');
    later(() => save(false), pause);
  };

  useEffect(() => {
    const retry = () => save(false);
    addEventListener('online', retry);
    retry();
    return () => {
      removeEventListener('online', retry);
      if (timer.current) clearTimeout(timer.current);
    };
  }, [save]);

  return {
    texts,
    note,
    saving,
    savedAt,
    isRestored: found !== null,
    isUnkept,
    problem,
    findings,
    type: (typed) => {
      setTexts((now) => ({ ...now, ...typed }));
      change({ ...unsaved.current, texts: { ...unsaved.current.texts, ...typed } });
    },
    writeNote: (text) => {
      setNote(text);
      change({ ...unsaved.current, note: text });
    },
    saveNow: (isOver = false) => save(isOver),
    hold: (isOn) => {
      isHeld.current = isOn;
      if (!isOn) later(() => save(false), pause);
    },
    drop: () => {
      if (timer.current) clearTimeout(timer.current);
      unsaved.current = nothing(null);
      forget(name);
    },
  };
}
