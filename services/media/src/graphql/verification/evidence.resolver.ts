import { bilingual, say } from '@dibao/shared/bilingual';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Evidence } from '../../entities/evidence.entity.ts';
import type { EvidenceDecision, EvidenceFile } from '../../queries/verification/proofs.ts';
import type { Difference } from '../../rules/comparison/compare-texts.ts';
import type { MissingPart } from '../../rules/verification/judgement.ts';
import type { GraphContext } from '../graph-context.ts';
import {
  CopyDifferenceType,
  EvidenceDecisionType,
  EvidenceFileType,
  EvidenceType,
  MissingPartType,
} from './evidence.type.ts';

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => String, {
    nullable: true,
    description: bilingual('结论的理由，例如为何未能查看。', 'Why, such as why the hub could not look.'),
  })
  reason(@Root() evidence: Evidence, @Ctx() ctx: GraphContext): string | null {
    return evidence.reason ? say(ctx.language, evidence.reason) : null;
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: bilingual(
      '从网页中提取的正文；发布撤回或原文更正后不再显示。',
      'The text found on the page; not shown once the release was recalled or the text corrected.',
    ),
  })
  async text(@Root() evidence: Evidence, @Ctx() ctx: GraphContext): Promise<string | null> {
    return (await ctx.loaders.seenText.load(evidence.id))?.text ?? null;
  }

  @FieldResolver(() => [CopyDifferenceType], {
    description: bilingual(
      '与原文不一致之处，按先后；发布撤回或原文更正后不再显示。',
      'Where it says something else than the source, in order; not shown once the release was recalled or the text corrected.',
    ),
  })
  async differences(@Root() evidence: Evidence, @Ctx() ctx: GraphContext): Promise<readonly Difference[]> {
    return (await ctx.loaders.seenText.load(evidence.id))?.differences ?? [];
  }

  @FieldResolver(() => [MissingPartType], {
    description: bilingual(
      '缺少的内容；发布撤回或原文更正后不再显示。',
      'What it lacks; not shown once the release was recalled or the text corrected.',
    ),
  })
  async missing(@Root() evidence: Evidence, @Ctx() ctx: GraphContext): Promise<readonly MissingPart[]> {
    return (await ctx.loaders.seenText.load(evidence.id))?.missing ?? [];
  }

  @FieldResolver(() => EvidenceFileType, {
    nullable: true,
    description: bilingual('人工佐证的截图或照片。', 'The screenshot or photograph of a manual proof.'),
  })
  async file(@Root() evidence: Evidence, @Ctx() ctx: GraphContext): Promise<EvidenceFile | null> {
    return evidence.fileDigest ? ctx.loaders.evidenceFile.load(evidence.id) : null;
  }

  @FieldResolver(() => EvidenceDecisionType, {
    nullable: true,
    description: bilingual(
      '第二人的结论；未有结论时为空。',
      'The word of the second person; null before there is one.',
    ),
  })
  async decision(@Root() evidence: Evidence, @Ctx() ctx: GraphContext): Promise<EvidenceDecision | null> {
    return evidence.kind === 'MANUAL' ? ctx.loaders.evidenceDecision.load(evidence.id) : null;
  }
}
