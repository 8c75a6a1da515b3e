import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { Reply } from '../../../../kernel/contract.ts';
import { formatNumber } from '../../../../kernel/numbers.ts';
import { call } from '../../../../ui/call.ts';
import { useWords } from '../../../../ui/language.tsx';
import { Notice, ProblemNotice } from '../../../../ui/notices.tsx';
import { Problem } from '../../../../ui/problem.ts';
import { oversightContracts } from '../../contract.ts';
import { oversightWords } from '../messages.ts';

type Report = Reply<typeof oversightContracts.verifyAudit>;

/** Asks the server to recompute the whole chain. */
export function useVerification() {
  const [report, setReport] = useState<Report | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);
  const verify = async () => {
    setBusy(true);
    setReport(null);
    setProblem(null);
    try {
      setReport(await call(oversightContracts.verifyAudit, {}));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(false);
    }
  };
  return { report, problem, isBusy, verify };
}

export function VerifyButton({
  verification,
}: {
  readonly verification: ReturnType<typeof useVerification>;
}) {
  const t = useWords(oversightWords);
  const { isBusy, verify } = verification;
  return (
    <Button icon={<SafetyCertificateOutlined />} loading={isBusy} onClick={verify}>
      {t(isBusy ? 'verifying' : 'verify')}
    </Button>
  );
}

const faultWords = { altered: 'altered', gap: 'gap', unlinked: 'unlinked' } as const;
const isKnown = (fault: string): fault is keyof typeof faultWords => fault in faultWords;

/** What the verification found: sound, or every place where it is not. */
export function VerificationResult({
  verification: { report, problem, verify },
}: {
  readonly verification: ReturnType<typeof useVerification>;
}) {
  const t = useWords(oversightWords);
  if (problem) return <ProblemNotice problem={problem} onAgain={verify} />;
  if (!report) return null;
  const { entries, head, faults } = report;
  if (faults.length === 0)
    return (
      <Notice tone="good" isUrgent title={t('sound', { n: formatNumber(String(entries)) })}>
        <p className="audit-head">{t('head', { seq: head.seq, hash: head.hash })}</p>
      </Notice>
    );
  return (
    <Notice tone="bad" isUrgent title={t('broken', { n: faults.length })}>
      <p>{t('brokenNext')}</p>
      <ul className="notice-details">
        {faults.map(({ seq, fault }) => (
          <li key={`${seq} ${fault}`}>{isKnown(fault) ? t(faultWords[fault], { seq }) : t('headFault')}</li>
        ))}
      </ul>
    </Notice>
  );
}
