import { Type } from 'typebox';
import { contract } from '../../kernel/contract.ts';

const Words = Type.Object({ vi: Type.String(), en: Type.String() });
const closed = { additionalProperties: false } as const;

/** Longest text that is proofread at once over HTTP: 100 pages; longer ones are sent as a file. */
export const longestText = 300_000;

/** Offsets are UTF-16 units of the text that was sent or is given back. */
const Span = Type.Object({ start: Type.Integer(), end: Type.Integer(), text: Type.String() });

export const Finding = Type.Object({
  kind: Type.Enum([
    'confirmed',
    'contradiction',
    'unsupportedPercent',
    'ambiguousComparison',
    'implausibleEstimate',
    'note',
  ]),
  spans: Type.Array(Span),
  statement: Type.String(),
  computed: Type.Union([Type.String(), Type.Null()]),
  message: Words,
});

export const proofreadingContracts = {
  lint: contract({
    id: 'proofreading.lint',
    method: 'POST',
    path: '/api/proofreading',
    verb: 'signedIn',
    summary: { vi: 'Soát số liệu của một văn bản', en: 'Proofread the figures of a text' },
    changesNothing: true,
    body: Type.Object({ text: Type.String({ maxLength: longestText }) }, closed),
    reply: Type.Object({ findings: Type.Array(Finding) }),
  }),
  lintFile: contract({
    id: 'proofreading.lintFile',
    method: 'POST',
    path: '/api/proofreading/file',
    verb: 'signedIn',
    summary: {
      vi: 'Soát số liệu của một tệp .docx, .pdf, .txt',
      en: 'Proofread the figures of a .docx, .pdf or .txt file',
    },
    takesFile: true,
    changesNothing: true,
    reply: Type.Object({ text: Type.String(), findings: Type.Array(Finding) }),
  }),
};
