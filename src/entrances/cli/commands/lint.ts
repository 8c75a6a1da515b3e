import { basename } from 'node:path';
import { Refusal } from '../../../kernel/refusal.ts';
import { type Finding, type FindingKind, lintFile } from '../../../modules/proofreading/index.ts';
import type { Command, Out } from '../command.ts';
import { cannotRead, wrongCall } from '../refusals.ts';

const labels: Readonly<Record<FindingKind, string>> = {
  contradiction: 'SAI / contradiction',
  implausibleEstimate: 'ước khó đạt / implausible estimate',
  ambiguousComparison: 'mơ hồ / ambiguous',
  unsupportedPercent: 'thiếu căn cứ / unsupported',
  note: 'lưu ý / note',
  confirmed: 'khớp / confirmed',
};

function linesOf(text: string, findings: readonly Finding[]): string[] {
  let [line, at] = [1, 0];
  return findings.flatMap(({ kind, spans, message }) => {
    const start = spans[0]?.start ?? 0;
    for (let next = text.indexOf('\n', at); next >= 0 && next < start; next = text.indexOf('\n', at)) {
      line += 1;
      at = next + 1;
    }
    return [
      `${line}:${start - at + 1}  ${labels[kind]}  ${spans[0]?.text ?? ''}`,
      `    ${message.vi}`,
      `    ${message.en}`,
    ];
  });
}

function summary(findings: readonly Finding[]): string {
  const count = (kind: FindingKind) => findings.filter((one) => one.kind === kind).length;
  return (Object.keys(labels) as FindingKind[]).map((kind) => `${labels[kind]}: ${count(kind)}`).join(' · ');
}

/** Whoever calls wrongly or gives an unreadable file gets 2, so that 1 always means: the text contradicts itself. */
function tellUnreadable(error: unknown, path: string, out: Out): number {
  const isOfSystem = (error as NodeJS.ErrnoException).syscall !== undefined;
  if (!(error instanceof Refusal) && !isOfSystem) throw error;
  const refusal = error instanceof Refusal ? error : cannotRead({ path, why: (error as Error).message });
  const { kind, reason, next } = refusal;
  out.say(
    out.isJson
      ? JSON.stringify({ code: kind.code, reason, next })
      : `${reason.vi}\n${reason.en}\n→ ${next.vi}\n→ ${next.en}`,
  );
  return 2;
}

export const lint: Command = {
  name: 'lint',
  summary: { vi: 'Soát số liệu của một văn bản', en: 'Proofread the figures of a text' },
  takes: ['<file .docx|.pdf|.txt>'],
  options: {},
  examples: [
    'giaoban lint bao-cao-6-thang.docx',
    'giaoban lint bao-cao.pdf --json',
    'giaoban lint bao-cao.txt && echo "0: không có mâu thuẫn, 1: có mâu thuẫn, 2: không đọc được"',
  ],
  async run(_values, [path, ...more], out) {
    if (path === undefined || more.length > 0) throw wrongCall({ why: '<file>', command: 'lint' });
    try {
      const { text, findings } = await lintFile(path, basename(path));
      out.give({ text, findings }, [...linesOf(text, findings), summary(findings)]);
      return findings.some(({ kind }) => kind === 'contradiction') ? 1 : 0;
    } catch (error) {
      return tellUnreadable(error, path, out);
    }
  },
};
