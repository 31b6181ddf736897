import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { Platform } from '../../rules/channel.ts';
import { ownHostsSql } from '../accounts/channel-aliases.ts';
import { isSettledSql } from './settled-sql.ts';
import type { DutyKind, DutyState, RepostMode } from '../../rules/duty.ts';

/** What has to be known of a duty before its copy is looked at. */
export interface CopyFacts {
  readonly dutyId: string;
  readonly kind: DutyKind;
  readonly state: DutyState;
  readonly mode: RepostMode | null;
  readonly edition: number;
  /** Nothing a look could change. */
  readonly isSettled: boolean;
  readonly releaseId: string;
  readonly releaseUrl: string | null;
  readonly title: string;
  readonly legalForce: string;
  readonly documentId: string | null;
  /** The edition owed, and the newest one, which stands where the older may no longer be read. */
  readonly digest: string | null;
  readonly newestDigest: string | null;
  /** An earlier edition had another text. */
  readonly isCorrected: boolean;
  readonly channelId: string;
  readonly platform: Platform;
  /** Hosts that are this channel's own, or were. */
  readonly hosts: readonly string[];
  readonly channelUrl: string | null;
  readonly handle: string | null;
}

/** The facts of many duties, in any order. */
export async function copyFacts(em: Em, dutyIds: readonly string[]): Promise<CopyFacts[]> {
  return query<CopyFacts[]>(
    em,
    `select d.id as "dutyId", d.kind, d.state, d.mode, d.edition, r.id as "releaseId", r.url as "releaseUrl",
       coalesce(e.title, r.title) as title, r.legal_force as "legalForce",
       r.document_id as "documentId", e.digest, n.digest as "newestDigest", c.id as "channelId", c.platform, ${ownHostsSql} as hosts,
       c.url as "channelUrl", c.handle,
       ${isSettledSql} as "isSettled",
       exists (select 1 from release_edition x
               where x.release_id = r.id and x.edition < r.edition and x.digest <> n.digest) as "isCorrected"
     from repost_duty d
     join release r on r.id = d.release_id
     join channel c on c.id = d.channel_id
     left join release_edition e on e.release_id = r.id and e.edition = d.edition
     left join release_edition n on n.release_id = r.id and n.edition = r.edition
     where d.id = any (?::uuid[])`,
    [dutyIds],
  );
}
