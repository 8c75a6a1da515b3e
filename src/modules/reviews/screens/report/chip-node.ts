import { Node } from '@tiptap/core';
import { type EditorState, Plugin, TextSelection } from '@tiptap/pm/state';

interface ChipOptions {
  /** Whether a cite is a figure of this report: a chip pasted from elsewhere is only its text. */
  readonly isKnown: (cite: string) => boolean;
  /** What a cite is printed as. */
  readonly show: (cite: string) => string;
}

const isOneChip = ({ doc, selection: { from, to } }: EditorState) =>
  to - from === 1 && doc.nodeAt(from)?.type.name === 'chip';

/** The caret behind a chosen chip. */
const behind = ({ doc, tr, selection }: EditorState) =>
  tr.setSelection(TextSelection.create(doc, selection.to));

/** Typing over a chosen chip changes nothing; a line begun there, or what an input method composes, goes behind it. */
const notTypedOver = () =>
  new Plugin({
    props: {
      handleTextInput: (view) => isOneChip(view.state),
      handleKeyDown: (view, { key }) => {
        // Not yet handled: the editor's own Enter follows, from the new place.
        if (key === 'Enter' && isOneChip(view.state)) view.dispatch(behind(view.state));
        return false;
      },
      handleDOMEvents: {
        compositionstart: (view) => {
          if (isOneChip(view.state)) view.dispatch(behind(view.state));
          return false;
        },
      },
    },
  });

/**
 * A figure in the text: one indivisible thing. Nothing can be typed into it; it is selected, removed or exchanged as a
 * whole, and what it shows comes from its cite alone.
 */
export const Chip = Node.create<ChipOptions>({
  name: 'chip',
  group: 'inline',
  inline: true,
  atom: true,
  addOptions: () => ({ isKnown: () => false, show: () => '–' }),
  addAttributes: () => ({ cite: { default: '' } }),
  parseHTML() {
    const { isKnown } = this.options;
    return [
      {
        tag: 'span[data-cite]',
        getAttrs: (element) => {
          const cite = element.getAttribute('data-cite') ?? '';
          return isKnown(cite) ? { cite } : false;
        },
      },
    ];
  },
  addProseMirrorPlugins: () => [notTypedOver()],
  renderHTML({ node }) {
    const cite = String(node.attrs.cite);
    return ['span', { class: 'chip', 'data-cite': cite }, this.options.show(cite)];
  },
  renderText({ node }) {
    return this.options.show(String(node.attrs.cite));
  },
  addNodeView() {
    return ({ node }) => {
      const cite = String(node.attrs.cite);
      const dom = document.createElement('span');
      dom.className = 'chip';
      dom.dataset.cite = cite;
      dom.textContent = this.options.show(cite);
      return { dom };
    };
  },
});

/** A point of a list: printed with a dash. Enter goes on with another, on an empty one it ends the list. */
export const Point = Node.create({
  name: 'point',
  group: 'block',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }, { tag: 'p.point' }],
  renderHTML: () => ['p', { class: 'point' }, 0],
  addKeyboardShortcuts() {
    const inPoint = () => this.editor.isActive('point');
    return {
      Enter: ({ editor }) => {
        if (!inPoint()) return false;
        const isEmpty = editor.state.selection.$from.parent.content.size === 0;
        if (isEmpty) return editor.commands.setNode('paragraph');
        return editor.chain().splitBlock().setNode('point').run();
      },
      Backspace: ({ editor }) => {
        const { empty, $from } = editor.state.selection;
        return inPoint() && empty && $from.parentOffset === 0 ? editor.commands.setNode('paragraph') : false;
      },
    };
  },
});
