import { Button } from 'antd';
import { useState } from 'react';
import { download } from '../../../ui/download.ts';
import { useWords } from '../../../ui/language.tsx';
import { ProblemNotice } from '../../../ui/notices.tsx';
import { Problem } from '../../../ui/problem.ts';
import { exchangeContracts } from '../contract.ts';
import { exchange } from './messages.ts';
import { PeriodsInput, periodsIn } from './periods-input.tsx';

/** Open data of closed periods, as CSV and as the schema that goes with it. */
export function OpenData() {
  const t = useWords(exchange);
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const give = async (part: 'csv' | 'schema') => {
    setTried(true);
    setProblem(null);
    const period = periodsIn(text);
    if (period.length === 0) return;
    try {
      await download(exchangeContracts.openData, { query: { period, part } });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  return (
    <section aria-label={t('openData')} className="panel">
      <h2>{t('openData')}</h2>
      <p className="faint">{t('openDataAbout')}</p>
      <PeriodsInput value={text} onChange={setText} isTried={isTried} hint={t('openHint')} />
      {problem && <ProblemNotice problem={problem} />}
      <p className="exchange-acts">
        <Button onClick={() => give('csv')}>{t('openCsv')}</Button>
        <Button onClick={() => give('schema')}>{t('openSchema')}</Button>
      </p>
    </section>
  );
}
