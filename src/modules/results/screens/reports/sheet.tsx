import './reports.css';
import { Button } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import { formatDate } from '../../../../kernel/format-date.ts';
import { isoDate } from '../../../../kernel/iso-date.ts';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { EmptyState, LoadingLines, Notice, ProblemNotice } from '../../../../ui/notices.tsx';
import { PageHeader } from '../../../../ui/page-header.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { orgContracts } from '../../../org/contract.ts';
import { resultsContracts } from '../../contract.ts';
import { Decide } from './sheet/decide.tsx';
import { EntryForm } from './sheet/entry-form.tsx';
import { History } from './sheet/history.tsx';
import { sheetWords } from './sheet/messages.ts';
import { ReadOrCorrect } from './sheet/read-or-correct.tsx';
import type { Sheet } from './sheet/sheet-types.ts';
import { StateSign } from './state-sign.tsx';

function useFieldNames() {
  const say = useSay();
  const fields = useRead(orgContracts.listWorkFields, { query: {} });
  const names = new Map((fields.data?.rows ?? []).map(({ code, name }) => [code, say(name)]));
  return (code: string) => names.get(code) ?? code;
}

interface BodyProps {
  readonly sheet: Sheet;
  readonly fieldName: (code: string) => string;
  readonly onReload: () => void;
}

/** What can be done with the sheet now: enter, decide, or read and correct. */
function Body({ sheet, fieldName, onReload }: BodyProps) {
  const t = useWords(sheetWords);
  if (sheet.may.includes('submit'))
    return <EntryForm sheet={sheet} fieldName={fieldName} onReload={onReload} />;
  if (sheet.may.includes('accept') && sheet.submissionId !== null)
    return <Decide sheet={sheet} submissionId={sheet.submissionId} fieldName={fieldName} />;
  if (sheet.state === 'missing') return <EmptyState title={t('missing')} next={t('nothingSent')} />;
  if (sheet.state === 'draft') return <EmptyState title={t('draft')} next={t('hiddenDraft')} />;
  return <ReadOrCorrect sheet={sheet} fieldName={fieldName} />;
}

/** One unit's form for one period. */
export function SheetScreen() {
  const t = useWords(sheetWords);
  const say = useSay();
  const { unitId = '', form = '', period = '' } = useParams();
  const [params, setParams] = useSearchParams();
  const version = Number(params.get('version') ?? '');
  const fieldName = useFieldNames();
  const answer = useRead(resultsContracts.readSheet, {
    query: { unitId: Number(unitId), form, period, ...(version > 0 && { version }) },
  });
  const { data: sheet } = answer;
  const latest = Math.max(0, ...(sheet?.acts.map((act) => act.version) ?? []));
  const isOld = sheet !== undefined && sheet.version > 0 && sheet.version < latest;
  const obstacle = sheet?.obstacle ?? null;
  const isTold = obstacle !== null && obstacle.code !== 'results.already-submitted';
  return (
    <>
      <PageHeader
        title={sheet?.unit.name ?? t('toList')}
        trail={[{ title: t('toList'), to: `/reports?period=${period}&form=${form}` }]}
        {...(sheet && {
          about: t('about', {
            form: say(sheet.form.name),
            from: formatDate(isoDate(sheet.period.from)),
            to: formatDate(isoDate(sheet.period.to)),
          }),
        })}
        acts={sheet && <StateSign state={sheet.state} />}
      />
      {answer.isPending && <LoadingLines lines={10} />}
      {answer.error && <ProblemNotice problem={answer.error} onAgain={() => answer.refetch()} />}
      {sheet?.period.basis && (
        <p className="faint sheet-basis">{t('basis', { basis: sheet.period.basis })}</p>
      )}
      {isTold && (
        <Notice tone="warn" title={say(obstacle.reason)}>
          <p>{say(obstacle.next)}</p>
        </Notice>
      )}
      {isOld && (
        <Notice
          tone="info"
          title={t('oldVersion', { n: sheet.version })}
          acts={<Button onClick={() => setParams({})}>{t('newest')}</Button>}
        />
      )}
      {sheet && (
        <div className="sheet">
          <div>
            <Body
              key={`${sheet.version} ${sheet.state}`}
              sheet={sheet}
              fieldName={fieldName}
              onReload={() => location.reload()}
            />
          </div>
          <History sheet={sheet} />
        </div>
      )}
    </>
  );
}
