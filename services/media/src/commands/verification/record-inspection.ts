import { type Bilingual, sayBoth } from '@dibao/shared/bilingual';
import type { Ids } from '@dibao/shared/ids';
import type { Em, Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { type Finding, ticketCodeOf } from '../../rules/verification/findings.ts';
import { sayFinding } from '../../rules/verification/say-finding.ts';
import { moveTicket } from '../tickets/move-ticket.ts';
import { openTicket } from '../tickets/open-ticket.ts';

/** What an inspection brought; findings null: the home page could not be read, which is no finding. */
export interface Inspection {
  readonly channelId: string;
  readonly at: Date;
  readonly durationMs: number;
  readonly failure: Bilingual | null;
  readonly tags: {
    readonly siteName: string | null;
    readonly siteDomain: string | null;
    readonly siteIdCode: string | null;
  };
  readonly findings: readonly Finding[] | null;
  readonly nextAt: Date;
  /** By when what is found has to be put right. */
  readonly ticketDueAt: Date;
}

const inspector = 'dibao';

/**
 * Records an inspection: what is found anew, found again, or found no more. What an inspection finds a second time becomes
 * a rectification ticket (A07); what it finds no more passes the re-check of its ticket, what was said to be right and is
 * not fails it (H11).
 */
export async function recordInspection(orm: Orm, ids: Ids, inspection: Inspection): Promise<void> {
  const { channelId, at, findings } = inspection;
  await orm.em.fork().transactional(async (em) => {
    await query(em, keepSite, [
      ...[channelId, at, findings === null ? null : at, inspection.failure && JSON.stringify(inspection.failure)],
      ...[inspection.durationMs, inspection.tags.siteName, inspection.tags.siteDomain, inspection.tags.siteIdCode],
    ]);
    await query(em, `update look set due_at = ?, attempts = 0 where subject = 'SITE' and subject_id = ?::uuid`, [
      inspection.nextAt,
      channelId,
    ]);
    if (findings === null) return;
    const rows = findings.map((finding) => ({ ...finding, id: ids.next() }));
    await query(em, keepFindings, [channelId, at, at, JSON.stringify(rows)]);
    await closeTickets(em, await query(em, resolve, [at, channelId, JSON.stringify(rows)]), at);
    await openTickets(em, await query(em, seenAgain, [channelId]), inspection);
  });
}

interface KeptFinding extends Finding {
  readonly id: string;
  readonly ticketId: string | null;
  readonly ticketState: string | null;
}

async function openTickets(em: Em, kept: readonly KeptFinding[], { channelId, at, ticketDueAt }: Inspection) {
  for (const finding of kept) {
    const text = sayBoth(sayFinding(finding));
    if (finding.ticketId !== null) {
      if (finding.ticketState !== 'RESPONDED' && finding.ticketState !== 'RECHECKED') continue;
      await moveTicket(em, { ticketId: finding.ticketId, move: 'FAIL', text, by: inspector, at, dueAt: ticketDueAt });
      continue;
    }
    const ticket = await openTicket(em, {
      ...{ channelId, code: ticketCodeOf[finding.kind], about: finding.subject.slice(0, 500), clause: finding.clause },
      ...{ text, dueAt: ticketDueAt, cause: { kind: 'FINDING', id: finding.id }, by: inspector, at },
    });
    await query(em, `update finding set ticket_id = ?::uuid where id = ?::uuid`, [ticket.id, finding.id]);
  }
}

async function closeTickets(em: Em, resolved: readonly { ticketId: string | null }[], at: Date): Promise<void> {
  for (const { ticketId } of resolved) {
    if (ticketId === null) continue;
    const text = '巡检复查：问题已消除。Re-checked by the inspector: the problem is gone.';
    await moveTicket(em, { ticketId, move: 'PASS', text, by: inspector, at });
  }
}

const keepSite = `
insert into site_inspection (channel_id, tried_at, looked_at, failure, duration_ms, site_name, site_domain, site_id_code)
values (?, ?, ?, ?::jsonb, ?, ?, ?, ?)
on conflict (channel_id) do update set tried_at = excluded.tried_at,
  looked_at = coalesce(excluded.looked_at, site_inspection.looked_at), failure = excluded.failure,
  duration_ms = excluded.duration_ms, site_name = coalesce(excluded.site_name, site_inspection.site_name),
  site_domain = coalesce(excluded.site_domain, site_inspection.site_domain),
  site_id_code = coalesce(excluded.site_id_code, site_inspection.site_id_code)`;

const keepFindings = `
insert into finding (id, channel_id, kind, subject, detail, clause, first_seen_at, last_seen_at)
select f.id, ?::uuid, f.kind, f.subject, f.detail, f.clause, ?::timestamptz, ?::timestamptz
from jsonb_to_recordset(?::jsonb) as f (id uuid, kind text, subject text, detail jsonb, clause text)
on conflict (channel_id, kind, subject) where resolved_at is null
do update set last_seen_at = excluded.last_seen_at, detail = excluded.detail`;

const resolve = `
update finding f set resolved_at = ?
where f.channel_id = ?::uuid and f.resolved_at is null and not exists (
  select 1 from jsonb_to_recordset(?::jsonb) as seen (kind text, subject text)
  where seen.kind = f.kind and seen.subject = f.subject
)
returning f.ticket_id as "ticketId"`;

const seenAgain = `
select f.id, f.kind, f.subject, f.detail, f.clause, f.ticket_id as "ticketId", t.state as "ticketState"
from finding f left join rectification_ticket t on t.id = f.ticket_id
where f.channel_id = ?::uuid and f.resolved_at is null and f.last_seen_at > f.first_seen_at`;
