import type { Run, Sentence } from '../content.ts';

/** Puts words and figures into a sentence: `{name}` takes a text, `{#name}` the figure of that cite. */
export function say(id: string, template: string, values: Readonly<Record<string, string>> = {}): Sentence {
  const runs: Run[] = [];
  const put = (text: string) => {
    const last = runs.at(-1);
    if (last && 'text' in last) runs[runs.length - 1] = { text: last.text + text };
    else if (text !== '') runs.push({ text });
  };
  for (const piece of template.split(/(\{#?\w+\})/)) {
    const [, mark, name = ''] = /^\{(#?)(\w+)\}$/.exec(piece) ?? [];
    if (mark === undefined) put(piece);
    else if (mark === '#') runs.push({ cite: values[name] ?? name });
    else put(values[name] ?? piece);
  }
  return { id, runs };
}

/** Sentences of one paragraph follow each other with a space. */
export function spaced(sentences: readonly Sentence[]): readonly Sentence[] {
  return sentences.map((sentence, at) => {
    const last = sentence.runs.at(-1);
    if (at === sentences.length - 1 || !last) return sentence;
    const isText = 'text' in last;
    const runs: Run[] = isText
      ? [...sentence.runs.slice(0, -1), { text: `${last.text} ` }]
      : [...sentence.runs, { text: ' ' }];
    return { ...sentence, runs };
  });
}

/** First letter small, for a name in the middle of a sentence; abbreviations keep their capitals. */
export function inSentence(name: string): string {
  const [first = '', second = ''] = name;
  return second === second.toLocaleLowerCase('vi') ? first.toLocaleLowerCase('vi') + name.slice(1) : name;
}
