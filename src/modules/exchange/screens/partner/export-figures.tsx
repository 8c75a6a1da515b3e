import { Button } from 'antd';
import { useState } from 'react';
import { download } from '../../../../ui/download.ts';
import { useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import { Problem } from '../../../../ui/problem.ts';
import { exchangeContracts } from '../../contract.ts';
import { exchange } from '../messages.ts';
import { PeriodsInput, periodsIn } from '../periods-input.tsx';
import { type Format, FormatChoice } from './format-choice.tsx';

/** Figures of some periods in the partner's names. */
export function ExportFigures({ partner }: { readonly partner: string }) {
  const t = useWords(exchange);
  const [format, setFormat] = useState<Format>('dhis2');
  const [text, setText] = useState('');
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const give = async () => {
    setTried(true);
    setProblem(null);
    const period = periodsIn(text);
    if (period.length === 0) return;
    try {
      await download(exchangeContracts.exportValues, { query: { partner, format, period } });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    }
  };
  return (
    <section aria-label={t('export')} className="panel">
      <h2>{t('export')}</h2>
      <FormatChoice value={format} onChange={setFormat} />
      <PeriodsInput value={text} onChange={setText} isTried={isTried} hint={t('periodHint')} />
      {problem && <ProblemNotice problem={problem} />}
      <p className="exchange-acts">
        <Button onClick={give}>{t('download')}</Button>
      </p>
    </section>
  );
}
