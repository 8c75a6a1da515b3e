import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { anyPaper } from '../testing/any-paper.ts';
import { draftDispatch } from '../testing/sample-papers.ts';
import { sampleReport } from '../testing/sample-report.ts';
import { renderHtml } from './render.ts';
import { paperStyles } from './styles.ts';

test('figures carry the id of their chip', () => {
  const html = renderHtml(sampleReport);
  assert.ok(html.includes('<span class="figure" data-chip="G01.value">2.970</span>'));
  assert.ok(html.includes('<span class="figure" data-chip="G01.percent"><strong>49,5%</strong></span>'));
});

test('tables have scoped heads and headings begin at h1 without a gap', () => {
  const html = renderHtml(sampleReport);
  assert.ok(html.includes('<th scope="colgroup" colspan="3"><strong>Năm 2020</strong></th>'));
  assert.ok(html.includes('<th scope="col" rowspan="2"><strong>TT</strong></th>'));
  const ranks = [...html.matchAll(/<h(\d)/g)].map((match) => Number(match[1]));
  assert.equal(ranks[0], 1);
  for (const [at, rank] of ranks.entries()) assert.ok(rank <= (ranks[at - 1] ?? 0) + 1);
  assert.match(renderHtml(draftDispatch), /<h1 class="dispatch-subject">V\/v đôn đốc/);
});

test('no text becomes markup, no style is inline, and every element is closed', () => {
  const known =
    /^<\/?(?:article|section|header|footer|aside|div|p|h[1-6]|ul|li|span|strong|em|sup|table|colgroup|thead|tbody|tr|th|td)(?: [\w-]+="[^"<>]*")*>$|^<(?:br|hr|col)(?: \w+="[^"<>]*")*>$/;
  fc.assert(
    fc.property(anyPaper, (paper) => {
      const html = renderHtml(paper);
      const open: string[] = [];
      for (const [tag] of html.matchAll(/<[^>]*>/g)) {
        assert.match(tag, known);
        assert.doesNotMatch(tag, / (?:style|on\w+)=/);
        const name = /\w+/.exec(tag)?.[0] ?? '';
        if (tag.startsWith('</')) assert.equal(open.pop(), name);
        else if (!['br', 'hr', 'col'].includes(name)) open.push(name);
      }
      assert.deepEqual(open, []);
    }),
    { numRuns: 100 },
  );
});

test('the stylesheet knows the sizes of the decree and asks nothing of the network', () => {
  assert.match(
    paperStyles,
    /\.paper \.paragraph \{ font: normal 400 14pt\/1\.265 .* text-indent: 12\.7mm; \}/,
  );
  assert.match(paperStyles, /padding: 20mm 15mm 20mm 30mm/);
  assert.doesNotMatch(paperStyles, /url\(|@import/);
});
