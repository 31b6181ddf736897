import { createHash } from 'node:crypto';
import type { Refusal } from '@dibao/shared/import-lines';
import type { ImportOutcome } from '@dibao/shared/import-route';
import type { Em, Orm } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { ChannelDraft } from '../rules/channel-draft.ts';
import { parseSiteRecord } from '../rules/site-record.ts';
import type { OwnerIndex } from './find-owners.ts';
import { derivePages, upsertChannels } from './import-sites.sql.ts';
import { listedAlready } from './listed-already.ts';
import { type OwnerRegistry, ownersOf, registerOwners } from './register-owners.ts';

type Draft = ChannelDraft | { readonly refusal: Refusal };

/** Imports a batch of records as channels, in one transaction; owners nobody knows are registered first. */
export async function importSites(
  registry: OwnerRegistry,
  records: readonly Readonly<Record<string, unknown>>[],
  signal: AbortSignal,
): Promise<ImportOutcome[]> {
  const drafts = refuseDuplicates(records.map(parseSiteRecord));
  const accepted = drafts.flatMap((draft) => ('refusal' in draft ? [] : [draft]));
  const refusedOwners = await registerOwners(registry, accepted, signal);
  return registry.orm.em.fork().transactional(async (em) => {
    const owners = await ownersOf(em, accepted);
    const listed = await listedAlready(em, accepted);
    const resolved = drafts.map((draft) =>
      'refusal' in draft || listed.has(draft) ? draft : resolveOwner(draft, owners, refusedOwners),
    );
    const touched = await upsert(em, resolved.filter(isResolved));
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

type ResolvedDraft = Omit<ChannelDraft, 'owner'> & { readonly ownerId: string | null; readonly digest: string };

function isResolved(draft: Draft | ResolvedDraft): draft is ResolvedDraft {
  return 'ownerId' in draft;
}

function resolveOwner(
  draft: ChannelDraft,
  owners: OwnerIndex,
  refused: ReadonlyMap<string, string>,
): ResolvedDraft | { readonly refusal: Refusal } {
  const { owner, ...channel } = draft;
  if (owner === null) return withDigest({ ...channel, ownerId: null });
  const ownerId = 'name' in owner ? owners.idOf(owner) : owners.idOfSource(owner.sourceId);
  if (ownerId !== null) return withDigest({ ...channel, ownerId });
  return { refusal: ownerMissing(draft.sourceId, owner, refused.get(owner.sourceId)) };
}

function ownerMissing(id: string, owner: NonNullable<ChannelDraft['owner']>, reason: string | undefined): Refusal {
  const [field, shown] = 'name' in owner ? ['owner', owner.name] : ['ownerSourceId', owner.sourceId];
  return {
    code: 'OWNER_NOT_REGISTERED',
    id,
    field,
    message: {
      zh: `主办单位 "${shown}" 未登记${reason === undefined ? '，请先用 pnpm hub import agencies 导入' : `：${reason}`}。`,
      en: `The owner "${shown}" is not registered; import it first with: pnpm hub import agencies`,
    },
  };
}

function withDigest(channel: Omit<ResolvedDraft, 'digest'>): ResolvedDraft {
  return { ...channel, digest: createHash('sha256').update(JSON.stringify(channel)).digest('hex') };
}

async function upsert(em: Em, drafts: readonly ResolvedDraft[]): Promise<ReadonlyMap<string, 'new' | 'changed'>> {
  if (drafts.length === 0) return new Map();
  const rows = await query<{ sourceId: string; isNew: boolean }[]>(em, upsertChannels, [JSON.stringify(drafts)]);
  return new Map(rows.map(({ sourceId, isNew }) => [sourceId, isNew ? 'new' : 'changed']));
}
