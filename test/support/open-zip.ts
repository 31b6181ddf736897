import { unzipSync } from 'fflate';

/** The XML parts of a zip, by name. */
export function openZip(bytes: Buffer): Map<string, string> {
  const files = unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) });
  return new Map(Object.entries(files).map(([name, content]) => [name, Buffer.from(content).toString('utf8')]));
}

/** Whether every element that opens closes in its place. */
export function isWellFormed(xml: string): boolean {
  const open: string[] = [];
  for (const [, closing, name, empty] of xml.matchAll(/<(\/?)([\w:]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing === '/') {
      if (open.pop() !== name) return false;
    } else if (empty !== '/') open.push(name ?? '');
  }
  return open.length === 0;
}
