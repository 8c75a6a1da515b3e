import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { newVisitor, openBrowser } from './browser.ts';
import { checkPage } from './check-page.ts';
import { type Preview, servePreview } from './preview.ts';
import { watch } from './watch.ts';

let browser: Browser;
let preview: Preview;
let folder: string;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'giaoban-planted-'));
  preview = await servePreview(folder);
  browser = await openBrowser();
});
after(async () => {
  await browser.close();
  await preview.close();
  await rm(folder, { recursive: true });
});

/** A page that is in order but for what is planted in it. */
const page = (planted: string) =>
  `<!doctype html><html lang="vi"><head><title>Thử</title><link rel="icon" href="/x.svg"></head>
   <body><main><h1>Thử</h1>${planted}</main></body></html>`;

async function faultsOf(planted: string, script = ''): Promise<string> {
  await writeFile(join(folder, 'index.html'), page(planted));
  await writeFile(join(folder, 'x.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await writeFile(join(folder, 'x.js'), script);
  const context = await newVisitor(browser, 'office');
  const tab = await context.newPage();
  const faults = await watch(tab, preview.origin);
  await tab.goto(preview.origin);
  const found = await checkPage({ page: tab, faults }, 'planted').then(
    () => '',
    (error: unknown) => String((error as Error & { readonly actual?: unknown }).actual ?? error),
  );
  await context.close();
  return found;
}

test('a page in order passes', async () => {
  assert.equal(await faultsOf('<p>Không có lỗi nào.</p>'), '');
});

test('every planted fault is found', async () => {
  assert.match(await faultsOf('<input>'), /label/);
  assert.match(await faultsOf('<p style="color:#aaa">mờ quá</p>'), /color-contrast/);
  assert.match(await faultsOf('<div style="width:600px">rộng quá</div>'), /phone: \d+ px wider/);
  assert.match(await faultsOf('<script>window.ran = 1</script>'), /csp: script-src/);
  assert.match(await faultsOf('<img alt="" src="http://127.0.0.2:9/x.png">'), /other host|csp: img-src/);
  assert.match(await faultsOf('<script src="/x.js"></script>', 'console.error("hỏng")'), /console: hỏng/);
  assert.match(await faultsOf('<script src="/x.js"></script>', 'throw new Error("vỡ")'), /exception: .*vỡ/);
});

test('Vietnamese is drawn in the bundled font, with every mark in it', async () => {
  const font = new URL(
    '400Regular/BeVietnamPro_400Regular.ttf',
    import.meta.resolve('@expo-google-fonts/be-vietnam-pro/package.json'),
  );
  await writeFile(join(folder, 'x.ttf'), await readFile(font));
  await writeFile(
    join(folder, 'index.html'),
    page(
      '<style>@font-face{font-family:F;src:url(/x.ttf)} p{font:40px F}</style><p>Lò Văn Ấp, Nậm Tăm, Pa Vệ Sủ, đ ữ ẵ ỗ</p>',
    ),
  );
  const context = await newVisitor(browser, 'office');
  const tab = await context.newPage();
  await tab.goto(preview.origin);
  await tab.evaluate('document.fonts.ready');
  const client = await context.newCDPSession(tab);
  await client.send('DOM.enable');
  await client.send('CSS.enable');
  const { root } = await client.send('DOM.getDocument');
  const { nodeId } = await client.send('DOM.querySelector', { nodeId: root.nodeId, selector: 'p' });
  const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
  assert.deepEqual(
    fonts.map(({ familyName, isCustomFont }) => [familyName, isCustomFont]),
    [['Be Vietnam Pro', true]],
  );
  await context.close();
});
