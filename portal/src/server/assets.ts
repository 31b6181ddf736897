import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';

/** A file of the portal. */
export interface Asset {
  readonly url: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
  /** Seconds a browser may keep it; for ever where the address changes with the content. */
  readonly maxAge: number;
}

/** The style, the modules and the mark of the public pages. */
export interface Assets {
  /** The address of a file of `assets/`. */
  urlOf(name: string): string;
  /** The file at an address; undefined: none. */
  at(path: string): Asset | undefined;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** A year: what HTTP takes for ever. */
export const forEver = 31_536_000;

/** Addresses that other sites write into their pages: they stay, and an hour later what they give is renewed. */
const lasting: Readonly<Record<string, string>> = { 'column.js': '/embed/column.js' };

/** Two levels up, from the source and from the built program alike. */
const folder = new URL('../../assets/', import.meta.url);

export async function loadAssets(): Promise<Assets> {
  const byName = new Map<string, Asset>();
  for (const name of await readdir(folder)) {
    const extension = extname(name);
    const bytes = await readFile(new URL(name, folder));
    const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 12);
    const fixed = lasting[name];
    byName.set(name, {
      url: fixed ?? `/assets/${name.slice(0, -extension.length)}.${hash}${extension}`,
      mediaType: mediaTypes[extension] ?? 'application/octet-stream',
      bytes,
      maxAge: fixed === undefined ? forEver : 3_600,
    });
  }
  const byUrl = new Map([...byName.values()].map((asset) => [asset.url, asset]));
  return {
    urlOf(name) {
      const asset = byName.get(name);
      if (asset === undefined) throw new Error(`There is no asset ${name}.`);
      return asset.url;
    },
    at: (path) => byUrl.get(path),
  };
}
