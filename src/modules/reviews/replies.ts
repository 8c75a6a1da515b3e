import type { Static } from 'typebox';
import { periodLabel } from '../../kernel/period-label.ts';
import type { AgendaItem, Conclusion, ReviewRow as Row } from './contract/reviews.ts';
import type { BlockReply, FigureReply, FlagReply } from './contract/shapes.ts';
import type { Passage } from './domain/content.ts';
import type { Figure } from './domain/figures-of-table.ts';
import type { NumberFlag } from './domain/typed-numbers/check-numbers.ts';
import type { AgendaRow } from './queries/agenda.ts';
import type { ConclusionRow } from './queries/conclusions.ts';
import type { BlockRow } from './queries/reports.ts';
import type { ReviewRow } from './queries/reviews.ts';

export function reviewReply(row: ReviewRow): Static<typeof Row> {
  return {
    id: row.id,
    unit: { id: row.unitId, code: row.unitCode, name: row.unitName },
    host: { id: row.hostId, code: row.hostCode, name: row.hostName },
    period: row.period,
    label: periodLabel(row.period),
    from: row.from,
    to: row.to,
    meetingOn: row.meetingOn,
    meetingTime: row.meetingTime,
    place: row.place,
    state: row.state,
    version: row.version,
    conclusions: row.conclusions,
  };
}

export function agendaReply(row: AgendaRow): Static<typeof AgendaItem> {
  return { ...row, evidence: row.evidence.map((one) => ({ ...one })) };
}

export function conclusionReply(row: ConclusionRow): Static<typeof Conclusion> {
  return { ...row, coUnits: [...row.coUnits] };
}

export function figureReply(figure: Figure): FigureReply {
  return { ...figure, notes: [...figure.notes] };
}

export function passageReply({ paragraphs }: Passage) {
  return {
    kind: 'passage' as const,
    paragraphs: paragraphs.map(({ kind, sentences }) => ({
      kind,
      sentences: sentences.map(({ id, runs }) => ({ id, runs: [...runs] })),
    })),
  };
}

export function contentReply(content: BlockRow['content']): BlockReply['content'] {
  return content.kind === 'table' ? content : passageReply(content);
}

export function blockReply({ key, content, revision, savedAt, savedBy }: Omit<BlockRow, 'id'>): BlockReply {
  return { key, content: contentReply(content), revision, savedAt, savedBy };
}

export function flagReply(flag: NumberFlag): FlagReply {
  return { ...flag, span: [...flag.span] };
}
