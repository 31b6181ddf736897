import { hasScope, Scope } from '@dibao/shared/auth';
import { bilingual } from '@dibao/shared/bilingual';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { FilingRow } from '../../queries/accounts/filings.ts';
import type { ChannelRow } from '../../queries/channels.ts';
import { ChannelType } from '../channel.type.ts';
import type { GraphContext } from '../graph-context.ts';
import { FilingType } from './filing.type.ts';

/** The registry is public; who said what in it is for those who work with duties. */
@Resolver(() => FilingType)
export class FilingResolver {
  @FieldResolver(() => ChannelType, { nullable: true, description: bilingual('所报备的渠道。', 'The channel.') })
  async channel(@Root() { channelId }: FilingRow, @Ctx() ctx: GraphContext): Promise<ChannelRow | null> {
    return ctx.loaders.channel.load(channelId);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: bilingual('由谁报备；不对公众显示。', 'Who filed it; not for the public.'),
  })
  filedBy(@Root() { filedBy }: FilingRow, @Ctx() ctx: GraphContext): string | null {
    return inside(ctx, filedBy);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: bilingual('说明；不对公众显示。', 'What was said with it; not for the public.'),
  })
  note(@Root() { note }: FilingRow, @Ctx() ctx: GraphContext): string | null {
    return inside(ctx, note);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: bilingual(
      '例外的理由（E06）；不对公众显示。',
      'Why an exception was asked for (E06); not for the public.',
    ),
  })
  exception(@Root() { exception }: FilingRow, @Ctx() ctx: GraphContext): string | null {
    return inside(ctx, exception);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: bilingual('审批意见；不对公众显示。', 'The words of the decision; not for the public.'),
  })
  decisionNote(@Root() { decisionNote }: FilingRow, @Ctx() ctx: GraphContext): string | null {
    return inside(ctx, decisionNote);
  }
}

function inside({ viewer }: GraphContext, text: string | null): string | null {
  return hasScope(viewer, Scope.readDuties) ? text : null;
}
