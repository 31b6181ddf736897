import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { Fingerprint } from '../../rules/verification/fingerprint.ts';

/** Keeps what recognises the copies of an edition once its text may no longer be read. */
export async function keepFingerprint(
  em: Em,
  releaseId: string,
  edition: number,
  fingerprint: Fingerprint,
  now: Date,
): Promise<void> {
  await query(
    em,
    `insert into release_fingerprint (release_id, edition, fingerprint, made_at) values (?, ?, ?::jsonb, ?)
     on conflict do nothing`,
    [releaseId, edition, JSON.stringify(fingerprint), now],
  );
}

/** Notes that the text of an edition could not be read: it is asked for again when all others had their turn. */
export async function noteUnread(em: Em, releaseId: string, edition: number, now: Date): Promise<void> {
  await query(em, `update release_edition set unread_at = ? where release_id = ?::uuid and edition = ?`, [
    now,
    releaseId,
    edition,
  ]);
}

/**
 * Editions in force that nothing recognises yet: those never asked for before those that could not be read, and of each the
 * ones that wait longest.
 */
export async function editionsWithoutFingerprint(
  em: Em,
  limit: number,
): Promise<{ releaseId: string; edition: number; documentId: string; digest: string }[]> {
  return query(
    em,
    `select e.release_id as "releaseId", e.edition, r.document_id as "documentId", e.digest
     from release r join release_edition e on e.release_id = r.id and e.edition = r.edition
     where r.withdrawn_at is null and r.document_id is not null and e.digest is not null
       and not exists (select 1 from release_fingerprint f where f.release_id = e.release_id and f.edition = e.edition)
     order by e.unread_at nulls first, r.entered_log_at, e.release_id limit ?`,
    [limit],
  );
}

/** The fingerprints of all editions of a release that were readable once. */
export async function fingerprintsOf(em: Em, releaseId: string): Promise<Fingerprint[]> {
  const rows = await query<{ fingerprint: Fingerprint }[]>(
    em,
    `select fingerprint from release_fingerprint where release_id = ?::uuid order by edition`,
    [releaseId],
  );
  return rows.map(({ fingerprint }) => fingerprint);
}

/** Those of the editions whose text a correction replaced; empty for one that nobody could read in time. */
export async function fingerprintsOfReplaced(em: Em, releaseId: string): Promise<Fingerprint[]> {
  const rows = await query<{ fingerprint: Fingerprint }[]>(
    em,
    `select coalesce(f.fingerprint, '[]') as fingerprint
     from release r
     join release_edition n on n.release_id = r.id and n.edition = r.edition
     join release_edition o on o.release_id = r.id and o.edition < r.edition and o.digest <> n.digest
     left join release_fingerprint f on f.release_id = o.release_id and f.edition = o.edition
     where r.id = ?::uuid`,
    [releaseId],
  );
  return rows.map(({ fingerprint }) => fingerprint);
}
