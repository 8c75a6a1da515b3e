import { composePaper } from '../compose/compose.ts';
import type {
  End,
  Front,
  Grid,
  GridCell,
  Notes,
  Part,
  Passage,
  Points,
  Section,
} from '../compose/composition.ts';
import type { Paper, Run, Signature } from '../model.ts';

/**
 * The paper as one `article` of HTML for the screen, to be shown with `paperStyles`. Everything is escaped, nothing is
 * styled inline (the pages of the house forbid it), and each figure is `<span class="figure" data-chip="…">`.
 */
export function renderHtml(paper: Paper): string {
  const { sections, title } = composePaper(paper);
  const label = escapeHtml(title);
  return `<article class="paper" lang="vi" aria-label="${label}">${sections.map(section).join('')}</article>`;
}

function section({ landscape, parts }: Section): string {
  return `<section class="sheet${landscape ? ' landscape' : ''}">${parts.map(part).join('')}</section>`;
}

function part(one: Part): string {
  switch (one.part) {
    case 'front':
      return front(one);
    case 'rule':
      return '<hr class="title-rule">';
    case 'passage':
      return passage(one);
    case 'points':
      return points(one);
    case 'grid':
      return grid(one);
    case 'end':
      return end(one);
    case 'notes':
      return notes(one);
  }
}

function front(one: Front): string {
  const copies = one.copyLines.map((line) => `<p class="copy-line">${lines(line)}</p>`).join('');
  const parent = one.parentBody === null ? '' : `<p class="parent-body">${lines(one.parentBody)}</p>`;
  const subject =
    one.dispatchSubject === null ? '' : `<h1 class="dispatch-subject">${lines(one.dispatchSubject)}</h1>`;
  const stamps = one.stamps
    .map((stamp) => `<p class="stamp${stamp.isUrgency ? ' urgency' : ''}">${escapeHtml(stamp.text)}</p>`)
    .join('');
  const below = subject + stamps;
  return `<header class="front">${copies}<div class="front-columns">
<div class="bodies">${parent}<p class="issuing-body">${lines(one.issuingBody)}</p></div>
<div class="nation"><p class="country">${escapeHtml(one.country)}</p><p class="motto">${escapeHtml(one.motto)}</p></div>
<p class="number">${escapeHtml(one.number)}</p>
<p class="date-line">${escapeHtml(one.dateLine)}</p>${below === '' ? '' : `<div class="below-number">${below}</div>`}
</div></header>`;
}

function passage(one: Passage): string {
  const tag = one.rank === undefined ? 'p' : `h${Math.min(one.rank, 6)}`;
  return `<${tag} class="${one.style}">${runs(one.runs)}</${tag}>`;
}

function points(one: Points): string {
  const items = one.items.map(({ marker, runs: text }) => {
    return `<li><span class="marker">${escapeHtml(marker)} </span>${runs(text)}</li>`;
  });
  return `<ul class="points">${items.join('')}</ul>`;
}

function grid(one: Grid): string {
  const total = one.widths.reduce((sum, width) => sum + width, 0);
  const columns = one.widths.map((width) => `<col width="${((width / total) * 100).toFixed(2)}%">`).join('');
  const head = one.head.map((cells) => `<tr>${cells.map(headCell).join('')}</tr>`).join('');
  const rows = one.rows.map((row) => `<tr class="${row.kind}">${row.cells.map(cell).join('')}</tr>`).join('');
  const name = escapeHtml(one.name);
  return `<table class="grid size-${one.size}" aria-label="${name}"><colgroup>${columns}</colgroup><thead>${head}</thead><tbody>${rows}</tbody></table>`;
}

function headCell(one: GridCell): string {
  const scope = one.columns > 1 ? 'colgroup' : 'col';
  return `<th scope="${scope}"${spans(one)}>${runs(one.runs)}</th>`;
}

function cell(one: GridCell): string {
  const classes = one.isNumber ? 'right number' : one.align;
  return `<td class="${classes}"${spans(one)}>${runs(one.runs)}</td>`;
}

function spans(one: GridCell): string {
  const columns = one.columns > 1 ? ` colspan="${one.columns}"` : '';
  return one.rows > 1 ? `${columns} rowspan="${one.rows}"` : columns;
}

function end(one: End): string {
  const label =
    one.recipients.length > 0 ? `<p class="recipients-label">${escapeHtml(one.recipientsLabel)}</p>` : '';
  const names = one.recipients.map((name) => `<li>${escapeHtml(name)}</li>`).join('');
  const list = names === '' ? '' : `<ul>${names}</ul>`;
  const drafter =
    one.drafterMark === null ? '' : `<p class="drafter-mark">${escapeHtml(one.drafterMark)}</p>`;
  const hasLeft = label !== '' || drafter !== '' || one.signatures.length === 1;
  const left = hasLeft ? `<div class="recipients">${label}${list}${drafter}</div>` : '';
  return `<footer class="end">${left}${one.signatures.map(signature).join('')}</footer>`;
}

function signature(one: Signature): string {
  const above = one.above === undefined ? '' : `<p class="hint">${escapeHtml(one.above)}</p>`;
  const authority = one.authority.map((line) => `<p class="authority">${escapeHtml(line)}</p>`).join('');
  const hint = one.hint === undefined ? '' : `<p class="hint">${escapeHtml(one.hint)}</p>`;
  return `<div class="signature">${above}${authority}${hint}<p class="signer">${escapeHtml(one.name ?? '')}</p></div>`;
}

function notes(one: Notes): string {
  const items = one.items.map((text) => `<p class="note">${runs(text)}</p>`).join('');
  return `<aside class="notes">${items}</aside>`;
}

function runs(all: readonly Run[]): string {
  return all.map(run).join('');
}

function run(one: Run): string {
  const wrap = (text: string, tag: string, on: boolean | undefined) =>
    on ? `<${tag}>${text}</${tag}>` : text;
  const styled = wrap(wrap(lines(one.text), 'em', one.italic), 'strong', one.bold);
  const raised = wrap(styled, 'sup', one.raised);
  if (one.chipId === undefined) return raised;
  return `<span class="figure" data-chip="${escapeHtml(one.chipId)}">${raised}</span>`;
}

function lines(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
