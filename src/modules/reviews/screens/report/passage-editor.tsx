import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import StarterKit from '@tiptap/starter-kit';
import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useSay, useWords } from '../../../../ui/language.tsx';
import { ProblemNotice } from '../../../../ui/notices.tsx';
import type { Figure, Review } from '../use-review.ts';
import { Chip, Point } from './chip-node.ts';
import { ConflictDialog } from './conflict-dialog.tsx';
import { type EditorNode, fromEditor, toEditor, typedOf } from './editor-content.ts';
import { FigurePicker } from './figure-picker.tsx';
import { HistoryButton } from './history-button.tsx';
import type { LiveRemark } from './live-remarks.ts';
import type { Typed } from './live-text.ts';
import { report } from './messages.ts';
import { tableRowsAsLines } from './pasted.ts';
import { dashesAsPoints } from './pasted-points.ts';
import { RedraftButton } from './redraft-button.tsx';
import { markRemarks, RemarkMarks } from './remark-marks.ts';
import { SaveNote } from './save-note.tsx';
import { useAutosave, useKeptPassage } from './use-autosave.ts';
import { usePaused } from './use-paused.ts';
import type { FigureMap, PassageBlock, Saved } from './use-report.ts';

/** Of the kit only what a report needs: paragraphs, text, undo. */
const kit = StarterKit.configure({
  blockquote: false,
  bold: false,
  bulletList: false,
  code: false,
  codeBlock: false,
  dropcursor: false,
  gapcursor: false,
  hardBreak: false,
  heading: false,
  horizontalRule: false,
  italic: false,
  link: false,
  listItem: false,
  listKeymap: false,
  orderedList: false,
  strike: false,
  trailingNode: false,
  underline: false,
});

interface PassageEditorProps {
  readonly review: Review;
  readonly block: PassageBlock;
  readonly label: string;
  readonly figures: FigureMap;
  readonly remarks: readonly LiveRemark[];
  readonly onSaved: (saved: Saved) => void;
  readonly onTyped: (typed: Typed | null) => void;
  readonly onDone: () => void;
}

/** One passage being written. Words are typed; figures are put in, exchanged and removed as wholes. */
export function PassageEditor(props: PassageEditorProps) {
  const { review, block, label, figures, remarks, onSaved, onTyped, onDone } = props;
  const t = useWords(report);
  const kept = useKeptPassage(review.id, block.key);
  const [isPicking, setPicking] = useState(false);
  const picked = useRef(new Map<string, string>());
  const known = useRef(figures);
  known.current = figures;
  const start = kept?.paragraphs ?? typedOf(block.content);
  const save = useAutosave({
    reviewId: review.id,
    key: block.key,
    revision: kept?.revision ?? block.revision,
    onSaved,
  });
  const show = (cite: string) => known.current.get(cite)?.text ?? picked.current.get(cite) ?? '–';
  const tell = usePaused(onTyped);
  const editor = useEditor({
    extensions: [
      kit,
      Point,
      RemarkMarks,
      Chip.configure({
        isKnown: (cite: string) => known.current.has(cite) || picked.current.has(cite),
        show,
      }),
    ],
    content: toEditor(start),
    injectCSS: false,
    autofocus: 'end',
    editorProps: {
      transformPastedHTML: tableRowsAsLines,
      transformPasted: dashesAsPoints,
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, class: 'passage-typing' },
    },
    onUpdate: (change) => {
      const paragraphs = fromEditor(change.editor.getJSON() as EditorNode);
      save.change(paragraphs);
      tell({ key: block.key, paragraphs });
    },
  });
  const at = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      isPoint: now.isActive('point'),
      isChip: now.isActive('chip'),
    }),
  });
  const put = (figure: Figure) => {
    picked.current.set(figure.cite, figure.text);
    setPicking(false);
    editor.commands.insertContent({ type: 'chip', attrs: { cite: figure.cite } });
  };
  // Only once the dialog has let go of the focus: words typed straight after a figure went nowhere before.
  useEffect(() => {
    if (!isPicking) editor.commands.focus();
  }, [isPicking, editor]);
  const say = useSay();
  // biome-ignore lint/correctness/useExhaustiveDependencies: marked when remarks come; `show` and `say` only read
  useEffect(() => {
    markRemarks(editor, { remarks, key: block.key, show, say });
  }, [editor, remarks, block.key]);
  const leave = async () => {
    await save.flush();
    onDone();
  };
  const conflict =
    save.state.kind === 'failed' && save.state.problem.status === 409 ? save.state.problem : null;
  return (
    <div className="passage-editor">
      <div className="passage-tools not-on-paper" role="toolbar" aria-label={label}>
        <Button size="small" onClick={() => setPicking(true)}>
          {t(at.isChip ? 'changeFigure' : 'insertFigure')}
        </Button>
        {at.isChip && (
          <Button size="small" onClick={() => editor.chain().focus().deleteSelection().run()}>
            {t('removeFigure')}
          </Button>
        )}
        <Button
          size="small"
          aria-pressed={at.isPoint}
          type={at.isPoint ? 'primary' : 'default'}
          onClick={() =>
            editor
              .chain()
              .focus()
              .setNode(at.isPoint ? 'paragraph' : 'point')
              .run()
          }
        >
          {t('asPoint')}
        </Button>
        <RedraftButton
          review={review}
          block={block}
          onSaved={onSaved}
          onDone={onDone}
          beforeAct={save.flush}
        />
        <HistoryButton
          review={review}
          block={block}
          onSaved={onSaved}
          onDone={onDone}
          beforeAct={save.flush}
        />
        <Button size="small" type="primary" onClick={leave}>
          {t('done')}
        </Button>
      </div>
      <EditorContent editor={editor} />
      <p className="faint passage-note">
        <SaveNote state={save.state} isRestored={kept !== null} /> · {t('editorHint')}
      </p>
      {save.state.kind === 'failed' && !conflict && (
        <ProblemNotice problem={save.state.problem} onAgain={() => void save.flush()} />
      )}
      {conflict && (
        <ConflictDialog
          reviewId={review.id}
          blockKey={block.key}
          problem={conflict}
          onTheirs={async (revision, theirs) => {
            if (await save.goOnFrom(revision, typedOf(theirs))) onDone();
          }}
          onYours={(revision) => save.goOnFrom(revision)}
        />
      )}
      {isPicking && <FigurePicker review={review} onPick={put} onClose={() => setPicking(false)} />}
    </div>
  );
}
