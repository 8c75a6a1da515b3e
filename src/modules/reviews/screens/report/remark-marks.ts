import { type Editor, Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { LiveRemark } from './live-remarks.ts';
import type { Show } from './live-text.ts';

const marks = new PluginKey<DecorationSet>('remarks');

/** Remarks of the linter under the words they are about; they move with the words until the next ones come. */
export const RemarkMarks = Extension.create({
  name: 'remarkMarks',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: marks,
      state: {
        init: () => DecorationSet.empty,
        apply: (tr, now) => (tr.getMeta(marks) as DecorationSet | undefined) ?? now.map(tr.mapping, tr.doc),
      },
      props: { decorations: (state) => marks.getState(state) },
    }),
  ],
});

interface Piece {
  readonly start: number;
  readonly end: number;
  /** In the document; a figure is one place wide, however long it is printed. */
  readonly at: number;
  readonly isFigure: boolean;
}

/** Where each word of the running text stands in the document; blank paragraphs are not in the text. */
function piecesOf(doc: Node, show: Show): readonly Piece[] {
  const pieces: Piece[] = [];
  let length = 0;
  doc.forEach((block, offset) => {
    const isBlank = block.children.every((child) => child.isText && (child.text ?? '').trim() === '');
    if (isBlank) return;
    if (pieces.length > 0) length += 1;
    block.forEach((child, inside) => {
      const words = child.isText ? (child.text ?? '') : show(String(child.attrs.cite));
      const at = offset + 1 + inside;
      pieces.push({ start: length, end: length + words.length, at, isFigure: !child.isText });
      length += words.length;
    });
  });
  return pieces;
}

interface Shown {
  readonly remarks: readonly LiveRemark[];
  readonly key: string;
  readonly show: Show;
  readonly say: (message: LiveRemark['message']) => string;
}

/** Marks the passage's remarks; those made before the last words were typed are replaced by the next. */
export function markRemarks({ view, state }: Editor, { remarks, key, show, say }: Shown): void {
  const pieces = piecesOf(state.doc, show);
  const place = (offset: number, side: 'start' | 'end') => {
    const piece = pieces.find(({ start, end }) =>
      side === 'start' ? start <= offset && offset < end : start < offset && offset <= end,
    );
    if (!piece) return null;
    if (piece.isFigure) return side === 'start' ? piece.at : piece.at + 1;
    return piece.at + offset - piece.start;
  };
  const decorations = remarks.flatMap(({ kind, message, spans }) =>
    spans
      .filter((span) => span.key === key)
      .flatMap(({ start, end }) => {
        const [from, to] = [place(start, 'start'), place(end, 'end')];
        if (from === null || to === null || from >= to) return [];
        return [Decoration.inline(from, to, { class: `remark-${kind}`, title: say(message) })];
      }),
  );
  view.dispatch(state.tr.setMeta(marks, DecorationSet.create(state.doc, decorations)));
}
