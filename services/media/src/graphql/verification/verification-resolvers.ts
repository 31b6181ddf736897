import { ChecksResolver, RepostChecksResolver } from './checks.resolver.ts';
import { EvidenceResolver } from './evidence.resolver.ts';
import {
  CopyAlarmResolver,
  FindingResolver,
  SiteColumnResolver,
  SiteInspectionResolver,
  SiteWatchedResolver,
  SiteWatchResolver,
} from './site-watch.resolver.ts';

/** What the hub sees of copies and sites. */
export const verificationResolvers = [
  EvidenceResolver,
  ChecksResolver,
  RepostChecksResolver,
  SiteWatchResolver,
  SiteWatchedResolver,
  SiteColumnResolver,
  SiteInspectionResolver,
  FindingResolver,
  CopyAlarmResolver,
] as const;
