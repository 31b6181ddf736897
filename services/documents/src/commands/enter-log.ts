import type { Em } from '@dibao/shared/orm';
import type { Release } from '../entities/release.entity.ts';
import { appendReleaseEvents } from '../release-log/append.ts';
import { type Act, describeRelease } from '../release-log/describe-release.ts';
import { applyEditionDrafts } from './apply-edition-drafts.ts';
import { bundleOf } from './release-parts.ts';
import { touchDocuments } from './touch-documents.ts';

/** Lets a release that is stored and not planned any more enter the log. */
export async function enterLog(em: Em, release: Release, at: Date): Promise<void> {
  release.enteredLogAt = at;
  await recordAct(em, release, { kind: 'PUBLISHED', at });
}

/** Stores a changed release and appends its event: the last steps of every command on a release. */
export async function recordAct(em: Em, release: Release, act: Act): Promise<void> {
  await em.flush();
  const members = await bundleOf(em, release.id);
  const documents = [...new Set([release.documentId, ...members.map(({ id }) => id)])];
  // What an import learned of a new edition waits until a release carries it.
  await applyEditionDrafts(em, documents);
  await touchDocuments(em, documents);
  await appendReleaseEvents(em, [await describeRelease(em, release, act)]);
}
