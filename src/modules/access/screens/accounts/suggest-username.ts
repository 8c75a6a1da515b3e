import { fold } from '../../../../kernel/text.ts';

/** `Lò Văn Á` → `a.lo-van`: given name first, as people are called. */
export function suggestUsername(name: string): string {
  const words = fold(name)
    .replace(/[^a-z0-9 ]/g, '')
    .split(' ')
    .filter(Boolean);
  const given = words.pop() ?? '';
  return words.length === 0 ? given : `${given}.${words.join('-')}`;
}
