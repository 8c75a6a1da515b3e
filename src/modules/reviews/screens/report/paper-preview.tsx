import { useEffect, useRef } from 'react';
import { useWords } from '../../../../ui/language.tsx';
import { LoadingLines, ProblemNotice } from '../../../../ui/notices.tsx';
import { useRead } from '../../../../ui/use-call.ts';
import { useWidth } from '../../../../ui/use-width.ts';
import { reviewsContracts } from '../../contract.ts';
import { report } from './messages.ts';

/** Width of an A4 sheet in CSS px. */
const sheet = 794;

interface SheetsProps {
  readonly html: string;
  readonly styles: string;
  readonly scale: number;
}

/** The paper in a tree of its own, so that its styles touch nothing around it and nothing around touches them. */
function Sheets({ html, styles, scale }: SheetsProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!place.current) return;
    const root = place.current.shadowRoot ?? place.current.attachShadow({ mode: 'open' });
    const sheetStyles = new CSSStyleSheet();
    sheetStyles.replaceSync(styles);
    root.adoptedStyleSheets = [sheetStyles];
    // The server made it from data and escaped every word of it.
    root.innerHTML = html;
  }, [html, styles]);
  return <div ref={place} style={{ zoom: scale }} />;
}

interface PaperPreviewProps {
  readonly reviewId: number;
  readonly version: number | null;
  /** Changes with every saving, so that the print is made anew. */
  readonly state: string;
}

/** The report as it will be printed, scaled to the room there is. */
export function PaperPreview({ reviewId, version, state }: PaperPreviewProps) {
  const t = useWords(report);
  const [place, width] = useWidth<HTMLElement>(360);
  const preview = useRead(
    reviewsContracts.previewReport,
    { params: { reviewId }, query: version === null ? {} : { version } },
    { keepFormer: true },
  );
  const { refetch } = preview;
  const first = useRef(state);
  useEffect(() => {
    if (first.current === state) return;
    first.current = state;
    void refetch();
  }, [state, refetch]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="paper-preview" ref={place} aria-label={t('previewLabel')} tabIndex={0}>
      {preview.error && <ProblemNotice problem={preview.error} onAgain={() => preview.refetch()} />}
      {preview.isPending && <LoadingLines lines={12} />}
      {preview.data && (
        <Sheets
          html={preview.data.html}
          styles={preview.data.styles}
          scale={Math.min(1, (width - 16) / sheet)}
        />
      )}
    </section>
  );
}
