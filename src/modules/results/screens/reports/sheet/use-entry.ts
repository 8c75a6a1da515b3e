import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../../../../ui/call.ts';
import { forget, keep, kept } from '../../../../../ui/kept.ts';
import { Problem } from '../../../../../ui/problem.ts';
import { useWho } from '../../../../../ui/who.ts';
import { resultsContracts } from '../../../contract.ts';
import { type Sheet, type Texts, textsOf } from './sheet-types.ts';

/** What this device still has to bring to the server. */
interface Unsaved {
  readonly texts: Texts;
  readonly note?: string;
}

export type Saving = 'kept' | 'saving' | 'saved' | 'failed' | 'elsewhere';

export interface EntryControl {
  readonly texts: Texts;
  readonly note: string;
  readonly saving: Saving;
  readonly savedAt: string | null;
  readonly isRestored: boolean;
  readonly type: (code: string, text: string) => void;
  readonly writeNote: (note: string) => void;
  readonly saveNow: (isOver?: boolean) => void;
  /** The server has taken it: nothing is left to keep on this device. */
  readonly sent: () => void;
}

/** After so many ms without a key the draft goes to the server; this device keeps every key at once. */
const pause = 1_200;

/**
 * What is typed into a sheet: kept on this device with every key, brought to the server when the hand rests, tried again
 * when the line is back. A draft that another device has saved meanwhile is never written over unasked.
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
  const unsaved = useRef<Unsaved>(found ?? { texts: {} });
  const basedOn = useRef(sheet.savedAt);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const isBusy = useRef(false);

  const save = useCallback(
    async (isOver: boolean) => {
      const given = unsaved.current;
      if (isBusy.current || (Object.keys(given.texts).length === 0 && given.note === undefined)) return;
      isBusy.current = true;
      setSaving('saving');
      const cells = Object.entries(given.texts).map(([code, text]) => ({ code, text }));
      const body = {
        unitId,
        form,
        period,
        cells,
        ...(given.note !== undefined && { note: given.note }),
        ...(!isOver && { basedOn: basedOn.current }),
      };
      try {
        const reply = await call(resultsContracts.saveDraft, { body });
        basedOn.current = reply.savedAt;
        setSavedAt(reply.savedAt);
        const isSame = unsaved.current === given;
        if (isSame) {
          unsaved.current = { texts: {} };
          forget(name);
        }
        setSaving(isSame ? 'saved' : 'kept');
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        setSaving(error.code === 'results.draft-moved-on' ? 'elsewhere' : 'failed');
      } finally {
        isBusy.current = false;
      }
    },
    [name, unitId, form, period],
  );

  const change = (next: Unsaved) => {
    unsaved.current = next;
    keep(name, next);
    setSaving((now) => (now === 'elsewhere' ? now : 'kept'));
    if (timer.current) clearTimeout(timer.current);
    timer.current = setTimeout(() => save(false), pause);
  };

  useEffect(() => {
    const retry = () => save(false);
    addEventListener('online', retry);
    if (found) retry();
    return () => {
      removeEventListener('online', retry);
      if (timer.current) clearTimeout(timer.current);
    };
  }, [save, found]);

  return {
    texts,
    note,
    saving,
    savedAt,
    isRestored: found !== null,
    type: (code, text) => {
      setTexts((now) => ({ ...now, [code]: text }));
      change({ ...unsaved.current, texts: { ...unsaved.current.texts, [code]: text } });
    },
    writeNote: (text) => {
      setNote(text);
      change({ ...unsaved.current, note: text });
    },
    saveNow: (isOver = false) => save(isOver),
    sent: () => {
      if (timer.current) clearTimeout(timer.current);
      unsaved.current = { texts: {} };
      forget(name);
    },
  };
}
