import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { download } from '../../../../ui/download.ts';
import { useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import { Problem } from '../../../../ui/problem.ts';
import { reviewsContracts } from '../../contract.ts';
import { report } from './messages.ts';

const formats = ['docx', 'pdf', 'json'] as const;

interface DownloadsProps {
  readonly reviewId: number;
  readonly version: number | null;
}

/** The report as .docx and .pdf to be sent, and as data. */
export function Downloads({ reviewId, version }: DownloadsProps) {
  const t = useWords(report);
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const get = async (format: (typeof formats)[number]) => {
    setBusy(format);
    setProblem(null);
    try {
      const query = { format, ...(version !== null && { version }) };
      await download(reviewsContracts.downloadReport, { params: { reviewId }, query });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      setProblem(error);
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      {formats.map((format) => (
        <Button
          key={format}
          icon={<DownloadOutlined aria-hidden />}
          loading={busy === format}
          onClick={() => get(format)}
        >
          {t('download', { format })}
        </Button>
      ))}
      {problem && <ProblemNotice problem={problem} />}
    </>
  );
}
