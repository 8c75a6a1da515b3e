import { isMap, isNode, isScalar, isSeq, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import type { ParsedText } from '../domain/parsed-text.ts';
import type { CatalogueProblem } from '../domain/problem.ts';

/** A file of the catalogue as read from disk. */
export interface SourceText {
  /** From the folder of the catalogue: `indicators/V01.yaml`. */
  readonly path: string;
  readonly text: string;
}

const unescaped = (key: string) => key.replaceAll('~1', '/').replaceAll('~0', '~');

function childOf(node: Node, key: string): Node | null {
  if (isSeq(node)) {
    const item = node.items[Number(key)];
    return isNode(item) ? item : null;
  }
  if (!isMap(node)) return null;
  const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return pair && isNode(pair.value) ? pair.value : null;
}

/** Reads YAML or JSON (which is YAML too). Duplicate keys, tabs and the like are problems, not guesses. */
export function parseText({
  path,
  text,
}: SourceText): ParsedText | { readonly problems: readonly CatalogueProblem[] } {
  const lines = new LineCounter();
  const document = parseDocument<ParsedNode>(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({
        file: path,
        line: lines.linePos(error.pos[0]).line,
        reason: { vi: `không đọc được: ${error.message}`, en: `cannot be read: ${error.message}` },
      })),
    };
  }
  const lineOf = (pointer: string) => {
    let node: Node | null = document.contents;
    let offset = node?.range?.[0] ?? 0;
    for (const key of pointer.split('/').slice(1)) {
      node = node && childOf(node, unescaped(key));
      if (!node) break;
      offset = node.range?.[0] ?? offset;
    }
    return lines.linePos(offset).line;
  };
  return { path, value: document.toJS(), lineOf };
}
