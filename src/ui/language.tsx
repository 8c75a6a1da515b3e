import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Language, Words } from '../kernel/words.ts';
import { keep, kept } from './kept.ts';
import { type Messages, type Say, speaker } from './messages.ts';

interface Spoken {
  readonly language: Language;
  readonly choose: (language: Language) => void;
}

const Context = createContext<Spoken>({ language: 'vi', choose: () => {} });

const isLanguage = (value: unknown): value is Language => value === 'vi' || value === 'en';

function chosenBefore(accountId: number | null): Language {
  const own = accountId === null ? null : kept(`language.${accountId}`);
  const last = own ?? kept('language');
  return isLanguage(last) ? last : 'vi';
}

/** Vietnamese unless chosen otherwise; the choice is kept for the account and, before log-in, for the device. */
export function LanguageProvider(props: { readonly accountId: number | null; readonly children: ReactNode }) {
  const { accountId, children } = props;
  const [language, setLanguage] = useState(() => chosenBefore(accountId));
  useEffect(() => setLanguage(chosenBefore(accountId)), [accountId]);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const spoken = useMemo<Spoken>(
    () => ({
      language,
      choose: (next) => {
        keep('language', next);
        if (accountId !== null) keep(`language.${accountId}`, next);
        setLanguage(next);
      },
    }),
    [language, accountId],
  );
  return <Context value={spoken}>{children}</Context>;
}

export function useLanguage(): Spoken {
  return useContext(Context);
}

/** Says the texts of a `messages.ts` in the reader's language: `t('rows', { n: 12 })`. */
export function useWords<V extends Readonly<Record<string, string>>>(texts: Messages<V>): Say<V> {
  const { language } = useContext(Context);
  return useMemo(() => speaker(texts, language), [texts, language]);
}

/** Says a text that comes in both languages, such as the reason of a refusal. */
export function useSay(): (words: Words) => string {
  const { language } = useContext(Context);
  return useMemo(() => (words) => words[language], [language]);
}
