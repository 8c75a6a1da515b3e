import type { Passage, Run } from '../../domain/content.ts';
import type { TypedParagraph } from '../../domain/sentences.ts';

/** The document of the editor, as ProseMirror keeps it; only what our schema has. */
export interface EditorNode {
  readonly type: string;
  readonly text?: string;
  readonly attrs?: Record<string, unknown>;
  readonly content?: EditorNode[];
}

const toNode = (run: Run): EditorNode =>
  'cite' in run ? { type: 'chip', attrs: { cite: run.cite } } : { type: 'text', text: run.text };

const blockOf = ({ kind, runs }: TypedParagraph): EditorNode => ({
  type: kind === 'item' ? 'point' : 'paragraph',
  content: runs.filter((run) => 'cite' in run || run.text !== '').map(toNode),
});

/** Sentences of a passage joined into paragraphs again, as they are typed in. */
export function typedOf({ paragraphs }: Passage): readonly TypedParagraph[] {
  return paragraphs.map(({ kind, sentences }) => ({ kind, runs: sentences.flatMap(({ runs }) => runs) }));
}

/** Paragraphs as a document of the editor; an empty one has one empty paragraph to write into. */
export function toEditor(paragraphs: readonly TypedParagraph[]): EditorNode {
  const blocks = paragraphs.map(blockOf);
  return { type: 'doc', content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] };
}

function runOf(node: EditorNode): readonly Run[] {
  if (node.type === 'chip') return [{ cite: String(node.attrs?.cite ?? '') }];
  return node.text === undefined || node.text === '' ? [] : [{ text: node.text }];
}

/** What is in the editor, ready to be saved; paragraphs without anything in them go. */
export function fromEditor(document: EditorNode): readonly TypedParagraph[] {
  return (document.content ?? []).flatMap(({ type, content }): TypedParagraph[] => {
    const runs = (content ?? []).flatMap(runOf);
    const isBlank = runs.every((run) => 'text' in run && run.text.trim() === '');
    return isBlank ? [] : [{ kind: type === 'point' ? 'item' : 'paragraph', runs }];
  });
}
