import { badStructure } from '../refusals.ts';
import { strictXml, type XmlFeeder } from '../xml/strict-xml.ts';
import { beginRun, finishText, newText, type RichText } from './rich-text.ts';
import type { TextTableWriter } from './text-table.ts';

/** The strict reader of shared texts. */
export function strictStrings(part: string, texts: TextTableWriter): XmlFeeder {
  let item: RichText | null = null;
  let isInText = false;
  return strictXml(part, {
    open: (path, attribute) => {
      if (path[0] !== 'sst') throw badStructure({ part, problem: `<${path[0]}>` });
      if (path[1] !== 'si') return;
      if (path.length === 2) item = newText();
      const inside = path.slice(2).join('/');
      if (item && (inside === 't' || inside === 'r/t')) {
        beginRun(item, attribute('xml:space') === 'preserve');
        isInText = true;
      }
    },
    close: (path) => {
      isInText = false;
      if (path.length !== 2 || path[1] !== 'si' || !item) return;
      texts.add(finishText(item));
      item = null;
    },
    text: (text) => {
      if (isInText && item) item.text += text;
    },
  });
}
