import { createListLoader, createLoader, type Loader } from '@dibao/shared/loader';
import type { MediaContext } from '../../context.ts';
import { type EvidenceDecision, decisionsOf, type EvidenceFile, filesOf } from '../../queries/verification/proofs.ts';
import { type SeenText, seenTexts } from '../../queries/verification/seen-texts.ts';
import {
  columnsById,
  columnsOfChannels,
  type InspectionRow,
  inspectionsOf,
  type SiteColumnRow,
} from '../../queries/verification/site-columns.ts';

/** The loaders of what the hub sees of copies and sites. */
export interface VerificationLoaders {
  readonly seenText: Loader<string, SeenText | null>;
  readonly evidenceDecision: Loader<string, EvidenceDecision | null>;
  readonly evidenceFile: Loader<string, EvidenceFile | null>;
  readonly siteColumn: Loader<string, SiteColumnRow | null>;
  readonly columnsOfSite: Loader<string, SiteColumnRow[]>;
  readonly inspection: Loader<string, InspectionRow | null>;
}

export function createVerificationLoaders(ctx: MediaContext): VerificationLoaders {
  return {
    seenText: createLoader(
      (ids) => seenTexts(ctx, ids),
      ({ evidenceId }) => evidenceId,
    ),
    evidenceDecision: createLoader(
      (ids) => decisionsOf(ctx, ids),
      ({ evidenceId }) => evidenceId,
    ),
    evidenceFile: createLoader(
      (ids) => filesOf(ctx, ids),
      ({ evidenceId }) => evidenceId,
    ),
    siteColumn: createLoader(
      (ids) => columnsById(ctx, ids),
      ({ id }) => id,
    ),
    columnsOfSite: createListLoader(
      (ids) => columnsOfChannels(ctx, ids),
      ({ channelId }) => channelId,
    ),
    inspection: createLoader(
      (ids) => inspectionsOf(ctx, ids),
      ({ channelId }) => channelId,
    ),
  };
}
