import './proofreading.css';
import { Button } from 'antd';
import { useState } from 'react';
import { formatNumber } from '../../../kernel/numbers.ts';
import { FileDrop } from '../../../ui/file-drop.tsx';
import { useWords } from '../../../ui/language.tsx';
import { ProblemNotice } from '../../../ui/notices.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { useAct } from '../../../ui/use-call.ts';
import { longestText, proofreadingContracts as on } from '../contract.ts';
import type { Remark } from './kinds.ts';
import { proofreading } from './messages.ts';
import { ProofView } from './proof-view.tsx';

interface Proof {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/** A text or a file goes in, the same text comes back with its figures marked. Nothing is kept. */
export function Proofreading() {
  const t = useWords(proofreading);
  const [text, setText] = useState('');
  const [file, setFile] = useState<File | null>(null);
  const [proof, setProof] = useState<Proof | null>(null);
  const typed = useAct(on.lint, {
    onDone: ({ findings }, { body }) => setProof({ text: body.text, remarks: findings }),
  });
  const sent = useAct(on.lintFile, {
    onDone: (reply) => {
      setText(reply.text);
      setProof({ text: reply.text, remarks: reply.findings });
    },
  });
  const problem = file ? sent.error : typed.error;
  const isTooLong = !file && text.length > longestText;
  const check = () => (file ? sent.mutate({ file }) : typed.mutate({ body: { text } }));
  const again = (keepText: boolean) => {
    if (!keepText) setText('');
    setFile(null);
    setProof(null);
    typed.reset();
    sent.reset();
  };
  return (
    <div className="proof-page">
      <PageHeader
        title={t('title')}
        about={t('about')}
        acts={
          proof && (
            <>
              <Button onClick={() => again(true)}>{t('edit')}</Button>
              <Button onClick={() => again(false)}>{t('another')}</Button>
            </>
          )
        }
      />
      {proof ? (
        <ProofView text={proof.text} remarks={proof.remarks} />
      ) : (
        <div className="proof-input">
          <label htmlFor="proof-text">{t('text')}</label>
          <textarea
            id="proof-text"
            value={text}
            placeholder={t('paste')}
            disabled={file !== null}
            aria-invalid={isTooLong}
            onChange={(event) => setText(event.target.value)}
          />
          {isTooLong && (
            <p className="field-error" role="alert">
              {t('tooLong', { limit: formatNumber(String(longestText)) })}
            </p>
          )}
          <FileDrop
            kinds={['.docx', '.pdf', '.txt']}
            limitMegabytes={32}
            file={file}
            onFile={setFile}
            label={t('file')}
          />
          {problem && <ProblemNotice problem={problem} />}
          <p>
            <Button
              type="primary"
              size="large"
              loading={typed.isPending || sent.isPending}
              disabled={isTooLong || (file === null && text.trim() === '')}
              onClick={check}
            >
              {t('check')}
            </Button>
          </p>
        </div>
      )}
    </div>
  );
}
