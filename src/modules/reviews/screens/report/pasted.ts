const tables = /<table\b[\s\S]*?<\/table>/gi;
const rows = /<tr\b[\s\S]*?<\/tr>/gi;
const cells = /<t[dh]\b[^>]*>([\s\S]*?)<\/t[dh]>/gi;
const blockTags = /<\/?(?:p|div|br|ul|ol|li|h\d)\b[^>]*>/gi;

/**
 * A pasted table as one line a row, its cells parted: without it the cells of a row run together, and `Ô 1` beside `1.234`
 * would read `Ô 11.234`.
 */
export function tableRowsAsLines(html: string): string {
  return html.replace(tables, (table) =>
    [...table.matchAll(rows)]
      .map(([row]) => {
        const texts = [...row.matchAll(cells)].map(([, cell]) => (cell ?? '').replace(blockTags, ' ').trim());
        return `<p>${texts.filter((text) => text !== '').join('; ')}</p>`;
      })
      .join(''),
  );
}

/** The dash or bullet that Word types before a point; null when the text begins with none. */
export function pointMarkOf(text: string): string | null {
  return /^[\s\u00a0]*[-–—•·+*][\s\u00a0]+/.exec(text)?.[0] ?? null;
}
