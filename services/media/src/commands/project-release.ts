import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { ReleaseEvent } from '../rules/release-event.ts';

/** Keeps of a release what its event tells: the release as it is now, and the edition it carries from here on. */
export async function projectRelease(em: Em, event: ReleaseEvent): Promise<void> {
  const { release } = event;
  await query(em, upsertRelease, [
    release.id,
    release.title,
    release.column,
    release.scope,
    release.systems,
    release.divisionCode,
    release.url,
    release.origin.id,
    release.publishedAt,
    release.enteredLogAt,
    event.edition,
    event.legalForce,
    event.kind === 'WITHDRAWN' ? event.at : null,
  ]);
  await projectDocument(em, event);
}

const upsertRelease = `
insert into release (id, title, column_name, scope, systems, division_code, url, origin_id, published_at,
  entered_log_at, edition, legal_force, withdrawn_at)
values (?, ?, ?, ?, ?::text[], ?, ?, ?, ?, ?, ?, ?, ?)
on conflict (id) do update set
  title = excluded.title, column_name = excluded.column_name, url = excluded.url, edition = excluded.edition,
  legal_force = excluded.legal_force, withdrawn_at = coalesce(release.withdrawn_at, excluded.withdrawn_at)`;

/** What a release carries: its document as the event names it. Repeating it in order of the events changes nothing. */
export async function projectDocument(em: Em, event: ReleaseEvent): Promise<void> {
  const { release, document, bundle, edition } = event;
  await query(
    em,
    `update release set basis = ?, document_id = ?, document_kind = ?, document_number = ?, issuers = ?::text[],
       topics = ?::text[], audiences = ?::text[], valid_until = ?::date
     where id = ?`,
    [
      release.basis,
      document.id,
      document.kind,
      document.documentNumber,
      document.issuers.map(({ name }) => name),
      document.topics,
      document.audiences,
      document.validUntil,
      release.id,
    ],
  );
  await query(
    em,
    `insert into release_edition (release_id, edition, title, digest, attachments, bundle)
     values (?, ?, ?, ?, ?::jsonb, ?::jsonb) on conflict (release_id, edition) do nothing`,
    [
      release.id,
      edition,
      release.title,
      document.digest,
      JSON.stringify(document.attachments),
      JSON.stringify(
        bundle.map(({ id, kind, title, documentNumber, digest }) => ({ id, kind, title, documentNumber, digest })),
      ),
    ],
  );
}
