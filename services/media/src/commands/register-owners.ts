import type { FeedFollower } from '@dibao/shared/change-feed/follow-feed';
import type { Em, Orm } from '@dibao/shared/orm';
import type { AgencyRecord, DocumentsService } from '../feeds/documents-service.ts';
import type { ChannelDraft } from '../rules/channel-draft.ts';
import { type OwnerFacts, stateCouncil } from '../rules/owner-facts.ts';
import { findOwners, type OwnerIndex } from './find-owners.ts';

/** What registering owners works with. */
export interface OwnerRegistry {
  readonly orm: Orm;
  readonly documents: DocumentsService;
  /** The follower of the agencies: owners are looked up in what it has projected. */
  readonly agencies: FeedFollower;
}

const projectionDeadline = 30_000;

/**
 * Registers the owners of these drafts that nobody has registered yet, governments before what stands under them, and
 * waits for their arrival in the projection. Answers why the documents service refused some, by source id.
 */
export async function registerOwners(
  { orm, documents, agencies }: OwnerRegistry,
  drafts: readonly ChannelDraft[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  await agencies.reached(await documents.head('agency-changes', signal), projectionDeadline);
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

/** The agencies these drafts name as owners, as far as they are known. */
export async function ownersOf(em: Em, drafts: readonly ChannelDraft[]): Promise<OwnerIndex> {
  const sourceIds = drafts.flatMap(({ owner }) => owner?.sourceId ?? []);
  return findOwners(em, factsOf(drafts), sourceIds);
}
