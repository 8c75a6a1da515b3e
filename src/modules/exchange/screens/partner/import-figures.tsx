import { Button, Input } from 'antd';
import { useState } from 'react';
import { formatDate } from '../../../../kernel/format-date.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { Field } from '../../../../ui/field.tsx';
import { FileDrop } from '../../../../ui/file-drop.tsx';
import { useWords } from '../../../../ui/language.tsx';
import { Notice, ProblemNotice } from '../../../../ui/notices.tsx';
import { useAct, useRead } from '../../../../ui/use-call.ts';
import { exchangeContracts } from '../../contract.ts';
import { exchange } from '../messages.ts';
import { Conflicts, type Report } from './conflicts.tsx';
import { type Format, FormatChoice } from './format-choice.tsx';

const newIn = ({ importCount: { imported, updated, deleted } }: Report) => imported + updated + deleted;

function Verdict({ report }: { readonly report: Report }) {
  const t = useWords(exchange);
  const { importCount, unchanged, total, isWritten } = report;
  const bad = importCount.ignored;
  const judged = bad > 0 ? t('someBad', { n: bad }) : t(newIn(report) > 0 ? 'allGood' : 'nothingNew');
  return (
    <Notice tone={bad > 0 ? 'warn' : 'good'} isUrgent title={isWritten ? t('recorded') : judged}>
      <p>{t('counts', { total, ...importCount, unchanged })}</p>
    </Notice>
  );
}

function Former({ partner }: { readonly partner: string }) {
  const t = useWords(exchange);
  const answer = useRead(exchangeContracts.listImports, {});
  const rows = answer.data?.rows.filter((one) => one.partner === partner) ?? [];
  return (
    <>
      <h3>{t('former')}</h3>
      {answer.data && rows.length === 0 && <p className="faint">{t('formerNone')}</p>}
      {rows.length > 0 && (
        <ul className="exchange-lines">
          {rows.slice(0, 10).map(({ id, fileName, receivedOn, ...counts }) => (
            <li key={id}>
              <strong>{fileName}</strong> <span className="faint">{formatDate(isoDate(receivedOn))}</span>
              <p className="faint">{t('formerCounts', counts)}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** A partner's file: chosen, every value judged, then recorded; nothing is recorded before the judgement was seen. */
export function ImportFigures({ partner }: { readonly partner: string }) {
  const t = useWords(exchange);
  const [format, setFormat] = useState<Format>('dhis2');
  const [file, setFile] = useState<File | null>(null);
  const [reason, setReason] = useState('');
  const check = useAct(exchangeContracts.rehearseImport);
  const record = useAct(exchangeContracts.importValues);
  const again = () => {
    check.reset();
    record.reset();
  };
  const query = { partner, format, ...(reason.trim() !== '' && { reason: reason.trim() }) };
  const found = record.data ?? check.data;
  const isJudged = check.data !== undefined && record.data === undefined;
  const bad = found?.importCount.ignored ?? 0;
  const n = found ? newIn(found) : 0;
  return (
    <section aria-label={t('import')} className="panel">
      <h2>{t('import')}</h2>
      <FormatChoice
        value={format}
        onChange={(next) => {
          setFormat(next);
          again();
        }}
      />
      <FileDrop
        kinds={['.json', '.xml']}
        limitMegabytes={64}
        file={file}
        onFile={(next) => {
          setFile(next);
          again();
        }}
        label={t('file')}
      />
      <Field label={t('reason')} hint={t('reasonHint')}>
        {(control) => (
          <Input
            {...control}
            value={reason}
            maxLength={500}
            onChange={(event) => {
              setReason(event.target.value);
              again();
            }}
          />
        )}
      </Field>
      {file !== null && !found && (
        <p className="exchange-acts">
          <Button type="primary" loading={check.isPending} onClick={() => check.mutate({ query, file })}>
            {t('check')}
          </Button>
          <span className="faint">{t('checkAbout')}</span>
        </p>
      )}
      {check.error && <ProblemNotice problem={check.error} />}
      {record.error && <ProblemNotice problem={record.error} />}
      {found && <Verdict report={found} />}
      {file !== null && isJudged && n > 0 && (
        <p className="exchange-acts">
          <Button
            type="primary"
            loading={record.isPending}
            onClick={() => record.mutate({ query: { ...query, acceptPart: bad > 0 }, file })}
          >
            {bad > 0 ? t('recordPart', { n, bad }) : t('record', { n })}
          </Button>
        </p>
      )}
      {found && <Conflicts report={found} />}
      <Former partner={partner} />
    </section>
  );
}
