import type { Words } from '../../../kernel/words.ts';
import type { Implausible } from './claims/estimates.ts';
import type { Judgement } from './claims/judge.ts';
import type { Ambiguity, Unsupported } from './claims/percents.ts';
import { asWritten, computedText, sayJudgement, write } from './claims/say.ts';
import type { Figure } from './figures/figure.ts';
import type { FindingKind } from './finding.ts';

/** A finding before its place in the given text is known. */
export interface Remark {
  readonly kind: FindingKind;
  /** The stated figure first. */
  readonly figures: readonly Figure[];
  readonly computed: string | null;
  readonly message: Words;
  /** Its wording leaves no other reading: were a figure of it wrong, that would be told. Claims only. */
  readonly isSure?: boolean;
}

export function remarkOnClaim(judgement: Judgement): Remark {
  const { claim, verdict } = judgement;
  return {
    kind: verdict === 'fails' ? 'contradiction' : claim.kind === 'drift' ? 'note' : 'confirmed',
    figures: [...new Set([claim.stated, ...claim.terms])],
    computed: computedText(judgement),
    message: sayJudgement(judgement),
    isSure: claim.isSure,
  };
}

export function remarkOnAmbiguity({ change, of }: Ambiguity): Remark {
  const said = asWritten(change);
  const message: Words = of
    ? {
        vi: `${said} của một tỷ lệ (${asWritten(of)}) là điểm phần trăm hay phần trăm? Hai cách đọc cho hai số khác nhau.`,
        en: `Is ${said} of a percentage (${asWritten(of)}) points or per cent? The two readings differ.`,
      }
    : {
        vi: `${said} so với kỳ nào, số nào? Câu không nêu.`,
        en: `${said} against which period or figure? The text does not say.`,
      };
  return { kind: 'ambiguousComparison', figures: of ? [change, of] : [change], computed: null, message };
}

export function remarkOnUnsupported({ percent, lacks }: Unsupported): Remark {
  const said = asWritten(percent);
  const message: Words =
    lacks === 'both'
      ? {
          vi: `${said} không có tử số và mẫu số trong câu nên không tính lại được.`,
          en: `${said} has neither numerator nor denominator in the sentence, so it cannot be recomputed.`,
        }
      : {
          vi: `${said} thiếu tử số hoặc chỉ tiêu, mẫu số trong câu nên không tính lại được.`,
          en: `${said} lacks its numerator or its target in the sentence, so it cannot be recomputed.`,
        };
  return { kind: 'unsupportedPercent', figures: [percent], computed: null, message };
}

export function remarkOnEstimate({ estimate, reached, pace }: Implausible, months: number): Remark {
  const [said, done, made] = [asWritten(estimate), asWritten(reached), write(pace, estimate)];
  return {
    kind: 'implausibleEstimate',
    figures: [estimate, reached],
    computed: made,
    message: {
      vi: `Ước cả năm ${said}, nhưng sau ${months} tháng mới ${done}; theo nhịp này cả năm chỉ khoảng ${made}.`,
      en: `The year is put at ${said}, but after ${months} months it is at ${done}; at this pace the year ends near ${made}.`,
    },
  };
}
