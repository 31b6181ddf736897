import { mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { SavedFile } from './manifest.ts';
import { saveFile } from './save-file.ts';

/** The password of the embedded PostgreSQL belongs to its cluster, which a backup does not carry. */
const notSaved = new Set(['postgres.password']);

/** Copies the keys of a data directory into a backup: without them old tokens and signatures mean nothing. */
export async function saveKeys(dataDirectory: string, directory: string): Promise<SavedFile[]> {
  const keys = join(dataDirectory, 'keys');
  await mkdir(join(directory, 'keys'), { mode: 0o700 });
  const entries = await readdir(keys, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isFile() && !notSaved.has(entry.name)).map(({ name }) => name);
  const saved: SavedFile[] = [];
  for (const name of names.toSorted()) {
    const content = await readFile(join(keys, name));
    saved.push(await saveFile(directory, `keys/${name}`, once(content)));
  }
  return saved;
}

/** Puts the keys of a backup into a data directory, each whole or not at all. */
export async function restoreKeys(
  directory: string,
  saved: readonly SavedFile[],
  dataDirectory: string,
): Promise<void> {
  await mkdir(join(dataDirectory, 'keys'), { recursive: true, mode: 0o700 });
  for (const { file } of saved) {
    const target = join(dataDirectory, file);
    {
      await using draft = await open(`${target}.restored`, 'w', 0o600);
      await draft.writeFile(await readFile(join(directory, file)));
      await draft.sync();
    }
    await rename(`${target}.restored`, target);
  }
}

async function* once(content: Uint8Array): AsyncGenerator<Uint8Array> {
  yield content;
}
