import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../../ui/language.tsx';
import type { Report, Review } from '../use-review.ts';
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
}

const ranks = { part: 'h2', section: 'h3', item: 'h4', appendix: 'h3' } as const;

interface PassageProps extends Omit<ReportTextProps, 'content'> {
  readonly block: PassageBlock;
  readonly place: string;
  readonly isOpen: boolean;
  readonly onOpen: (key: string | null) => void;
}

function PassagePlace({ block, place, isOpen, onOpen, ...rest }: PassageProps) {
  const t = useWords(report);
  const { review, figures, marks, mayEdit, onSaved } = rest;
  if (isOpen)
    return (
      <PassageEditor
        review={review}
        block={block}
        label={place}
        figures={figures}
        onSaved={onSaved}
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
  return (
    <article className="report-text" aria-label={t('text')} lang="vi">
      {content.sections.map(({ key, level, label, title, blocks }) => {
        const Heading = ranks[level];
        const name = `${label} ${title}`.trim();
        return (
          <section key={key} id={`section-${key}`} aria-label={name === '' ? t('text') : name}>
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
          </section>
        );
      })}
    </article>
  );
}
