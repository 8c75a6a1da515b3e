/** A text a person reads, in both languages of the house. Vietnamese is the one that counts. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

export type Language = keyof Words;

/** Fills `{name}` in both languages. An unknown name is left as it stands, so that a slip is seen. */
export function fill(words: Words, values: Readonly<Record<string, string | number>>): Words {
  const put = (text: string) =>
    text.replace(/\{(\w+)\}/g, (all, name: string) => String(values[name] ?? all));
  return { vi: put(words.vi), en: put(words.en) };
}
