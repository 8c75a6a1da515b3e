/**
 * The title of a post as it stands above a signature: `Phó Giám đốc` of `Phó Giám đốc Sở (lao động, đào tạo)`. The body is
 * named in the head of the paper, and a portfolio is no part of a title.
 */
export function paperTitle(title: string): string {
  return title
    .replace(/\s*\([^)]*\)\s*$/, '')
    .replace(/\s+Sở$/i, '')
    .trim();
}
