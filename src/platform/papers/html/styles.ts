import { mm, page, styles } from '../layout.ts';

const toMm = (points: number) => `${Math.round((points / mm) * 10) / 10}mm`;
const margins = [page.top, page.right, page.bottom, page.left].map(toMm).join(' ');

/** The rules of the passages, printed from the same table that the docx and the PDF are set by. */
const passages = Object.entries(styles).map(([name, style]) => {
  const bold = style.face.startsWith('bold') ? '700' : '400';
  const italic = style.face.toLowerCase().includes('italic') ? 'italic' : 'normal';
  return `.paper .${name} { font: ${italic} ${bold} ${style.size}pt/${(style.line * 1.15).toFixed(3)} var(--paper-font); text-align: ${style.align}; margin: ${style.before}pt 0 ${style.after}pt; padding-left: ${toMm(style.left)}; text-indent: ${toMm(style.first - style.left)}; }`;
});

const point = styles.listItem;

/** What `renderHtml` needs to look like the paper: A4 sheets on the screen, and the same when printed. */
export const paperStyles = `
.paper { --paper-font: 'Times New Roman', Tinos, 'Liberation Serif', serif; color: #000; font: 14pt/1.15 var(--paper-font); }
.paper .sheet { box-sizing: border-box; width: 210mm; min-height: 297mm; margin: 0 auto 8mm; padding: ${margins}; background: #fff; box-shadow: 0 1px 6px rgb(0 0 0 / 25%); overflow-wrap: break-word; }
.paper .sheet.landscape { width: 297mm; min-height: 210mm; }
.paper p, .paper h1, .paper h2, .paper h3, .paper h4, .paper h5, .paper h6, .paper ul { margin: 0; padding: 0; }
.paper .front-columns { display: grid; grid-template-columns: 41% 59%; text-align: center; }
.paper .front p, .paper .dispatch-subject { font: 400 13pt/1.15 var(--paper-font); }
.paper .front .copy-line { font-size: 10pt; text-align: right; }
.paper .front .issuing-body, .paper .front .country, .paper .front .motto { font-weight: 700; }
.paper .front .motto, .paper .front .date-line { font-size: 14pt; }
.paper .front .date-line { font-style: italic; }
.paper .front .number, .paper .front .date-line { margin-top: 8pt; align-self: end; }
.paper .front .issuing-body::after, .paper .front .motto::after { content: ''; display: block; width: 28%; margin: 3pt auto 0; border-top: 0.75pt solid #000; }
.paper .front .motto::after { width: 62%; }
.paper .dispatch-subject { margin-top: 6pt; }
.paper .front .stamp { width: max-content; margin: 8pt auto 0; padding: 2pt 4mm; border: 1pt solid #000; font-size: 14pt; font-weight: 700; }
.paper .front .stamp.urgency { border-color: #f00; color: #f00; }
.paper .title-rule { width: 35%; margin: 3pt auto 14pt; border: 0; border-top: 0.75pt solid #000; }
${passages.join('\n')}
.paper .points { list-style: none; }
.paper .points li { font: 400 ${point.size}pt/${(point.line * 1.15).toFixed(3)} var(--paper-font); text-align: justify; text-indent: ${toMm(point.first)}; margin-bottom: ${point.after}pt; }
.paper .grid { width: 100%; border-collapse: collapse; margin-bottom: 10pt; }
.paper .grid th, .paper .grid td { border: 0.5pt solid #000; padding: 2pt 3pt; font-weight: 400; text-align: left; vertical-align: top; text-indent: 0; }
.paper .grid th { text-align: center; vertical-align: middle; }
.paper .grid td.center { text-align: center; }
.paper .grid td.right { text-align: right; }
.paper .grid td.number { font-variant-numeric: tabular-nums lining-nums; }
${[9, 10, 11, 12, 13].map((size) => `.paper .size-${size} { font-size: ${size}pt; }`).join('\n')}
.paper .end { display: flex; margin-top: 18pt; break-inside: avoid; }
.paper .recipients { flex: 0 0 46%; font-size: 11pt; }
.paper .recipients ul { list-style: none; }
.paper .recipients-label { font: italic 700 12pt/1.15 var(--paper-font); }
.paper .drafter-mark { margin-top: 6pt; }
.paper .signature { flex: 1; text-align: center; }
.paper .signature .authority, .paper .signature .signer { font-weight: 700; }
.paper .signature .hint { font-style: italic; }
.paper .signature .signer { margin-top: 68pt; min-height: 1em; }
.paper .notes { margin-top: 14pt; }
.paper .notes::before { content: ''; display: block; width: 50mm; margin-bottom: 5pt; border-top: 0.75pt solid #000; }
.paper sup { font-size: 65%; line-height: 0; }
@media screen { .paper .figure { background: #eef4ff; border-radius: 2px; } }
@media print {
  @page { size: A4; margin: ${margins}; }
  @page landscape { size: A4 landscape; margin: ${margins}; }
  .paper .sheet, .paper .sheet.landscape { width: auto; min-height: 0; margin: 0; padding: 0; box-shadow: none; break-after: page; }
  .paper .sheet.landscape { page: landscape; }
  .paper .grid thead { display: table-header-group; }
  .paper .grid tr { break-inside: avoid; }
}
`;
