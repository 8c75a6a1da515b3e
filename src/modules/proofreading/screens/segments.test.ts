import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lintText } from '../domain/lint-text.ts';
import type { Remark } from './kinds.ts';
import { segmentsOf } from './segments.ts';

const text = 'Đạt 45,9% kế hoạch (2.970/6.000 người); giải quyết việc làm đạt 38,7% kế hoạch.';
const remarks = lintText(text).map((one): Remark => ({ ...one, spans: [...one.spans] }));
const marked = (open: number | null) =>
  segmentsOf(text, remarks, open)
    .map((one) =>
      one.remark !== null ? `[${one.text}${one.isLit ? '*' : ''}]` : one.isLit ? `{${one.text}}` : one.text,
    )
    .join('');

test('stated figures are marks; the figures of the open remark are lit; no sign is lost', () => {
  assert.equal(
    marked(null),
    'Đạt [45,9%] kế hoạch (2.970/6.000 người); giải quyết việc làm đạt [38,7%] kế hoạch.',
  );
  assert.equal(
    marked(0),
    'Đạt [45,9%*] kế hoạch ({2.970}/{6.000 người}); giải quyết việc làm đạt [38,7%] kế hoạch.',
  );
  const joined = segmentsOf(text, [...remarks, ...remarks], 1)
    .map((one) => one.text)
    .join('');
  assert.equal(joined, text);
});
