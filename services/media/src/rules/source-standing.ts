import type { AgencyKind } from '@dibao/shared/agency';
import type { Bilingual } from '@dibao/shared/bilingual';
import { type SourceTerm, stateOfTerm } from './verified-source.ts';

/** Where a release comes from. */
export interface ReleaseSource {
  readonly originKind: AgencyKind | null;
  /** Its address lies on gov.cn or below. */
  readonly isGovernmentHost: boolean;
  /** What the owners of the registered sites with its host are. */
  readonly siteOwnerKinds: readonly AgencyKind[];
  /** Whoever designated its origin or its host for where the reposting channel stands. */
  readonly terms: readonly SourceTerm[];
}

const official: ReadonlySet<AgencyKind> = new Set(['GOVERNMENT', 'DEPARTMENT', 'PARTY']);

/**
 * What stands against a source; null: it may be reposted from (E01). What Party committees and governments publish
 * themselves or have on their sites is a source without being listed; any other needs a designation that holds today.
 */
export function againstSource(source: ReleaseSource, today: string): Bilingual | null {
  const { originKind, isGovernmentHost, siteOwnerKinds, terms } = source;
  if (isGovernmentHost || [originKind, ...siteOwnerKinds].some((kind) => kind !== null && official.has(kind)))
    return null;
  const states = terms.map((term) => ({ term, state: stateOfTerm(term, today) }));
  if (states.some(({ state }) => state === 'VALID')) return null;
  const ended = states.find(({ state }) => state === 'ENDED')?.term;
  if (ended !== undefined) {
    return {
      zh: `稿源“${ended.name}”由${ended.designatedBy}确定，已于 ${ended.validUntil} 到期。`,
      en: `The designation of the source “${ended.name}” by ${ended.designatedBy} ended on ${ended.validUntil}.`,
    };
  }
  const [coming] = terms;
  if (coming !== undefined) {
    return {
      zh: `稿源“${coming.name}”由${coming.designatedBy}确定，自 ${coming.validFrom} 起方可转载。`,
      en: `The source “${coming.name}” is designated by ${coming.designatedBy} from ${coming.validFrom} on.`,
    };
  }
  return {
    zh: '来源既非党委、政府网站，也不在稿源名单中。',
    en: 'Its source is neither a Party or government site nor on the list of designated sources.',
  };
}

/** A release is on a government site at its own address, or by a copy the hub has verified (A11, A12). */
export function isOnGovernmentSite(
  source: Pick<ReleaseSource, 'isGovernmentHost' | 'siteOwnerKinds'> & { readonly hasVerifiedCopy: boolean },
): boolean {
  if (source.isGovernmentHost || source.hasVerifiedCopy) return true;
  return source.siteOwnerKinds.some((kind) => kind === 'GOVERNMENT' || kind === 'DEPARTMENT');
}
