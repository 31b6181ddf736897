import { query } from '@dibao/shared/query';
import { createHash } from 'node:crypto';
import type { FeedFollower } from '@dibao/shared/change-feed/follow-feed';
import type { Refusal } from '@dibao/shared/import-lines';
import type { ImportOutcome } from '@dibao/shared/import-route';
import type { Em, Orm } from '@dibao/shared/orm';
import type { AgencyRecord, DocumentsService } from '../feeds/documents-service.ts';
import type { ChannelDraft } from '../rules/channel-draft.ts';
import { type OwnerFacts, stateCouncil } from '../rules/owner-facts.ts';
import { parseSiteRecord } from '../rules/site-record.ts';
import { findOwners, type OwnerIndex } from './find-owners.ts';
import { derivePages, knownChannels, upsertChannels } from './import-sites.sql.ts';

/** What an import of channels works with. */
export interface SiteImport {
  readonly orm: Orm;
  readonly documents: DocumentsService;
  /** The follower of the agencies: owners are looked up in what it has projected. */
  readonly agencies: FeedFollower;
}

type Draft = ChannelDraft | { readonly refusal: Refusal };

const projectionDeadline = 30_000;

/**
 * Imports a batch of records as channels, in one transaction. Owners nobody has registered yet are registered with the
 * documents service first, and their arrival in the projection is awaited.
 */
export async function importSites(
  { orm, documents, agencies }: SiteImport,
  records: readonly Readonly<Record<string, unknown>>[],
  signal: AbortSignal,
): Promise<ImportOutcome[]> {
  const drafts = refuseDuplicates(records.map(parseSiteRecord));
  const accepted = drafts.flatMap((draft) => ('refusal' in draft ? [] : [draft]));
  await agencies.reached(await documents.head('agency-changes', signal), projectionDeadline);
  const refusedOwners = await registerOwners({ orm, documents, agencies }, accepted, signal);
  return orm.em.fork().transactional(async (em) => {
    const owners = await ownersOf(em, accepted);
    const known = await knownOf(em, accepted);
    const resolved = drafts.map((draft) => resolveOwner(draft, owners, refusedOwners));
    const written = resolved.flatMap((draft) => ('refusal' in draft || known.isListed(draft) ? [] : [draft]));
    const touched = await upsert(em, written);
    return resolved.map((draft) => ('refusal' in draft ? draft : (touched.get(draft.sourceId) ?? 'unchanged')));
  });
}

/** Called when all records of an import are in. The planner knows nothing yet of rows that came a moment ago. */
export async function settleSites(orm: Orm): Promise<void> {
  await query(orm.em.fork(), 'analyze agency, channel');
  await query(orm.em.fork(), derivePages);
}

function refuseDuplicates(drafts: readonly Draft[]): Draft[] {
  const seen = new Set<string>();
  return drafts.map((draft) => {
    if ('refusal' in draft) return draft;
    if (seen.has(draft.sourceId) && !draft.onlyLists) return { refusal: duplicate(draft.sourceId) };
    seen.add(draft.sourceId);
    return draft;
  });
}

function duplicate(id: string): Refusal {
  return {
    code: 'DUPLICATE_ID',
    id,
    message: { zh: `编号 "${id}" 在本次导入中重复。`, en: `The id "${id}" occurs twice in this import.` },
  };
}

