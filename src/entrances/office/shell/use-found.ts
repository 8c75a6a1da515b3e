import { useMemo } from 'react';
import { fold } from '../../../kernel/text.ts';
import type { Language } from '../../../kernel/words.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { speaker } from '../../../ui/messages.ts';
import type { Screen } from '../../../ui/screen.ts';
import type { FoundGroup } from '../../../ui/search-box.tsx';
import { useWho } from '../../../ui/who.ts';
import { office } from '../messages.ts';
import { mayOpen, screens } from '../screens.ts';
import { doors } from './doors.ts';

/** Screens whose title, in either language and without diacritics, holds every word of the text. */
function findScreens(text: string, screens: readonly Screen[], language: Language): readonly FoundGroup[] {
  if (text === '') return [];
  const words = fold(text).split(' ');
  const found = screens
    .filter((screen) => screen.isListed)
    .filter(({ title }) => {
      const hay = fold(`${title.vi} ${title.en}`);
      return words.every((word) => hay.includes(word));
    })
    .slice(0, 8)
    .map(({ path, title, door }) => {
      const about = doors.find(({ code }) => code === door)?.name[language];
      return { id: path, title: title[language], to: `/${path}`, ...(about === undefined ? {} : { about }) };
    });
  return [{ title: speaker(office, language)('screens'), found }];
}

/** What the search box finds: the screens this reader may open. */
export function useFound(text: string): readonly FoundGroup[] {
  const { verbs } = useWho();
  const { language } = useLanguage();
  return useMemo(() => {
    const offered = screens.filter((screen) => mayOpen(screen, verbs));
    return findScreens(text, offered, language);
  }, [text, verbs, language]);
}
