import type { Contract } from '../../kernel/contract.ts';
import type { Route } from './route.ts';

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const safe = (text: string) => text.replace(/[&<>"]/g, (c) => escapes[c] ?? c);
const shown = (schema: unknown) => safe(JSON.stringify(schema, null, 2));

function section(contract: Contract): string {
  return `<details id="${safe(contract.id)}"><summary><code>${contract.method}</code> <code>${safe(contract.path)}</code>
    ${safe(contract.summary.vi)} <small lang="en">${safe(contract.summary.en)}</small></summary>
    <p>Verb: <code>${safe(contract.verb)}</code></p>
    <h3>Params</h3><pre>${shown(contract.params)}</pre><h3>Query</h3><pre>${shown(contract.query)}</pre>
    <h3>Body</h3><pre>${shown(contract.body)}</pre><h3>Reply</h3><pre>${shown(contract.reply)}</pre></details>`;
}

const style = `body{font:15px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b2733}
summary{cursor:pointer;padding:.4rem 0}small{color:#52606d}pre{background:#f4f6f8;padding:.6rem;overflow:auto}
h2{margin-top:2rem;border-bottom:1px solid #d5dce3}h3{font-size:.9rem;margin:.6rem 0 .2rem}`;

/** A page of all operations by room, readable without any script. */
export function openApiPage(routes: readonly Route[]): string {
  const rooms = Map.groupBy(routes, (r) => r.contract.id.split('.')[0] ?? '');
  const body = [...rooms].map(
    ([room, list]) => `<h2>${safe(room)}</h2>${list.map((r) => section(r.contract)).join('')}`,
  );
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Giaoban API</title>
    <meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head>
    <body><main><h1>Giaoban API</h1><p><a href="/api/openapi.json">OpenAPI 3.1</a></p>${body.join('')}</main></body></html>`;
}
