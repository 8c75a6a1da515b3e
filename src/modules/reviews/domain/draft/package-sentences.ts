import type { Sentence } from '../content.ts';
import type { IndicatorRow } from '../indicator-row.ts';
import type { Citer, DraftInput } from './draft-input.ts';
import { say } from './say.ts';

/** Codes of the support package: K01 counts beneficiaries, K02 money, each by group and step. */
const packagePart = /^K01\.(\w+)\.(?:APPROVED|PAID)$/;

export interface PackageGroup {
  readonly code: string;
  /** Name without the step: what stands before the colon in the catalogue. */
  readonly name: string;
}

/** Groups of the package in the order of the catalogue. */
export function packageGroups(rows: readonly IndicatorRow[]): readonly PackageGroup[] {
  const groups = new Map<string, string>();
  for (const row of rows) {
    const code = packagePart.exec(row.code)?.[1];
    if (code !== undefined && !groups.has(code)) groups.set(code, row.name.vi.split(':')[0] ?? row.name.vi);
  }
  return [...groups].map(([code, name]) => ({ code, name }));
}

const money = '\u00a0triệu đồng';
const people = '\u00a0đối tượng';

function paidSentence({ code, name }: PackageGroup, cite: Citer): readonly Sentence[] {
  const count = cite.known('value', `K01.${code}.PAID`);
  const amount = cite.known('value', `K02.${code}.PAID`);
  if (!count || !amount) return [];
  const approved = cite.known('value', `K01.${code}.APPROVED`);
  const approvedAmount = cite.known('value', `K02.${code}.APPROVED`);
  const id = `package:${code}.paid`;
  if (!approved || !approvedAmount)
    return [
      say(id, `{name}: đã chi trả cho {#count}${people}, kinh phí {#amount}${money}.`, {
        name,
        count,
        amount,
      }),
    ];
  const share = cite.known('shareOf', `K01.${code}.PAID`, `K01.${code}.APPROVED`);
  const shareAmount = cite.known('shareOf', `K02.${code}.PAID`, `K02.${code}.APPROVED`);
  return [
    say(
      `package:${code}.approved`,
      `{name}: được phê duyệt {#approved}${people}, kinh phí {#approvedAmount}${money}.`,
      {
        name,
        approved,
        approvedAmount,
      },
    ),
    share && shareAmount
      ? say(
          id,
          `Đã chi trả cho {#count}${people} với {#amount}${money}, bằng {#share} số đối tượng và {#shareAmount} kinh phí được duyệt.`,
          { count, amount, share, shareAmount },
        )
      : say(id, `Đã chi trả cho {#count}${people} với {#amount}${money}.`, { count, amount }),
  ];
}

function outstandingSentence({ code }: PackageGroup, cite: Citer): readonly Sentence[] {
  const count = cite.known('value', `K01.${code}.OUTSTANDING`);
  const amount = cite.known('value', `K02.${code}.OUTSTANDING`);
  if (!count || !amount) return [];
  return Number(cite.figure('value', `K01.${code}.OUTSTANDING`)?.value) === 0
    ? [say(`package:${code}.outstanding`, 'Không còn đối tượng nào đã duyệt mà chưa được chi trả.')]
    : [
        say(
          `package:${code}.outstanding`,
          `Còn {#count}${people} đã duyệt chưa được chi trả, kinh phí {#amount}${money}.`,
          {
            count,
            amount,
          },
        ),
      ];
}

/** What is said of each group of the package. */
export function packageSentences(input: DraftInput, cite: Citer): readonly (readonly Sentence[])[] {
  return packageGroups(input.table.rows)
    .map((group) => [...paidSentence(group, cite), ...outstandingSentence(group, cite)])
    .filter((sentences) => sentences.length > 0);
}
