import './import.css';
import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { formatDate } from '../../../../kernel/format-date.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { ButtonLink } from '../../../../ui/button-link.tsx';
import { download } from '../../../../ui/download.ts';
import { FileDrop } from '../../../../ui/file-drop.tsx';
import { useLanguage, useWords } from '../../../../ui/language.tsx';
import { Notice, ProblemNotice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useAct, useRead } from '../../../../ui/use-call.ts';
import { figuresContracts } from '../../../figures/contract.ts';
import { ImportProgress } from './import-progress.tsx';
import { importing } from './messages.ts';
import { WrongLines } from './wrong-lines.tsx';

type Rehearsal = NonNullable<ReturnType<typeof useAct<typeof figuresContracts.rehearseImport>>['data']>;

function Verdict({ found }: { readonly found: Rehearsal }) {
  const t = useWords(importing);
  const { rows, recorded, unchanged, refused } = found;
  const counts = t('checked', { rows, recorded, unchanged, refused });
  if (found.isKnown) {
    return (
      <Notice tone="info" isUrgent title={t('known')}>
        <p>{t('knownAbout', { recorded, unchanged, refused })}</p>
      </Notice>
    );
  }
  const title = refused > 0 ? t('someBad', { refused }) : recorded > 0 ? t('allGood') : t('nothingNew');
  return (
    <Notice tone={refused > 0 ? 'warn' : 'good'} isUrgent title={title}>
      <p>{counts}</p>
      {refused > 0 && <p>{t('someBadNext')}</p>}
    </Notice>
  );
}

function Former() {
  const t = useWords(importing);
  const answer = useRead(figuresContracts.listImports, { query: {} });
  const rows = answer.data?.rows ?? [];
  return (
    <section aria-label={t('former')} className="import-lines">
      <h2>{t('former')}</h2>
      {answer.data && rows.length === 0 && <p className="faint">{t('noFormer')}</p>}
      <ul>
        {rows.slice(0, 10).map((one) => (
          <li key={one.id}>
            <p>
              <strong>{one.fileName}</strong>
            </p>
            <p className="faint">
              {t('received')} {formatDate(isoDate(one.receivedOn))} · {t('counts')}: {one.recorded} /{' '}
              {one.unchanged} / {one.refused}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A file of figures: chosen, every row checked, then recorded; nothing is recorded before the check was seen. */
export function ImportFigures() {
  const t = useWords(importing);
  const { language } = useLanguage();
  const [file, setFile] = useState<File | null>(null);
  const [importId, setImportId] = useState<number | null>(null);
  const check = useAct(figuresContracts.rehearseImport);
  const start = useAct(figuresContracts.startImport, { onDone: (reply) => setImportId(reply.import.id) });
  const choose = (next: File | null) => {
    check.reset();
    start.reset();
    setFile(next);
  };
  const found = check.data;
  return (
    <div className="import-page">
      <PageHeader
        title={t('title')}
        about={t('about')}
        acts={
          <>
            <Button
              icon={<DownloadOutlined aria-hidden />}
              onClick={() => download(figuresContracts.exportTemplate, { query: { language } })}
            >
              {t('template')}
            </Button>
            <ButtonLink to="/targets">{t('back')}</ButtonLink>
          </>
        }
      />
      {importId === null ? (
        <>
          <FileDrop
            kinds={['.xlsx', '.csv']}
            limitMegabytes={64}
            file={file}
            onFile={choose}
            label={t('file')}
          />
          {file !== null && !found && (
            <p className="import-acts">
              <Button type="primary" loading={check.isPending} onClick={() => check.mutate({ file })}>
                {t('check')}
              </Button>
              <span className="faint">{t('checkAbout')}</span>
            </p>
          )}
          {check.error && <ProblemNotice problem={check.error} />}
          {start.error && <ProblemNotice problem={start.error} />}
          {found && <Verdict found={found} />}
          {file !== null && found && !found.isKnown && found.recorded > 0 && (
            <p className="import-acts">
              <Button type="primary" loading={start.isPending} onClick={() => start.mutate({ file })}>
                {t('record', { n: found.recorded })}
              </Button>
            </p>
          )}
          {found && <WrongLines lines={found.lines} count={found.refused} />}
        </>
      ) : (
        <ImportProgress
          importId={importId}
          onAnother={() => {
            choose(null);
            setImportId(null);
          }}
        />
      )}
      <Former />
    </div>
  );
}
