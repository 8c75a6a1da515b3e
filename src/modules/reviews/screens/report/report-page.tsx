import './chips.css';
import './editor.css';
import './report.css';
import { Segmented, Select } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { usePhone } from '../../../../ui/use-media.ts';
import { reviewsContracts } from '../../contract.ts';
import { ReviewFrame } from '../head/review-frame.tsx';
import type { Report, Review } from '../use-review.ts';
import { AdjustedPanel } from './adjusted-panel.tsx';
import { RegisterButton, StartVersionButton } from './after-signing.tsx';
import { CheckPanel } from './check-panel.tsx';
import { ChipCardLayer } from './chip-card-layer.tsx';
import { Downloads } from './downloads.tsx';
import { HeaderForm } from './header-form.tsx';
import type { Typed } from './live-text.ts';
import { report } from './messages.ts';
import { Outline } from './outline.tsx';
import { PaperPreview } from './paper-preview.tsx';
import { ReportText } from './report-text.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { SignedNotice } from './signed-notice.tsx';
import { useLiveRemarks } from './use-live-remarks.ts';
import { useReport } from './use-report.ts';

const sides = ['check', 'preview', 'none'] as const;
type Side = (typeof sides)[number];

function useAsked() {
  const [params, setParams] = useSearchParams();
  const version = Number(params.get('version') ?? '');
  const isPhone = usePhone();
  const side = sides.find((one) => one === params.get('side')) ?? (isPhone ? 'none' : 'check');
  const set = (name: string, value: string) =>
    setParams(
      (now) => {
        const next = new URLSearchParams(now);
        next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return { version: Number.isInteger(version) && version > 0 ? version : null, side, set };
}

interface PartProps {
  readonly review: Review;
  readonly content: Report;
  readonly version: number | null;
}

function ReportActs({ review, content, version }: PartProps) {
  const t = useWords(report);
  const { set } = useAsked();
  const may = (what: string) => content.may.includes(what);
  return (
    <div className="report-acts not-on-paper">
      {content.versions.length > 1 && (
        <Select
          aria-label={t('versions')}
          value={content.version}
          onChange={(value) => set('version', String(value))}
          options={content.versions.map(({ version: n, isSigned }) => ({
            value: n,
            label: t(isSigned ? 'versionSigned' : 'version', { n }),
          }))}
        />
      )}
      <Downloads reviewId={review.id} version={version} />
      {may('edit') && <HeaderForm key={content.headerRevision} reviewId={review.id} content={content} />}
      {may('register') && content.signature?.number === null && <RegisterButton reviewId={review.id} />}
      {may('startVersion') && <StartVersionButton reviewId={review.id} />}
      {may('sign') && <SignDialog reviewId={review.id} />}
    </div>
  );
}

function ReportBody({ review }: { readonly review: Review }) {
  const t = useWords(report);
  const { version, side, set } = useAsked();
  const { answer, figures, put } = useReport(review.id, version);
  const isSigned = answer.data?.signature != null;
  const [typed, setTyped] = useState<Typed | null>(null);
  const remarks = useLiveRemarks(answer.data, figures, typed);
  const adjusted = useRead(
    reviewsContracts.readAdjustments,
    { params: { reviewId: review.id }, query: version === null ? {} : { version } },
    { enabled: isSigned },
  );
  if (answer.error) return <ProblemNotice problem={answer.error} onAgain={() => answer.refetch()} />;
  if (!answer.data) return <LoadingLines lines={12} />;
  const content = answer.data;
  const marked = isSigned
    ? (adjusted.data?.statements ?? []).map(({ id }) => id)
    : [...content.flags, ...remarks.filter(({ kind }) => kind === 'contradiction')].map(
        ({ sentence }) => sentence,
      );
  const state = content.sections.flatMap(({ blocks }) => blocks.map(({ revision }) => revision)).join();
  return (
    <>
      <ReportActs review={review} content={content} version={version} />
      <SignedNotice content={content} />
      <div className={`report side-${side}`}>
        <Outline content={content} />
        <ChipCardLayer review={review} figures={figures}>
          <ReportText
            review={review}
            content={content}
            figures={figures}
            marks={{ sentences: new Set(marked.filter((id) => id !== null)), remarks }}
            mayEdit={content.may.includes('edit')}
            onSaved={put}
            onTyped={setTyped}
          />
        </ChipCardLayer>
        <aside className="report-side not-on-paper" aria-label={t('side')}>
          <Segmented<Side>
            aria-label={t('side')}
            value={side}
            onChange={(value) => set('side', value)}
            options={[
              { value: 'check', label: t(isSigned ? 'sideAdjusted' : 'sideCheck') },
              { value: 'preview', label: t('sidePreview') },
              { value: 'none', label: t('sideHide') },
            ]}
          />
          {side === 'check' &&
            (isSigned ? (
              <AdjustedPanel answer={adjusted} />
            ) : (
              <CheckPanel content={content} remarks={remarks} />
            ))}
          {side === 'preview' && <PaperPreview reviewId={review.id} version={version} state={state} />}
        </aside>
      </div>
    </>
  );
}

/** Step three: the report read, written, checked, seen as it will be printed, and signed. */
export function ReportPage() {
  return <ReviewFrame>{(review) => <ReportBody review={review} />}</ReviewFrame>;
}
