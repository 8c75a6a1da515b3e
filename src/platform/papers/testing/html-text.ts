const blocks =
  /<\/?(?:p|h[1-6]|li|td|th|tr|ul|table|div|section|header|footer|aside|article|hr|col)\b[^>]*>/g;
const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Text of our own HTML, one line a block that has any. A `<br>` is a space. */
export function htmlLines(html: string): string[] {
  return html
    .replaceAll('<br>', ' ')
    .replace(blocks, '\n')
    .replace(/<[^>]*>/g, '')
    .split('\n')
    .map((line) => line.replace(/&(\w+|#\d+);/g, (all, name: string) => entities[name] ?? all))
    .filter((line) => line.trim() !== '');
}
