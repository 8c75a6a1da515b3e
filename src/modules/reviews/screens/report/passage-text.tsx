import type { ReactNode } from 'react';
import { useWords } from '../../../../ui/language.tsx';
import type { Run, Sentence } from '../../domain/content.ts';
import { ChipButton } from './chip-button.tsx';
import type { LiveRemark } from './live-remarks.ts';
import { report } from './messages.ts';
import type { FigureMap, PassageBlock } from './use-report.ts';

export interface Marks {
  /** Sentences to be looked at: a typed number that contradicts, or a figure adjusted since signing. */
  readonly sentences: ReadonlySet<string>;
  /** What the linter says of the text as it stands. */
  readonly remarks: readonly LiveRemark[];
}

interface SentenceTextProps {
  readonly sentence: Sentence;
  readonly figures: FigureMap;
  readonly isMarked: boolean;
}

const place = (runs: readonly Run[]) => {
  let at = 0;
  return runs.map((run) => {
    const key = `${at} ${'cite' in run ? run.cite : ''}`;
    at += 'cite' in run ? 1 : run.text.length;
    return { run, key };
  });
};

function SentenceText({ sentence, figures, isMarked }: SentenceTextProps) {
  const words = place(sentence.runs).map(({ run, key }) =>
    'cite' in run ? <ChipButton key={key} cite={run.cite} figure={figures.get(run.cite)} /> : run.text,
  );
  const id = `sentence-${sentence.id}`;
  return isMarked ? (
    <mark id={id} className="marked-sentence">
      {words}
    </mark>
  ) : (
    <span id={id}>{words}</span>
  );
}

/** A passage as it is read, each figure a thing that can be opened. Points that follow each other are one list. */
export function PassageText({
  block,
  figures,
  marks,
  mayWrite,
}: {
  readonly block: PassageBlock;
  readonly figures: FigureMap;
  readonly marks: Marks;
  readonly mayWrite: boolean;
}) {
  const t = useWords(report);
  const { paragraphs } = block.content;
  if (paragraphs.length === 0) return <p className="faint">{t(mayWrite ? 'emptyWrite' : 'empty')}</p>;
  const shown: ReactNode[] = [];
  let points: ReactNode[] = [];
  const closeList = (key: string) => {
    if (points.length > 0) shown.push(<ul key={`list-${key}`}>{points}</ul>);
    points = [];
  };
  for (const [at, { kind, sentences }] of paragraphs.entries()) {
    const key = sentences[0]?.id ?? String(at);
    const text = sentences.map((sentence) => (
      <SentenceText
        key={sentence.id}
        sentence={sentence}
        figures={figures}
        isMarked={marks.sentences.has(sentence.id)}
      />
    ));
    if (kind === 'item') points.push(<li key={key}>{text}</li>);
    else {
      closeList(key);
      shown.push(<p key={key}>{text}</p>);
    }
  }
  closeList('last');
  return <>{shown}</>;
}
