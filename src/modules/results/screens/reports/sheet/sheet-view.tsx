import '../reports.css';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { formatDate } from '../../../../../kernel/format-date.ts';
import { isoDate } from '../../../../../kernel/iso-date.ts';
import { useSay, useWords } from '../../../../../ui/language.tsx';
import { EmptyState, LoadingLines, Notice, ProblemNotice } from '../../../../../ui/notices.tsx';
import { PageHeader } from '../../../../../ui/page-header.tsx';
import { useRead } from '../../../../../ui/use-call.ts';
import { orgContracts } from '../../../../org/contract.ts';
import { resultsContracts } from '../../../contract.ts';
import { StateSign } from '../state-sign.tsx';
import { Decide } from './decide.tsx';
import { EntryForm } from './entry-form.tsx';
import { Findings } from './findings.tsx';
import { History } from './history.tsx';
import { sheetWords } from './messages.ts';
import { ReadOrCorrect } from './read-or-correct.tsx';
import type { Sheet } from './sheet-types.ts';

function useFieldNames() {
  const say = useSay();
  const fields = useRead(orgContracts.listWorkFields, { query: {} });
  const names = new Map((fields.data?.rows ?? []).map(({ code, name }) => [code, say(name)]));
  return (code: string) => names.get(code) ?? code;
}

interface BodyProps {
  readonly sheet: Sheet;
  readonly fieldName: (code: string) => string;
}

/** What can be done with the sheet now: enter, decide, or read and correct. */
function Body({ sheet, fieldName }: BodyProps) {
  const t = useWords(sheetWords);
  const of = `${sheet.unit.id} ${sheet.form.code} ${sheet.period.code}`;
  const version = `${of} ${sheet.version}`;
  // One form for all that is typed into one sheet: its first saving makes a version, and the hand must not lose its place.
  if (sheet.may.includes('submit')) return <EntryForm key={of} sheet={sheet} fieldName={fieldName} />;
  if (sheet.may.includes('accept') && sheet.submissionId !== null)
    return <Decide key={version} sheet={sheet} submissionId={sheet.submissionId} fieldName={fieldName} />;
  if (sheet.state === 'missing') return <EmptyState title={t('missing')} next={t('nothingSent')} />;
  if (sheet.state === 'draft') return <EmptyState title={t('draft')} next={t('hiddenDraft')} />;
  return <ReadOrCorrect key={version} sheet={sheet} fieldName={fieldName} />;
}

/** Above the sheet: its own closing days, why nothing can be entered, that an old version is shown. */
function Told({ sheet }: { readonly sheet: Sheet }) {
  const t = useWords(sheetWords);
  const say = useSay();
  const [, setParams] = useSearchParams();
  const { obstacle, version, period } = sheet;
  const latest = Math.max(0, ...sheet.acts.map((act) => act.version));
  const isOpen = sheet.state === 'returned' || sheet.state === 'draft';
  const sentBack = isOpen ? sheet.acts.find((act) => act.kind === 'return') : undefined;
  return (
    <>
      {sentBack?.reason && (
        <Notice tone="warn" title={t('sentBack', { reason: sentBack.reason })}>
          <p>{t('sentBackNext', { title: sentBack.title })}</p>
        </Notice>
      )}
      {period.basis && <p className="faint sheet-basis">{t('basis', { basis: period.basis })}</p>}
      {obstacle !== null && obstacle.code !== 'results.already-submitted' && (
        <Notice tone="warn" title={say(obstacle.reason)}>
          <p>{say(obstacle.next)}</p>
        </Notice>
      )}
      {version > 0 && version < latest && (
        <Notice
          tone="info"
          title={t('oldVersion', { n: version })}
          acts={
            <Button
              onClick={() =>
                setParams((now) => {
                  const next = new URLSearchParams(now);
                  next.delete('version');
                  return next;
                })
              }
            >
              {t('newest')}
            </Button>
          }
        />
      )}
    </>
  );
}

interface SheetViewProps {
  readonly unitId: number;
  readonly form: string;
  readonly period: string;
  readonly trail: readonly { readonly title: string; readonly to: string }[];
  /** Choices between the head and the sheet. */
  readonly choices?: ReactNode;
}

/** One unit's form for one period, with everything that happened to it. */
export function SheetView({ unitId, form, period, trail, choices }: SheetViewProps) {
  const t = useWords(sheetWords);
  const say = useSay();
  const [params] = useSearchParams();
  const version = Number(params.get('version') ?? '');
  const fieldName = useFieldNames();
  const answer = useRead(resultsContracts.readSheet, {
    query: { unitId, form, period, ...(version > 0 && { version }) },
  });
  const { data: sheet } = answer;
  return (
    <>
      <PageHeader
        title={sheet ? `${sheet.unit.name}: ${say(sheet.period.label)}` : t('toList')}
        trail={trail}
        {...(sheet && {
          about: t('about', {
            form: say(sheet.form.name),
            from: formatDate(isoDate(sheet.period.from)),
            to: formatDate(isoDate(sheet.period.to)),
          }),
        })}
        acts={sheet && <StateSign state={sheet.state} />}
      />
      {choices}
      {answer.isPending && <LoadingLines lines={10} />}
      {answer.error && <ProblemNotice problem={answer.error} onAgain={() => answer.refetch()} />}
      {sheet && <Told sheet={sheet} />}
      {sheet && (
        <div className="sheet">
          <div>
            {!sheet.may.includes('submit') && <Findings findings={sheet.findings} />}
            <Body sheet={sheet} fieldName={fieldName} />
          </div>
          <History sheet={sheet} />
        </div>
      )}
    </>
  );
}
