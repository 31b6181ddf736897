import { bilingual } from '@dibao/shared/bilingual';
import { FieldResolver, Float, Resolver, Root } from 'type-graphql';
import type { ComplianceSummary } from '../queries/compliance-summary.ts';
import { shareWithinLimit, shareWithinTarget, verifiedShare } from '../rules/compliance-shares.ts';
import { ComplianceSummaryType } from './compliance.type.ts';

@Resolver(() => ComplianceSummaryType)
export class ComplianceSharesResolver {
  @FieldResolver(() => Float, {
    nullable: true,
    description: bilingual(
      '目标时限内办结的比例，以未豁免的应办为底；无应办时为空。',
      'The part verified within the target, of what was owed and not exempt; null where nothing was.',
    ),
  })
  shareWithinTarget(@Root() summary: ComplianceSummary): number | null {
    return shareWithinTarget(summary);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: bilingual(
      '最后时限内办结的比例，含目标时限内。',
      'The part verified within the limit, the target included.',
    ),
  })
  shareWithinLimit(@Root() summary: ComplianceSummary): number | null {
    return shareWithinLimit(summary);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description: bilingual('已核验的比例。', 'The part verified at any time.'),
  })
  verifiedShare(@Root() summary: ComplianceSummary): number | null {
    return verifiedShare(summary);
  }
}
