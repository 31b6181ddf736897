import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { PortalRules } from '../rules/portal-rules.ts';

/** What a look at one of its pages must know of a portal. */
export interface WatchedPortal {
  readonly id: string;
  readonly agencyId: string;
  readonly enabled: boolean;
  /** As registered; what `switchPortal` changed stands beside them. */
  readonly rules: PortalRules;
  readonly release: PortalRules['release'];
}

/** One list that is watched, with what the last look at it left. */
export interface WatchedList {
  readonly id: string;
  readonly url: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly pageDigest: string | null;
  readonly begunAt: string | null;
  readonly usualYield: number | null;
  readonly failures: number;
  readonly portal: WatchedPortal;
}

export const portalJson = `jsonb_build_object('id', p.id, 'agencyId', p.agency_id, 'enabled', p.enabled, 'rules', p.rules, 'release', p.release)`;

/** The list of this id; null once it is retired or its portal is not watched. */
export async function watchedList(em: Em, id: string): Promise<WatchedList | null> {
  const [list] = await query<WatchedList[]>(
    em,
    `select l.id, l.url, l.etag, l.last_modified as "lastModified", l.page_digest as "pageDigest", l.begun_at as "begunAt",
       l.usual_yield as "usualYield", l.failures, ${portalJson} as portal
     from portal_list l join origin_portal p on p.id = l.portal_id
     where l.id = ?::uuid and l.retired_at is null and p.enabled`,
    [id],
  );
  return list ?? null;
}

/** An article that is watched, with what the last look at it left. */
export interface WatchedArticle {
  readonly id: string;
  readonly address: string;
  readonly state: string;
  readonly wasThereBefore: boolean;
  readonly listedTitle: string | null;
  readonly listedOn: string | null;
  readonly foundAt: Date;
  readonly documentId: string | null;
  readonly pageId: string | null;
  readonly contentDigest: string | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  readonly misses: number;
  readonly failures: number;
  readonly portal: WatchedPortal;
}

/** The article of this id; locked for the rest of the transaction where one wants to change it. */
export async function watchedArticle(em: Em, id: string, lock = false): Promise<WatchedArticle | null> {
  const [row] = await query<(Omit<WatchedArticle, 'foundAt'> & { readonly foundAt: string })[]>(
    em,
    `select a.id, a.address, a.state, a.was_there_before as "wasThereBefore", a.listed_title as "listedTitle",
       a.listed_on::text as "listedOn", a.found_at as "foundAt", a.document_id as "documentId", a.page_id as "pageId",
       a.content_digest as "contentDigest", a.etag, a.last_modified as "lastModified", a.misses, a.failures,
       ${portalJson} as portal
     from portal_article a join origin_portal p on p.id = a.portal_id
     where a.id = ?::uuid ${lock ? 'for update of a' : ''}`,
    [id],
  );
  return row === undefined ? null : { ...row, foundAt: new Date(row.foundAt) };
}
