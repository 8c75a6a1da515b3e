const longest = 31;

/**
 * Names for the tabs that Excel accepts: 1 to 31 UTF-16 units, none of `[]:*?/\`, no apostrophe at the ends, none twice
 * whatever the capitals, and not `History`, which Excel keeps for itself.
 */
export function sheetNames(wanted: readonly string[]): string[] {
  const taken = new Set(['history']);
  return wanted.map((text) => {
    const clean = text
      .slice(0, 200)
      .toWellFormed()
      .normalize('NFC')
      .replace(/[[\]:*?/\\]|\p{Cc}/gu, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s']+|[\s']+$/g, '');
    const base = clean === '' ? 'Trang' : clean;
    let name = cut(base, longest);
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) {
      const mark = ` (${count})`;
      name = cut(base, longest - mark.length) + mark;
    }
    taken.add(name.toLowerCase());
    return name;
  });
}

/** Never through a surrogate pair, nor with a blank or apostrophe left at the end. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return text
    .slice(0, length)
    .replace(/[\ud800-\udbff]$/, '')
    .replace(/[\s']+$/, '');
}
