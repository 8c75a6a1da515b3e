import type { Reply } from '../../../kernel/contract.ts';
import { formatDate } from '../../../kernel/format-date.ts';
import { isoDate } from '../../../kernel/iso-date.ts';
import { useSay, useWords } from '../../../ui/language.tsx';
import { useRead } from '../../../ui/use-call.ts';
import { useWho } from '../../../ui/who.ts';
import { todayContracts as on } from '../contract.ts';
import { today } from './messages.ts';
import { useInSentence } from './use-waiting.ts';

/** One piece of news, ready to be shown. */
export interface NewsLine {
  readonly text: string;
  readonly form?: string;
  readonly to: string | null;
  readonly title: string | null;
  readonly reason: string | null;
  readonly at: string;
}

type FigureNews = Reply<typeof on.listFigureNews>;
type HouseNews = Reply<typeof on.listHouseNews>;

function useFigureLines() {
  const t = useWords(today);
  const say = useSay();
  const inside = useInSentence();
  return ({ acts, entries, targets }: FigureNews): NewsLine[] => [
    ...acts.map(({ kind, form, period, unit, units, title, at, reason }) => ({
      text: t(`news_${kind}`, {
        who: unit?.name ?? t('units', { n: units }),
        period: inside(period.label),
      }),
      form: say(form.name),
      to: unit
        ? `/reports/${unit.id}/${form.code}/${period.code}`
        : `/reports?period=${period.code}&form=${form.code}`,
      // Of many units' acts only the last one's position is known.
      title: unit ? title : null,
      reason,
      at,
    })),
    ...entries.map(({ source, figures, units, title, reason, at }) => ({
      text: t(`news_${source}`, { figures, units }),
      to: '/targets',
      title,
      reason,
      at,
    })),
    ...targets.map(({ decision, targets: n, isAdjusted, title, at }) => ({
      text: t(isAdjusted ? 'news_targetAdjusted' : 'news_target', { n, decision }),
      to: '/targets',
      title,
      reason: null,
      at,
    })),
  ];
}

const eventKinds = ['create', 'merge', 'split', 'rename', 'move', 'abolish'] as const;

function useHouseLines() {
  const t = useWords(today);
  const say = useSay();
  return ({ events, days }: HouseNews): NewsLine[] => [
    ...events.flatMap(({ kind: found, on: day, legalBasis: basis, title, at }) => {
      const kind = eventKinds.find((one) => one === found);
      const date = formatDate(isoDate(day));
      if (!kind) return [];
      const text = t('news_event', { kind: t(`event_${kind}`), date, basis });
      return { text, to: '/organisation', title, reason: null, at };
    }),
    ...days.map(({ day, isRemoved, name, title, at }) => {
      const date = formatDate(isoDate(day));
      return {
        text: isRemoved
          ? t('news_dayRemoved', { date })
          : t('news_day', { date, name: name ? say(name) : t('daySpecial') }),
        to: null,
        title,
        reason: null,
        at,
      };
    }),
  ];
}

/** What others did since an instant (null: in the last seven days), the newest first. */
export function useNews(since: string | null) {
  const t = useWords(today);
  const inside = useInSentence();
  const { verbs } = useWho();
  const query = since === null ? {} : { since };
  const figures = useRead(on.listFigureNews, { query }, { enabled: verbs.has('submission.read') });
  const house = useRead(on.listHouseNews, { query }, { enabled: verbs.has('unit.read') });
  const reviews = useRead(on.listReviewNews, { query }, { enabled: verbs.has('review.read') });
  const [figureLines, houseLines] = [useFigureLines(), useHouseLines()];
  const asked = [figures, house, reviews];
  const lines: readonly NewsLine[] = [
    ...(figures.data ? figureLines(figures.data) : []),
    ...(house.data ? houseLines(house.data) : []),
    ...(reviews.data?.steps ?? []).map(({ reviewId, step, label, title, at }) => ({
      text: t(`step_${step}`, { period: inside(label) }),
      to: `/reviews/${reviewId}`,
      title,
      reason: null,
      at,
    })),
  ];
  return {
    lines: lines.toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at)),
    asOf: house.data?.asOf ?? figures.data?.asOf ?? reviews.data?.asOf ?? null,
    isPending: asked.some(({ isLoading }) => isLoading),
    error: asked.find(({ error }) => error)?.error ?? null,
    again: () => Promise.all(asked.filter(({ error }) => error).map(({ refetch }) => refetch())),
  };
}
