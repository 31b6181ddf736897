import type { FeedFollower } from '@dibao/shared/change-feed/follow-feed';
import type { Ids } from '@dibao/shared/ids';
import type { Refusal } from '@dibao/shared/import-lines';
import type { ImportOutcome } from '@dibao/shared/import-route';
import type { Em, Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { Sealer } from '@dibao/shared/sealed-text';
import type { DocumentsService } from '../feeds/documents-service.ts';
import { type ContactDraft, parseContactRecord } from '../rules/contact-record.ts';
import { type ContactToSave, digestOfContact, saveContacts } from './save-contacts.ts';

/** What importing contacts works with. */
export interface ContactRegistry {
  readonly orm: Orm;
  readonly documents: DocumentsService;
  readonly agencies: FeedFollower;
  readonly sealer: Sealer;
  readonly ids: Ids;
}

type Draft = ContactDraft | { readonly refusal: Refusal };

const projectionDeadline = 30_000;

/** Imports a batch of contacts, in one transaction; whose agency or channel nobody knows is refused. */
export async function importContacts(
  registry: ContactRegistry,
  records: readonly Readonly<Record<string, unknown>>[],
  signal: AbortSignal,
): Promise<ImportOutcome[]> {
  const { orm, documents, agencies, sealer } = registry;
  const drafts: Draft[] = records.map(parseContactRecord);
  await agencies.reached(await documents.head('agency-changes', signal), projectionDeadline);
  return orm.em.fork().transactional(async (em) => {
    const known = await knownTo(em, drafts.filter(isDraft));
    const touched = new Map<string, ContactToSave>();
    const outcomes = drafts.map((draft): ImportOutcome => {
      if (!isDraft(draft)) return draft;
      const contact = resolve(draft, known, registry.ids);
      if ('refusal' in contact) return contact;
      if (touched.has(draft.sourceId)) return { refusal: duplicate(draft.sourceId) };
      const before = known.contacts.get(draft.sourceId);
      if (before !== undefined && !before.isRetired && before.digest === digestOfContact(contact, sealer)) {
        return 'unchanged';
      }
      touched.set(draft.sourceId, contact);
      return before === undefined ? 'new' : 'changed';
    });
    await saveContacts(em, sealer, [...touched.values()]);
    return outcomes;
  });
}

function isDraft(draft: Draft): draft is ContactDraft {
  return !('refusal' in draft);
}

interface Known {
  readonly agencies: ReadonlyMap<string, string>;
  /** By full name, and governments by division code as well. */
  readonly namedAgencies: ReadonlyMap<string, readonly string[]>;
  readonly channels: ReadonlyMap<string, { readonly id: string; readonly ownerId: string | null }>;
  readonly contacts: ReadonlyMap<string, { readonly id: string; readonly digest: string; readonly isRetired: boolean }>;
}

async function knownTo(em: Em, drafts: readonly ContactDraft[]): Promise<Known> {
  const agencies = await query<{ id: string; sourceIds: string[] }[]>(
    em,
    `select id, source_ids as "sourceIds" from agency where source_ids && ?::text[] order by id`,
    [drafts.flatMap(({ agencySourceId }) => agencySourceId ?? [])],
  );
  const words = drafts.flatMap(({ agency }) => agency ?? []);
  const named = await query<{ id: string; word: string }[]>(
    em,
    `select id, name as word from agency where name = any (?::text[])
     union all
     select id, division_code from agency where kind = 'GOVERNMENT' and division_code = any (?::text[])`,
    [words, words],
  );
  const channels = await query<{ id: string; sourceId: string; ownerId: string | null }[]>(
    em,
    `select id, source_id as "sourceId", owner_id as "ownerId" from channel where source_id = any (?::text[])`,
    [drafts.flatMap(({ channelSourceId }) => channelSourceId ?? [])],
  );
  const contacts = await query<{ id: string; sourceId: string; digest: string; isRetired: boolean }[]>(
    em,
    `select id, source_id as "sourceId", record_digest as digest, retired_at is not null as "isRetired"
     from contact where source_id = any (?::text[]) order by id for update`,
    [drafts.map(({ sourceId }) => sourceId)],
  );
  return {
    agencies: new Map(agencies.flatMap(({ id, sourceIds }) => sourceIds.map((sourceId) => [sourceId, id] as const))),
    namedAgencies: new Map(
      [...Map.groupBy(named, ({ word }) => word)].map(([word, all]) => [word, all.map(({ id }) => id)]),
    ),
    channels: new Map(channels.map((channel) => [channel.sourceId, channel])),
    contacts: new Map(contacts.map((contact) => [contact.sourceId, contact])),
  };
}

function resolve(draft: ContactDraft, known: Known, ids: Ids): ContactToSave | { readonly refusal: Refusal } {
  const { agencySourceId, agency, channelSourceId, ...contact } = draft;
  const channel = channelSourceId === null ? null : known.channels.get(channelSourceId);
  if (channel === undefined) return { refusal: channelMissing(draft.sourceId, channelSourceId ?? '') };
  const agencyIds = agencyIdsOf(draft, known, channel?.ownerId ?? null);
  const [agencyId] = agencyIds;
  if (agencyId === undefined) return { refusal: agencyMissing(draft, agencySourceId ?? agency) };
  if (agencyIds.length > 1) return { refusal: agencyAmbiguous(draft.sourceId, agency ?? '', agencyIds.length) };
  return {
    ...contact,
    id: known.contacts.get(draft.sourceId)?.id ?? ids.next(),
    agencyId,
    channelId: channel?.id ?? null,
  };
}

/** The agency a draft names; several where its name is not one agency's alone. */
function agencyIdsOf(
  { agencySourceId, agency }: ContactDraft,
  known: Known,
  ownerId: string | null,
): readonly string[] {
  if (agency !== null) return known.namedAgencies.get(agency) ?? [];
  const id = agencySourceId === null ? ownerId : known.agencies.get(agencySourceId);
  return id === undefined || id === null ? [] : [id];
}

function agencyAmbiguous(id: string, agency: string, count: number): Refusal {
  return {
    ...{ code: 'AGENCY_AMBIGUOUS', id, field: 'agency' },
    message: {
      zh: `名为 "${agency}" 的机关有 ${count} 个，请改填 agencySourceId（单位编号）。`,
      en: `${count} agencies are called "${agency}"; give the agencySourceId instead.`,
    },
  };
}

function agencyMissing({ sourceId: id, agency: named }: ContactDraft, agency: string | null): Refusal {
  return {
    ...{ code: 'AGENCY_NOT_REGISTERED', id, field: named === null ? 'agencySourceId' : 'agency' },
    message: {
      zh:
        agency === null
          ? '该渠道没有已知的主办单位，请给出 agencySourceId 或 agency。'
          : `机关 "${agency}" 未登记，请先用 pnpm hub import agencies 导入。`,
      en:
        agency === null
          ? 'The channel has no known owner; give an agencySourceId or its name as agency.'
          : `The agency "${agency}" is not registered; import it first with: pnpm hub import agencies`,
    },
  };
}

function channelMissing(id: string, channel: string): Refusal {
  return {
    ...{ code: 'CHANNEL_NOT_REGISTERED', id, field: 'channelSourceId' },
    message: {
      zh: `渠道 "${channel}" 未登记，请先用 pnpm hub import sites 导入。`,
      en: `The channel "${channel}" is not registered; import it first with: pnpm hub import sites`,
    },
  };
}

function duplicate(id: string): Refusal {
  return {
    ...{ code: 'DUPLICATE_ID', id },
    message: { zh: `编号 "${id}" 在本次导入中重复。`, en: `The id "${id}" occurs twice in this import.` },
  };
}
