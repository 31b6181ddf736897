import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { toMarkdown } from './event-markdown.ts';
import type { FollowedEvent } from './followed-event.ts';
import type { Verification } from './verify.ts';
import { writeAtomically } from './write-atomically.ts';

/** The files of one event. */
export interface EventFiles {
  readonly json: string;
  /** Null where there is no text to show. */
  readonly markdown: string | null;
  /** False: the same event was here already. */
  readonly isNew: boolean;
}

/** A folder with one file per event, which sort in the order of the log. */
export interface EventFolder {
  readonly path: string;
  /** Writes an event; an event that is here already is left as it is. */
  write(event: FollowedEvent, verification: Verification): Promise<EventFiles>;
  /** Puts an event aside that could not be dealt with, and says why. */
  putAside(event: FollowedEvent, reason: object): Promise<string>;
}

/** Opens a folder, making it if there is none. */
export async function openEventFolder(folder: string): Promise<EventFolder> {
  const path = resolve(folder);
  const failed = join(path, 'failed');
  await mkdir(path, { recursive: true });

  return {
    path,
    async write(event, verification) {
      const stem = join(path, stemOf(event));
      const json = `${stem}.json`;
      const markdown = verification.text === 'VERIFIED' ? `${stem}.md` : null;
      if ((await digestIn(json)) === event.digest) return { json, markdown, isNew: false };
      if (event.kind === 'WITHDRAWN') await removeTexts(event.releaseId);
      // The JSON last: where it is, the whole event is.
      if (markdown !== null) await writeAtomically(markdown, toMarkdown(event));
      await writeAtomically(json, `${JSON.stringify({ ...event, text: verification.text }, null, 2)}\n`);
      return { json, markdown, isNew: true };
    },
    async putAside(event, reason) {
      await mkdir(failed, { recursive: true });
      const file = join(failed, `${stemOf(event)}.json`);
      await writeAtomically(file, `${JSON.stringify({ ...reason, event }, null, 2)}\n`);
      return file;
    },
  };

  /** A recalled text must not stay where somebody might still post it from. */
  async function removeTexts(releaseId: string): Promise<void> {
    const ending = `-${safe(releaseId)}.md`;
    const texts = (await readdir(path)).filter((name) => name.endsWith(ending));
    await Promise.all(texts.map((name) => rm(join(path, name), { force: true })));
  }
}

/** `000000000012-PUBLISHED-<releaseId>`: sorts by position. */
function stemOf({ position, kind, releaseId }: FollowedEvent): string {
  return `${String(position).padStart(12, '0')}-${safe(kind)}-${safe(releaseId)}`;
}

/** What comes from outside must not lead out of the folder. */
function safe(part: string): string {
  return part.replaceAll(/[^\w-]/g, '_').slice(0, 80);
}

async function digestIn(json: string): Promise<string | null> {
  const text = await readFile(json, 'utf8').catch(() => null);
  return text === null ? null : ((JSON.parse(text) as { digest?: string }).digest ?? null);
}
