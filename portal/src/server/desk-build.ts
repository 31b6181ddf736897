import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type Asset, forEver } from './assets.ts';

/** The built desks. */
export interface DeskBuild {
  /** Null: they were never built. */
  readonly entry: DeskEntry | null;
  /** The file at an address; undefined: none. */
  at(path: string): Asset | undefined;
}

/** What the page of the desks loads first. */
export interface DeskEntry {
  readonly script: string;
  readonly styles: readonly string[];
}

/** A part in Vite's manifest. */
interface ManifestEntry {
  readonly file: string;
  readonly css?: readonly string[];
  readonly isEntry?: boolean;
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** Two levels up, from the source and from the built program alike. */
const folder = new URL('../../dist/desk/', import.meta.url);
const base = '/desk/assets/';

/** Reads what the last build left. */
export async function readDeskBuild(): Promise<DeskBuild> {
  const names = await readdir(folder).catch(() => []);
  const parts = await Promise.all(
    names.map(async (name): Promise<Asset> => {
      const mediaType = mediaTypes[extname(name)] ?? 'application/octet-stream';
      return { url: base + name, mediaType, bytes: await readFile(new URL(name, folder)), maxAge: forEver };
    }),
  );
  const byUrl = new Map(parts.map((part) => [part.url, part]));
  const manifest = byUrl.get(`${base}manifest.json`);
  return {
    entry: manifest === undefined ? null : entryOf(manifest.bytes.toString('utf8')),
    at: (path) => byUrl.get(path),
  };
}

function entryOf(manifest: string): DeskEntry {
  const entries = Object.values(JSON.parse(manifest) as Record<string, ManifestEntry>);
  const entry = entries.find(({ isEntry }) => isEntry === true);
  if (entry === undefined) throw new Error('The manifest of the desks names no entry; build them anew.');
  return { script: base + entry.file, styles: (entry.css ?? []).map((file) => base + file) };
}
