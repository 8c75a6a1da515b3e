import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../../ui/language.tsx';
import type { Report, Review } from '../use-review.ts';
import type { Typed } from './live-text.ts';
import { MadeTable } from './made-table.tsx';
import { report } from './messages.ts';
import { PassageEditor } from './passage-editor.tsx';
import { type Marks, PassageText } from './passage-text.tsx';
import { type FigureMap, isPassageBlock, type PassageBlock, type Saved } from './use-report.ts';

interface ReportTextProps {
  readonly review: Review;
  readonly content: Report;
  readonly figures: FigureMap;
  readonly marks: Marks;
  readonly mayEdit: boolean;
  readonly onSaved: (saved: Saved) => void;
  /** Called with a passage as it is being written, and with null once it is done. */
  readonly onTyped: (typed: Typed | null) => void;
}

type Level = Report['sections'][number]['level'];

const depths: Readonly<Record<Level, number>> = { part: 0, appendix: 0, section: 1, item: 2 };
const headings = ['h2', 'h3', 'h4'] as const;

/** The rank of each heading: never more than one below the one over it, whichever levels stand between. */
function ranksOf(sections: Report['sections']): readonly (typeof headings)[number][] {
  const open: Level[] = [];
  return sections.map(({ level, title }) => {
    if (title === '') return 'h2';
    while (open.length > 0 && depths[open.at(-1) ?? 'part'] >= depths[level]) open.pop();
    open.push(level);
    return headings[open.length - 1] ?? 'h4';
  });
}

interface PassageProps extends Omit<ReportTextProps, 'content'> {
  readonly block: PassageBlock;
  readonly place: string;
  readonly isOpen: boolean;
  readonly onOpen: (key: string | null) => void;
}

function PassagePlace({ block, place, isOpen, onOpen, ...rest }: PassageProps) {
  const t = useWords(report);
  const { review, figures, marks, mayEdit, onSaved, onTyped } = rest;
  if (isOpen)
    return (
      <PassageEditor
        review={review}
        block={block}
        label={place}
        figures={figures}
        remarks={marks.remarks}
        onSaved={onSaved}
        onTyped={onTyped}
        onDone={() => onOpen(null)}
      />
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithClickEvents: a shortcut for the pointer; the button beside it does the same
    <div
      id={`block-${block.key}`}
      className={mayEdit ? 'passage passage-open' : 'passage'}
      onClick={() => mayEdit && getSelection()?.isCollapsed !== false && onOpen(block.key)}
    >
      {mayEdit && (
        <Button
          size="small"
          className="passage-edit not-on-paper"
          aria-label={t('editOf', { place })}
          onClick={() => onOpen(block.key)}
        >
          {t('edit')}
        </Button>
      )}
      <PassageText block={block} figures={figures} marks={marks} mayWrite={mayEdit} />
    </div>
  );
}

/** The report as it is read and written: headings, passages, tables, in the order of the paper. */
export function ReportText(props: ReportTextProps) {
  const { review, content, figures, marks } = props;
  const t = useWords(report);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const tables = new Map(content.tables.map((table) => [table.table, table]));
  const ranks = ranksOf(content.sections);
  return (
    <article className="report-text" aria-label={t('text')} lang="vi">
      {content.sections.map(({ key, level, label, title, blocks }, at) => {
        const Heading = ranks[at] ?? 'h2';
        const name = `${label} ${title}`.trim();
        return (
          <div key={key} id={`section-${key}`}>
            {name !== '' && (
              <Heading className={`report-${level}`}>
                {label !== '' && <span>{label}</span>} {title}
              </Heading>
            )}
            {blocks.map((block) => {
              if (isPassageBlock(block))
                return (
                  <PassagePlace
                    key={block.key}
                    {...props}
                    review={review}
                    block={block}
                    place={name === '' ? t('text') : name}
                    isOpen={openKey === block.key}
                    onOpen={setOpenKey}
                  />
                );
              const table = block.content.kind === 'table' ? tables.get(block.content.table) : undefined;
              return (
                table && (
                  <MadeTable
                    key={block.key}
                    table={table}
                    title={title}
                    figures={figures}
                    marked={marks.sentences}
                  />
                )
              );
            })}
          </div>
        );
      })}
    </article>
  );
}
