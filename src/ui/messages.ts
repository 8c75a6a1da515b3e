import type { Language } from '../kernel/words.ts';

/** The names in braces of a text: `Places<'{n} trên {total}'>` is `'n' | 'total'`. */
type Places<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Places<Rest>
  : never;

/** The translation itself when it has the same places as the Vietnamese text, else the text that says which. */
type SamePlaces<Vi extends string, Translated extends string> = [Places<Vi>] extends [Places<Translated>]
  ? [Places<Translated>] extends [Places<Vi>]
    ? Translated
    : `needs the places {${Places<Vi>}}`
  : `needs the places {${Places<Vi>}}`;

/** Texts of one screen in both languages. */
export interface Messages<V extends Readonly<Record<string, string>>> {
  readonly vi: V;
  readonly en: Readonly<Record<keyof V, string>>;
}

/** Values for the places of a text, as further arguments: none where the text has none. */
export type Fills<Text extends string> = [Places<Text>] extends [never]
  ? []
  : [values: Readonly<Record<Places<Text>, string | number>>];

/** Says a text by its key, in the language of the reader. */
export type Say<V extends Readonly<Record<string, string>>> = <K extends keyof V & string>(
  key: K,
  ...fills: Fills<V[K]>
) => string;

/** Declares texts. A key or a `{place}` that one language has and the other lacks does not compile. */
export function messages<
  const V extends Readonly<Record<string, string>>,
  const E extends { readonly [K in keyof V]: string },
>(both: {
  readonly vi: V;
  readonly en: E & { readonly [K in keyof V]: SamePlaces<V[K], E[K]> } & {
    readonly [K in Exclude<keyof E, keyof V>]: never;
  };
}): Messages<V> {
  return both;
}

/** The speaker of these texts in one language. */
export function speaker<V extends Readonly<Record<string, string>>>(
  texts: Messages<V>,
  language: Language,
): Say<V> {
  return (key, ...fills) => {
    const text = texts[language][key];
    const values: Readonly<Record<string, string | number>> = fills[0] ?? {};
    return text.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
  };
}
