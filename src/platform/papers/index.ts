export { renderDocx } from './docx/render.ts';
export { unprintable } from './fonts/coverage.ts';
export { dateInFull, dateLine } from './format/date-line.ts';
export { partLabel, pointLetter, romanNumber } from './format/numbering.ts';
export { type PaperKind, paperKinds } from './format/paper-kinds.ts';
export { type Signing, type SigningForm, type SigningRight, signingLines } from './format/signing.ts';
export { formatSymbol, type PaperSymbol, paddedNumber, parseSymbol, symbolOf } from './format/symbol.ts';
export { renderHtml } from './html/render.ts';
export { paperStyles } from './html/styles.ts';
export type {
  Appendix,
  Block,
  Cell,
  Closing,
  Column,
  HeadCell,
  Heading,
  List,
  Paper,
  PaperHeader,
  Paragraph,
  Prose,
  Row,
  Run,
  Signature,
  Table,
} from './model.ts';
export { renderPdf } from './pdf/render.ts';
