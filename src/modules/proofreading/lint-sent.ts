import type { IncomingFile, Reply } from '../../kernel/contract.ts';
import type { proofreadingContracts } from './contract.ts';
import type { Finding } from './domain/finding.ts';
import { lintText } from './domain/lint-text.ts';
import { lintApart } from './reading/apart.ts';
import { noText } from './refusals.ts';

type Told = Reply<typeof proofreadingContracts.lint>['findings'];

const told = (findings: readonly Finding[]): Told =>
  findings.map((one) => ({ ...one, spans: [...one.spans] }));

/** The findings of a typed text, as the contract has them. */
export const lintTyped = (text: string) => ({ findings: told(lintText(text)) });

/** The text of a sent file with its findings. @throws refusals of this room */
export async function lintSent(file: IncomingFile | undefined) {
  if (!file) throw noText({ name: '' });
  const { text, findings } = await lintApart(file.path, file.name);
  return { text, findings: told(findings) };
}
