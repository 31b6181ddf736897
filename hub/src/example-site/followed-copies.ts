import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { nameOf } from '@dibao/client/event-line';
import type { FollowedEvent } from '@dibao/client/followed-event';

/** A copy as a site would show it. */
export interface FollowedCopy {
  readonly releaseId: string;
  readonly title: string;
  readonly column: string;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly documentNumber: string | null;
  readonly body: string;
  readonly attachments: readonly { readonly name: string; readonly url: string }[];
  /** When it was written here, which is when it appeared on the site. */
  readonly postedAt: Date;
  /** What has become of the document's force since; null: nothing. */
  readonly label: string | null;
}

type StoredEvent = FollowedEvent & { readonly text: string };

/**
 * What the folder of `pnpm hub follow --out` amounts to, the newest first: each release in its last edition, those that
 * were withdrawn gone, those that are no longer in force labelled.
 */
export async function readFollowedCopies(folder: string): Promise<FollowedCopy[]> {
  const copies = new Map<string, FollowedCopy>();
  for (const name of (await readdir(folder)).filter(isEventFile).toSorted()) {
    const path = join(folder, name);
    const event = JSON.parse(await readFile(path, 'utf8')) as StoredEvent;
    if (event.kind === 'WITHDRAWN') copies.delete(event.releaseId);
    const before = copies.get(event.releaseId);
    const copy = event.text === 'VERIFIED' ? toCopy(event, before?.postedAt ?? (await stat(path)).mtime) : before;
    if (copy === undefined) continue;
    copies.set(event.releaseId, event.kind === 'FORCE_CHANGED' ? { ...copy, label: labelOf(event) } : copy);
  }
  return [...copies.values()].toReversed();
}

function isEventFile(name: string): boolean {
  return /^\d{12}-.*\.json$/.test(name);
}

function toCopy(event: StoredEvent, postedAt: Date): FollowedCopy | undefined {
  const { release, releaseId } = event;
  const document = release?.document;
  if (release == null || document?.body == null) return undefined;
  return {
    releaseId,
    ...nameOf(event),
    source: release.origin?.name ?? '',
    sourceUrl: release.url,
    documentNumber: document.documentNumber,
    body: document.body,
    attachments: document.attachments,
    postedAt,
    label: null,
  };
}

const labels: Readonly<Record<string, string>> = {
  REPEALED: '已废止',
  EXPIRED: '已失效',
  PARTIALLY_IN_FORCE: '部分失效',
};

function labelOf({ envelope }: StoredEvent): string | null {
  const act = JSON.parse(envelope ?? '{}') as { readonly force?: { readonly legalForce?: string } | null };
  return labels[act.force?.legalForce ?? ''] ?? null;
}
