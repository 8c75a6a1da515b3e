import './log-in.css';
import { Button } from 'antd';
import { useEffect } from 'react';
import { useLanguage, useWords } from '../../../ui/language.tsx';
import { EmptyState, LoadingLines, ProblemNotice } from '../../../ui/notices.tsx';
import { useRead } from '../../../ui/use-call.ts';
import { accessContracts } from '../contract.ts';
import { LogInForm } from './log-in-form.tsx';
import { door } from './messages.ts';
import { SampleAccounts } from './sample-accounts.tsx';
import type { Session } from './session.ts';

/** The first page anybody sees: log in, or in sample mode walk in by a role. */
export function LogIn({ onIn }: { readonly onIn: (session: Session) => void }) {
  const t = useWords(door);
  const { language, choose } = useLanguage();
  const opened = useRead(accessContracts.openDoor, {});
  const hasSamples = (opened.data?.sampleAccounts.length ?? 0) > 0;
  useEffect(() => {
    document.title = `${t('logIn')} · Giaoban`;
  }, [t]);
  return (
    <div className="door-page">
      <header>
        <img src="/favicon.svg" alt="" width="36" height="36" />
        <p>
          <strong>{t('product')}</strong>
          <span>{t('purpose')}</span>
        </p>
        <Button
          type="text"
          lang={language === 'vi' ? 'en' : 'vi'}
          onClick={() => choose(language === 'vi' ? 'en' : 'vi')}
        >
          {t('language')}
        </Button>
      </header>
      <main className={hasSamples ? 'door-card door-card-wide' : 'door-card'}>
        <section className="door-form" aria-labelledby="log-in-title">
          <h1 id="log-in-title">{t('logIn')}</h1>
          {opened.isPending && <LoadingLines lines={5} />}
          {opened.error && <ProblemNotice problem={opened.error} onAgain={() => opened.refetch()} />}
          {opened.data?.provinces.length === 0 && (
            <EmptyState title={t('noProvince')} next={t('noProvinceNext')} />
          )}
          {opened.data && opened.data.provinces.length > 0 && (
            <LogInForm provinces={opened.data.provinces} onIn={onIn} />
          )}
        </section>
        {opened.data && hasSamples && <SampleAccounts door={opened.data} onIn={onIn} />}
      </main>
    </div>
  );
}
