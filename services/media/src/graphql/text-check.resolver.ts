import { bilingual } from '@dibao/shared/bilingual';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { checkText, type TextMatch } from '../queries/text-check.ts';
import type { GraphContext } from './graph-context.ts';
import { ReleaseStub } from './release-duties.type.ts';
import { decisionOf, RepostDecisionType } from './repost-check.type.ts';
import { TextMatchType } from './text-check.type.ts';

@Resolver(() => TextMatchType)
export class TextCheckResolver {
  @Query(() => [TextMatchType], {
    description: bilingual(
      '这是所发布的原文吗，何处不同？最接近的在前；没有相应发布时为空。须为该渠道的编辑或其监测者。',
      'Is this what was released, and what differs? The closest first, empty when nothing of the kind was released. For the editors of the channel and those who watch it.',
    ),
  })
  async checkText(
    @Arg('channelId', () => ID, { description: bilingual('打算发布它的渠道。', 'The channel that means to post it.') })
    channelId: string,
    @Arg('text', () => String, {
      nullable: true,
      description: bilingual('粘贴的文字；与 url 二选一。', 'The text as pasted; this or url.'),
    })
    text: string | null,
    @Arg('url', () => String, {
      nullable: true,
      description: bilingual('显示它的网页。', 'The address of a page that shows it.'),
    })
    url: string | null,
    @Ctx() ctx: GraphContext,
  ): Promise<TextMatch[]> {
    return checkText(ctx, { channelId, text, url });
  }

  @FieldResolver(() => ReleaseStub, { nullable: true, description: bilingual('发布。', 'The release.') })
  release(@Root() { releaseId }: TextMatch): ReleaseStub {
    return { id: releaseId };
  }

  @FieldResolver(() => RepostDecisionType, {
    description: bilingual('该渠道现在可否转载它。', 'Whether the channel may repost it now.'),
  })
  decision(@Root() { refusals }: TextMatch, @Ctx() { language }: GraphContext): RepostDecisionType {
    return decisionOf(refusals, language);
  }
}
