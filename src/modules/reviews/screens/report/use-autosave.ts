import { useCallback, useEffect, useRef, useState } from 'react';
import { call } from '../../../../ui/call.ts';
import { forget, keep, kept } from '../../../../ui/kept.ts';
import { Problem } from '../../../../ui/problem.ts';
import { useWho } from '../../../../ui/who.ts';
import { reviewsContracts } from '../../contract.ts';
import type { TypedParagraph } from '../../domain/sentences.ts';
import type { Saved } from './use-report.ts';

export type SaveState =
  | { readonly kind: 'clean' }
  | { readonly kind: 'dirty' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'failed'; readonly problem: Problem };

/** What was typed into a passage and not yet taken by the server, as this device keeps it. */
export interface KeptPassage {
  readonly revision: number;
  readonly paragraphs: readonly TypedParagraph[];
}

/** A pause in typing after which it is saved, ms. */
const pause = 1200;

/** After which a saving that found no server is tried again, ms. */
const retryAfter = 5000;

/** No answer, a full or a restarting server: the same saving may go through later. */
const passesByItself = ({ status }: Problem) => status === 0 || status === 429 || status >= 500;

interface Autosaved {
  readonly reviewId: number;
  readonly key: string;
  readonly revision: number;
  readonly onSaved: (saved: Saved) => void;
}

/** Name under which this device keeps a passage that is being typed. */
export const passageName = (accountId: number, reviewId: number, key: string) =>
  `draft.${accountId}.passage.${reviewId}.${key}`;

/** What this device has kept of a passage; null when there is nothing. */
export function useKeptPassage(reviewId: number, key: string): KeptPassage | null {
  const { accountId } = useWho();
  const [found] = useState(() => kept(passageName(accountId, reviewId, key)) as KeptPassage | null);
  return found;
}

/**
 * Saves a passage by itself: kept on this device with each stroke, sent after a pause, one sending at a time, each over the
 * revision that the one before gave. A refusal stops it, and nothing typed is lost.
 */
export function useAutosave({ reviewId, key, revision, onSaved }: Autosaved) {
  const { accountId } = useWho();
  const name = passageName(accountId, reviewId, key);
  const [state, setState] = useState<SaveState>({ kind: 'clean' });
  const at = useRef({
    revision,
    next: null as readonly TypedParagraph[] | null,
    sending: null as readonly TypedParagraph[] | null,
    timer: 0,
    act: { text: '', key: '' },
  });
  const saved = useRef(onSaved);
  saved.current = onSaved;

  const flush = useCallback(async (): Promise<void> => {
    const now = at.current;
    clearTimeout(now.timer);
    if (now.sending || !now.next) return;
    now.sending = now.next;
    now.next = null;
    setState({ kind: 'saving' });
    const body = { revision: now.revision, paragraphs: now.sending };
    const text = JSON.stringify(body);
    // Sent again after a lost line it is the same act, and the first answer comes back.
    if (now.act.text !== text) now.act = { text, key: crypto.randomUUID() };
    try {
      const paragraphs = body.paragraphs.map(({ kind, runs }) => ({ kind, runs: [...runs] }));
      const reply = await call(
        reviewsContracts.saveBlock,
        { params: { reviewId, key }, body: { revision: body.revision, paragraphs } },
        { key: now.act.key },
      );
      now.revision = reply.block.revision;
      now.sending = null;
      saved.current(reply);
      if (now.next) await flush();
      else {
        forget(name);
        setState({ kind: 'saved', at: new Date().toISOString() });
      }
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      now.next ??= now.sending;
      now.sending = null;
      setState({ kind: 'failed', problem: error });
    }
  }, [reviewId, key, name]);

  const change = useCallback(
    (paragraphs: readonly TypedParagraph[]) => {
      const now = at.current;
      now.next = paragraphs;
      keep(name, { revision: now.revision, paragraphs } satisfies KeptPassage);
      setState((was) => (was.kind === 'saving' ? was : { kind: 'dirty' }));
      clearTimeout(now.timer);
      now.timer = window.setTimeout(() => void flush(), pause);
    },
    [flush, name],
  );

  /**
   * Goes on from another revision, which was seen: what is typed is put on top. With `theirs` that comes on top again, so
   * that both texts stand in the history. Gives whether all was saved.
   */
  const goOnFrom = useCallback(
    async (other: number, theirs?: readonly TypedParagraph[]): Promise<boolean> => {
      const now = at.current;
      now.revision = other;
      await flush();
      if (now.next) return false;
      now.next = theirs ?? null;
      await flush();
      return now.next === null;
    },
    [flush],
  );

  useEffect(() => {
    if (state.kind !== 'failed' || !passesByItself(state.problem)) return;
    const again = () => void flush();
    const timer = window.setInterval(again, retryAfter);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [state, flush]);
  useEffect(
    () => () => {
      void flush();
    },
    [flush],
  );
  useEffect(() => {
    const onHide = () => void flush();
    addEventListener('pagehide', onHide);
    return () => removeEventListener('pagehide', onHide);
  }, [flush]);
  return { state, change, flush, goOnFrom };
}
