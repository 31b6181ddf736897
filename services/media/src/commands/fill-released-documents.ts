import { defineJob, implementJob, type JobHandler } from '@dibao/shared/jobs/job';
import type { Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsService } from '../feeds/documents-service.ts';
import { toReleaseEvent } from '../rules/release-event.ts';
import { projectDocument } from './project-release.ts';

/** Enqueued at every start; a database that began after this was kept has nothing to fill. */
export const fillReleasedDocuments = defineJob<Record<string, never>>({
  name: 'fill-released-documents',
  parse: () => ({}),
});

/**
 * Fills in what releases carry where their events were read before this service kept it: the log is read again up to where
 * it was read, for these releases alone.
 */
export function createFillReleasedDocuments(orm: Orm, documents: Pick<DocumentsService, 'releaseEvents'>): JobHandler {
  return implementJob(fillReleasedDocuments, async (_payload, { signal }) => {
    await orm.em.fork().transactional(async (em) => {
      const lacking = await query<{ id: string }[]>(em, `select id from release where document_id is null`);
      if (lacking.length === 0) return;
      const wanted = new Set(lacking.map(({ id }) => id));
      const [place] = await query<{ position: string }[]>(
        em,
        `select position from feed_place where feed = 'release-events'`,
      );
      const readTo = Number(place?.position ?? 0);
      for (let after = 0; after < readTo;) {
        const { items, last } = await documents.releaseEvents(after, signal);
        for (const item of items) {
          if (item.position <= readTo && wanted.has(item.releaseId)) await projectDocument(em, toReleaseEvent(item));
        }
        if (last === after) return;
        after = last;
      }
    });
  });
}
