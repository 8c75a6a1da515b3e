import { pointLetter } from '../format/numbering.ts';
import type { Block, Heading, List, Run } from '../model.ts';
import type { Part, Passage, Points } from './composition.ts';
import { composeGrid } from './grid.ts';
import { capitals, settle, settleProse } from './settle.ts';

const depth = { part: 0, section: 1, item: 2, point: 3 } as const;

/** The blocks in order, with the ranks of `rankHeadings`. */
export function composeBlocks(
  blocks: readonly Block[],
  width: number,
  ranks: ReadonlyMap<Heading, number>,
): Part[] {
  return blocks.flatMap((block) => composeBlock(block, width, ranks));
}

/**
 * The rank of each heading, from `first` down. Ranks never leave a gap, whichever levels the paper uses, because screen
 * readers step through them.
 */
export function rankHeadings(blocks: readonly Block[], first: number): ReadonlyMap<Heading, number> {
  const ranks = new Map<Heading, number>();
  const open: Heading['level'][] = [];
  for (const block of blocks) {
    if (block.block !== 'heading') continue;
    while (open.length > 0 && depth[open.at(-1) ?? 'part'] >= depth[block.level]) open.pop();
    open.push(block.level);
    ranks.set(block, first + open.length - 1);
  }
  return ranks;
}

function composeBlock(block: Block, width: number, ranks: ReadonlyMap<Heading, number>): Part[] {
  switch (block.block) {
    case 'heading':
      return [composeHeading(block, ranks.get(block) ?? 2)];
    case 'paragraph': {
      const style = block.align === 'center' ? 'centred' : 'paragraph';
      return settleProse([block.text]).map((runs) => ({ part: 'passage', style, runs }));
    }
    case 'list':
      return [composeList(block)];
    case 'table':
      return composeGrid(block, width);
  }
}

/** The last words of a body carry `./.`; a body that ends in a table carries none. */
export function closeBody(parts: readonly Part[]): Part[] {
  const last = parts.at(-1);
  if (last?.part === 'passage' && last.rank === undefined) {
    return [...parts.slice(0, -1), { ...last, runs: endWith(last.runs) }];
  }
  if (last?.part === 'points') {
    const items = last.items.map((item, at) =>
      at === last.items.length - 1 ? { ...item, runs: endWith(item.runs) } : item,
    );
    return [...parts.slice(0, -1), { ...last, items }];
  }
  return [...parts];
}

function composeHeading(heading: Heading, rank: number): Passage {
  const title = settle(heading.title, 'text');
  const label = settle(heading.label, 'text');
  const isCapital = heading.level === 'part' || heading.level === 'section';
  const gap = { text: heading.level === 'part' ? '\n' : ' ' };
  const runs = [
    ...label,
    ...(label.length > 0 && title.length > 0 ? [gap] : []),
    ...(isCapital ? capitals(title) : title),
  ];
  return { part: 'passage', style: heading.level, rank, runs };
}

function composeList(list: List): Points {
  const marker = {
    dash: () => '-',
    plus: () => '+',
    number: (at: number) => `${at + 1}.`,
    letter: (at: number) => `${pointLetter(at + 1)})`,
  }[list.style];
  return { part: 'points', items: settleProse(list.items).map((runs, at) => ({ marker: marker(at), runs })) };
}

function endWith(runs: readonly Run[]): Run[] {
  const last = runs.at(-1);
  if (!last || last.chipId !== undefined) return [...runs, { text: './.' }];
  return [...runs.slice(0, -1), { ...last, text: `${last.text.replace(/(?:\.\/\.|[.;:,]+)$/, '')}./.` }];
}