async function registerOwners(
  { orm, documents, agencies }: SiteImport,
  drafts: readonly ChannelDraft[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  const owners = await ownersOf(orm.em.fork(), drafts);
  const missing = new Map(
    factsOf(drafts).flatMap((facts) => (owners.idOf(facts) === null ? [[facts.sourceId, facts]] : [])),
  );
  if (missing.size === 0) return new Map();
  const refused = await documents.registerAgencies(toRecords([...missing.values()], owners.stateSourceId), signal);
  await agencies.reached(await documents.head('agency-changes', signal), projectionDeadline);
  return refused;
}

/** Provinces and ministries stand under the State's government, which is registered with them where nobody has. */
function toRecords(owners: readonly OwnerFacts[], stateSourceId: string | null): AgencyRecord[] {
  const state = stateSourceId ?? stateCouncil.sourceId;
  const records = owners
    .filter(({ sourceId }) => sourceId !== stateCouncil.sourceId)
    .toSorted(governmentsFirst)
    .map((facts) => toRecord(facts, facts.parentDivisionCode === null ? state : null));
  return stateSourceId === null ? [toRecord(stateCouncil, null), ...records] : records;
}

function toRecord(facts: OwnerFacts, parentSourceId: string | null): AgencyRecord {
  const { sourceId, name, kind, level, divisionCode, system, parentDivisionCode } = facts;
  return { sourceId, name, kind, level, divisionCode, system, parentDivisionCode, parentSourceId };
}

/** Parents before children: the State, provinces, cities, counties, then departments. */
function governmentsFirst(a: OwnerFacts, b: OwnerFacts): number {
  return rank(a) - rank(b);
}

function rank({ kind, level }: OwnerFacts): number {
  return (kind === 'GOVERNMENT' ? 0 : 10) + ['STATE', 'PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP'].indexOf(level);
}

/** The owners the drafts imply, and the governments above them. */
function factsOf(drafts: readonly ChannelDraft[]): OwnerFacts[] {
  return drafts.flatMap(({ owner }) => {
    if (owner === null || !('name' in owner)) return [];
    return owner.government === null ? [owner] : [owner.government, owner];
  });
}

async function ownersOf(em: Em, drafts: readonly ChannelDraft[]): Promise<OwnerIndex> {
  const sourceIds = drafts.flatMap(({ owner }) => owner?.sourceId ?? []);
  return findOwners(em, factsOf(drafts), sourceIds);
}

type ResolvedDraft = Omit<ChannelDraft, 'owner'> & { readonly ownerId: string | null; readonly digest: string };

function resolveOwner(
  draft: Draft,
  owners: OwnerIndex,
  refused: ReadonlyMap<string, string>,
): ResolvedDraft | { readonly refusal: Refusal } {
  if ('refusal' in draft) return draft;
  const { owner, ...channel } = draft;
  if (owner === null) return withDigest({ ...channel, ownerId: null });
  const ownerId = 'name' in owner ? owners.idOf(owner) : owners.idOfSource(owner.sourceId);
  if (ownerId !== null) return withDigest({ ...channel, ownerId });
  return { refusal: ownerMissing(draft.sourceId, owner.sourceId, refused.get(owner.sourceId)) };
}

function ownerMissing(id: string, owner: string, reason: string | undefined): Refusal {
  return {
    code: 'OWNER_NOT_REGISTERED',
    id,
    field: 'ownerSourceId',
    message: {
      zh: `主办单位 "${owner}" 未登记${reason === undefined ? '，请先用 pnpm hub import agencies 导入' : `：${reason}`}。`,
      en: `The owner "${owner}" is not registered; import it first with: pnpm hub import agencies`,
    },
  };
}

function withDigest(channel: Omit<ResolvedDraft, 'digest'>): ResolvedDraft {
  return { ...channel, digest: createHash('sha256').update(JSON.stringify(channel)).digest('hex') };
}

async function knownOf(em: Em, drafts: readonly ChannelDraft[]): Promise<{ isListed(draft: ResolvedDraft): boolean }> {
  const listed = drafts.filter(({ onlyLists }) => onlyLists);
  if (listed.length === 0) return { isListed: () => false };
  const rows = await query<{ sourceId: string; addressKey: string | null }[]>(em, knownChannels, [
    listed.map(({ sourceId }) => sourceId),
    listed.flatMap(({ addressKey, hostKey }) => [addressKey ?? [], hostKey ?? []].flat()),
  ]);
  const own = new Set(rows.map(({ sourceId }) => sourceId));
  const addresses = new Set([
    ...rows.map(({ addressKey }) => addressKey),
    ...drafts.filter(({ onlyLists }) => !onlyLists).map(({ addressKey }) => addressKey),
  ]);
  const written = new Set<string>();
  return {
    isListed({ sourceId, addressKey, hostKey, onlyLists }) {
      if (!onlyLists) return false;
      if (written.has(sourceId)) return true;
      written.add(sourceId);
      return !own.has(sourceId) && (addresses.has(addressKey) || addresses.has(hostKey));
    },
  };
}

async function upsert(em: Em, drafts: readonly ResolvedDraft[]): Promise<ReadonlyMap<string, 'new' | 'changed'>> {
  if (drafts.length === 0) return new Map();
  const rows = await query<{ sourceId: string; isNew: boolean }[]>(em, upsertChannels, [JSON.stringify(drafts)]);
  return new Map(rows.map(({ sourceId, isNew }) => [sourceId, isNew ? 'new' : 'changed']));
}
