import './top-bar.css';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { formatDate } from '../../../kernel/format-date.ts';
import { type IsoDate, weekday } from '../../../kernel/iso-date.ts';
import { reportingYear } from '../../../kernel/period.ts';
import { periodLabel } from '../../../kernel/period-label.ts';
import { useLanguage, useSay, useWords } from '../../../ui/language.tsx';
import type { Found, FoundGroup } from '../../../ui/search-box.tsx';
import { SearchBox } from '../../../ui/search-box.tsx';
import { office, weekdays } from '../messages.ts';

/** The half-year that is under review on a day: the year's figures close on 14/12, so late December looks ahead. */
export function currentHalf(today: IsoDate): string {
  const year = reportingYear(today);
  const isSecond = today.startsWith(String(year)) && today.slice(5) > '06-30';
  return `${year}-H${isSecond ? 2 : 1}`;
}

function Day({ today, isSample }: { readonly today: IsoDate; readonly isSample: boolean }) {
  const t = useWords(office);
  const say = useSay();
  const { language } = useLanguage();
  const name = weekdays[language][weekday(today) - 1] ?? '';
  return (
    <p className="top-day" title={isSample ? t('sampleDay') : undefined}>
      <span className="only-read">{t('today', { weekday: name, date: formatDate(today) })}</span>
      <span aria-hidden>
        {name}, {formatDate(today)}
      </span>
      <span className="top-period">{say(periodLabel(currentHalf(today)))}</span>
    </p>
  );
}

interface TopBarProps {
  readonly today: IsoDate;
  readonly province: { readonly name: string; readonly isSample: boolean };
  readonly useFound: (text: string) => readonly FoundGroup[];
  readonly onGo: (found: Found) => void;
  readonly bell: ReactNode;
  readonly menu: ReactNode;
}

/** Where I am, what day it is, search, language, and who I am. */
export function TopBar({ today, province, useFound, onGo, bell, menu }: TopBarProps) {
  const t = useWords(office);
  const { language, choose } = useLanguage();
  return (
    <header className="top-bar">
      <p className="top-place">
        <img src="/favicon.svg" alt="" width="26" height="26" />
        <span className="top-province">{province.name}</span>
        {province.isSample && (
          <span className="sample-mark" title={t('sampleAbout')}>
            {t('sample')}
          </span>
        )}
      </p>
      <SearchBox
        label={t('search')}
        keyHint={t('searchKey')}
        nothing={(text) => t('searchNothing', { text })}
        useFound={useFound}
        onGo={onGo}
      />
      <Day today={today} isSample={province.isSample} />
      {bell}
      <Button
        type="text"
        className="top-language"
        lang={language === 'vi' ? 'en' : 'vi'}
        title={t('languageLabel')}
        onClick={() => choose(language === 'vi' ? 'en' : 'vi')}
      >
        {language === 'vi' ? 'EN' : 'VI'}
        <span className="only-read"> – {t('languageLabel')}</span>
      </Button>
      {menu}
    </header>
  );
}
