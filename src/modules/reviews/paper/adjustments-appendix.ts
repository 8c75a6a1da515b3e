import { formatDate } from '../../../kernel/format-date.ts';
import type { IsoDate } from '../../../kernel/iso-date.ts';
import type { Appendix } from '../../../platform/papers/index.ts';
import type { AdjustedStatement } from '../domain/adjustments.ts';

/** The page that later copies carry: what the signed paper says, and what the data says now. */
export function adjustmentsAppendix(adjusted: readonly AdjustedStatement[], knownOn: IsoDate): Appendix {
  return {
    title: 'Số liệu điều chỉnh sau khi ký',
    landscape: true,
    isSeparate: true,
    blocks: [
      {
        block: 'paragraph',
        text: `Tờ này không thuộc nội dung đã ký. Nội dung đã ký giữ nguyên; các số liệu dưới đây đã được đính chính trong sổ số liệu, tính đến ngày ${formatDate(knownOn)}.`,
      },
      {
        block: 'table',
        columns: [
          { width: 6, align: 'center' },
          { width: 40, align: 'left' },
          { width: 14, align: 'number' },
          { width: 14, align: 'number' },
          { width: 26, align: 'left' },
        ],
        head: [
          ['TT', 'Nội dung trong báo cáo đã ký', 'Số đã ký', 'Số hiện nay', 'Vị trí'].map((text) => ({
            text,
          })),
        ],
        rows: adjusted.flatMap(({ signedText, name, place, figures }, at) =>
          figures.map(({ signed, now, isPrintChanged }) => ({
            cells: [
              { text: String(at + 1) },
              { text: name === null ? signedText.trim() : `Dòng “${name}”` },
              { text: signed.text },
              { text: isPrintChanged ? now.text : `${now.text} (in như cũ)` },
              { text: place },
            ],
          })),
        ),
        size: 11,
      },
    ],
  };
}
