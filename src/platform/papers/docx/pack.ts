import { buffer } from 'node:stream/consumers';
import yauzl from 'yauzl';
import yazl from 'yazl';

/**
 * Packs a docx anew, with the times of the paper instead of the times of packing: the same paper is the same bytes, so
 * that a signed file can be proved by its hash. `madeAt` is ISO 8601.
 */
export async function repack(docx: Buffer, madeAt: string): Promise<Uint8Array> {
  const instant = `${new Date(madeAt).toISOString().slice(0, 19)}Z`;
  const out = new yazl.ZipFile();
  for (const { name, bytes } of await entries(docx)) {
    // A local date is read as it stands by the zip format, so this is the same in every time zone.
    out.addBuffer(amend(name, bytes, instant), name, { mtime: new Date(1980, 0, 1), mode: 0o100644 });
  }
  out.end();
  return buffer(out.outputStream);
}

function amend(name: string, bytes: Buffer, instant: string): Buffer {
  if (name === 'docProps/core.xml') {
    const text = bytes.toString('utf8');
    return Buffer.from(text.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${instant}`));
  }
  if (name === 'word/document.xml') {
    // The paragraph that docx puts in to end a section would be a full line high and could spill onto an empty page.
    const tiny = '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/>';
    return Buffer.from(
      bytes.toString('utf8').replaceAll('<w:p><w:pPr><w:sectPr', `<w:p><w:pPr>${tiny}<w:sectPr`),
    );
  }
  return bytes;
}

async function entries(docx: Buffer): Promise<{ name: string; bytes: Buffer }[]> {
  const zip = await yauzl.fromBufferPromise(docx);
  const found: { name: string; bytes: Buffer }[] = [];
  for await (const entry of zip.eachEntry()) {
    if (entry.fileName.endsWith('/')) continue;
    found.push({ name: entry.fileName, bytes: await buffer(await zip.openReadStreamPromise(entry)) });
  }
  return found;
}
