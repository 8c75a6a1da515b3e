import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Reply } from '../../../../kernel/contract.ts';
import { readKey, useRead } from '../../../../ui/use-call.ts';
import { reviewsContracts } from '../../contract.ts';
import { sentencesOf } from '../../domain/content.ts';
import type { Block, Figure, Report } from '../use-review.ts';

export type Saved = Reply<typeof reviewsContracts.saveBlock>;

function withBlock(report: Report, saved: Saved): Report {
  const isPassage = saved.block.content.kind === 'passage';
  const mine = new Set(
    saved.block.content.kind === 'passage' ? sentencesOf(saved.block.content).map(({ id }) => id) : [],
  );
  const before = report.sections.flatMap(({ blocks }) => blocks).find(({ key }) => key === saved.block.key);
  const former = new Set(
    before?.content.kind === 'passage' ? sentencesOf(before.content).map(({ id }) => id) : [],
  );
  const known = new Set(saved.figures.map(({ cite }) => cite));
  const isEmpty = isPassage && mine.size === 0;
  const others = report.empty.filter((key) => key !== saved.block.key);
  return {
    ...report,
    sections: report.sections.map((section) => ({
      ...section,
      blocks: section.blocks.map((block) => (block.key === saved.block.key ? saved.block : block)),
    })),
    figures: [...report.figures.filter(({ cite }) => !known.has(cite)), ...saved.figures],
    flags: [
      ...report.flags.filter(({ sentence }) => !mine.has(sentence) && !former.has(sentence)),
      ...saved.flags,
    ],
    empty: isEmpty ? [...others, saved.block.key] : others,
  };
}

/** A version of the report; what a saving gives back is put in without asking for the whole again. */
export function useReport(reviewId: number, version: number | null) {
  const client = useQueryClient();
  const input = { params: { reviewId }, query: version === null ? {} : { version } };
  const answer = useRead(reviewsContracts.readReport, input);
  const figures = useMemo(
    () => new Map((answer.data?.figures ?? []).map((figure): [string, Figure] => [figure.cite, figure])),
    [answer.data?.figures],
  );
  const put = (saved: Saved) =>
    client.setQueryData<Report>(readKey(reviewsContracts.readReport, input), (report) =>
      report ? withBlock(report, saved) : report,
    );
  return { answer, figures, put };
}

export type FigureMap = ReadonlyMap<string, Figure>;
export type PassageBlock = Block & { readonly content: Extract<Block['content'], { kind: 'passage' }> };

export const isPassageBlock = (block: Block): block is PassageBlock => block.content.kind === 'passage';
