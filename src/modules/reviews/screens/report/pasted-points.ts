import { Fragment, type Node, Slice } from '@tiptap/pm/model';
import { pointMarkOf } from './pasted.ts';

function pointOf(block: Node): Node {
  const { point } = block.type.schema.nodes;
  const mark = block.type.name === 'paragraph' ? pointMarkOf(block.firstChild?.text ?? '') : null;
  return point && mark !== null ? point.create(null, block.content.cut(mark.length)) : block;
}

/** Pasted paragraphs that begin with a typed dash or bullet as points of a list, without it. */
export function dashesAsPoints(slice: Slice): Slice {
  return new Slice(Fragment.from(slice.content.content.map(pointOf)), slice.openStart, slice.openEnd);
}
