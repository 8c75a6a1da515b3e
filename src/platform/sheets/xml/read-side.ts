import type { Archive } from '../archive/open-archive.ts';
import { strictXml, type XmlHandlers } from './strict-xml.ts';

/** Parses a small part whole, strictly. */
export async function readSide(
  archive: Archive,
  part: string,
  limit: number,
  handlers: XmlHandlers,
  names?: ReadonlySet<string>,
): Promise<void> {
  const feeder = strictXml(part, handlers, names);
  for await (const chunk of archive.read(part, limit)) feeder.write(chunk);
  feeder.end();
}
