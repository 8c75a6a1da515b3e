import { allEvents, allRoutes, allVerbs } from '../../src/entrances/rooms.ts';
import { isoDate } from '../../src/kernel/iso-date.ts';
import type { LabelledVerb } from '../../src/modules/access/index.ts';
import { loadCatalogue, rolesOn } from '../../src/modules/catalogue/index.ts';

/** After every version that the catalogue knows: the page shows the newest. */
const newest = isoDate('2999-12-31');

/** How a reach stands in a cell; the test of the page reads them back. */
export const reachWords: Readonly<Record<string, string>> = {
  all: 'toàn tỉnh',
  subtree: 'cấp dưới',
  unit: 'đơn vị',
  assigned: 'được giao',
  own: 'của mình',
};

const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

/** The handbook page of rights: roles of the catalogue against verbs of the code, and what each verb opens. */
export async function rightsPage(): Promise<string> {
  const roles = rolesOn(await loadCatalogue(), newest);
  const verbs: readonly LabelledVerb[] = allVerbs;
  const operations = [...allRoutes, ...allEvents].map(({ contract }) => contract);
  const cell = (role: (typeof roles)[number], verb: string) => {
    const right = role.rights.find((one) => one.verb === verb);
    return right ? (reachWords[right.reach] ?? right.reach) : '';
  };
  const nameOf = ({ verb, isConfidential }: LabelledVerb) =>
    `\`${verb}\`${isConfidential ? ' **bảo mật**' : ''}`;
  const opens = (verb: string) =>
    operations
      .filter((one) => one.verb === verb)
      .map(({ summary }) => summary.vi)
      .join('; ');
  return `# Vai trò và quyền

Written by \`npm run generate\` from \`catalogue/roles\` and the verbs and operations of the code: do not edit. The server gives
the same (\`tests/world/rights/page.test.ts\`), and shows it under Quản trị › Vai trò và quyền.

*toàn tỉnh*: mọi đơn vị · *cấp dưới*: đơn vị mình và mọi đơn vị dưới nó · *đơn vị*: chỉ đơn vị mình · *bảo mật*: mở điều
mà phần lớn đồng nghiệp không được xem · ô trống: không có quyền. Việc chỉ cần đăng nhập, trên những gì của chính mình, không kể ở đây.

## Các vai trò

${table(
  ['mã', 'vai trò', 'role'],
  roles.map(({ code, name_vi, name_en }) => [`\`${code}\``, name_vi, name_en]),
)}

## Quyền của từng vai trò

${table(
  ['quyền', ...roles.map(({ code }) => `\`${code}\``)],
  verbs.map((verb) => [nameOf(verb), ...roles.map((role) => cell(role, verb.verb))]),
)}

## Mỗi quyền mở những việc nào

${table(
  ['quyền', 'tên gọi', 'việc'],
  verbs.map((verb) => [nameOf(verb), verb.label.vi, opens(verb.verb)]),
)}
`;
}
