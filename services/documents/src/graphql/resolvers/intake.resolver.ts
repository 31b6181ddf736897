import { bilingual, say } from '@dibao/shared/bilingual';
import { PageArgs } from '@dibao/shared/connection';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import {
  type AlarmView,
  type DraftView,
  listAlarms,
  listDrafts,
  listProposals,
  type ProposalView,
} from '../../queries/intake-views.ts';
import type { GraphContext } from '../graph-context.ts';
import { toIntakeDiff } from './intake-diff.ts';
import { IntakeAlarmFilter, IntakeDraftFilter, IntakeProposalFilter } from '../inputs/intake.ts';
import { IntakeAlarmConnection, IntakeDraftConnection, IntakeProposalConnection } from '../types/connections.ts';
import {
  FetchedPageType,
  IntakeAlarmType,
  IntakeDiffType,
  IntakeDraftType,
  IntakeProposalType,
} from '../types/intake.type.ts';
import { OriginPortalType } from '../types/origin-portal.type.ts';
import { PolicyDocumentType } from '../types/policy-document.type.ts';
import { ReleaseType } from '../types/release.type.ts';

const filterText = { nullable: true, description: bilingual('筛选。', 'Narrows the list.') } as const;
const ofPortal = { nullable: true, description: bilingual('来源门户。', 'The portal.') } as const;
const evidence = { nullable: true, description: bilingual('所依据的页面。', 'The page it rests on.') } as const;

@Resolver(() => IntakeDraftType)
export class IntakeDraftResolver {
  @Query(() => IntakeDraftConnection, {
    description: bilingual(
      '门户新文章的草稿，最近的在前；须有发布权限。',
      'Drafts of new articles, the newest first; for publishers.',
    ),
  })
  intakeDrafts(
    @Arg('filter', () => IntakeDraftFilter, filterText) filter: IntakeDraftFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ) {
    return listDrafts(ctx, filter ?? {}, page);
  }

  @FieldResolver(() => [String], {
    description: bilingual('未自动发布的原因。', 'Why it was not released by itself.'),
  })
  reasons(@Root() { reason }: DraftView, @Ctx() { language }: GraphContext) {
    return reason.map((text) => say(language, text));
  }

  @FieldResolver(() => OriginPortalType, ofPortal)
  portal(@Root() { portalId }: DraftView, @Ctx() { loaders }: GraphContext) {
    return loaders.portal.load(portalId);
  }

  @FieldResolver(() => PolicyDocumentType, {
    nullable: true,
    description: bilingual('由文章所得的文件。', 'The document the article became.'),
  })
  document(@Root() { documentId }: DraftView, @Ctx() { loaders }: GraphContext) {
    return loaders.document.load(documentId);
  }

  @FieldResolver(() => FetchedPageType, evidence)
  page(@Root() { pageId }: DraftView, @Ctx() { loaders }: GraphContext) {
    return loaders.fetchedPage.load(pageId);
  }

  @FieldResolver(() => ReleaseType, { nullable: true, description: bilingual('其发布。', 'Its release.') })
  release(@Root() { releaseId }: DraftView, @Ctx() { loaders }: GraphContext) {
    return releaseId === null ? null : loaders.release.load(releaseId);
  }
}

@Resolver(() => IntakeProposalType)
export class IntakeProposalResolver {
  @Query(() => IntakeProposalConnection, {
    description: bilingual(
      '门户上的更改所建议的更正与撤回，最近的在前；须有发布权限。',
      'Corrections and withdrawals that changes on portals ask for, the newest first; for publishers.',
    ),
  })
  intakeProposals(
    @Arg('filter', () => IntakeProposalFilter, filterText) filter: IntakeProposalFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ) {
    return listProposals(ctx, filter ?? {}, page);
  }

  @FieldResolver(() => OriginPortalType, ofPortal)
  portal(@Root() { portalId }: ProposalView, @Ctx() { loaders }: GraphContext) {
    return loaders.portal.load(portalId);
  }

  @FieldResolver(() => ReleaseType, {
    nullable: true,
    description: bilingual('所涉发布。', 'The release it is about.'),
  })
  release(@Root() { releaseId }: ProposalView, @Ctx() { loaders }: GraphContext) {
    return loaders.release.load(releaseId);
  }

  @FieldResolver(() => FetchedPageType, evidence)
  page(@Root() { pageId }: ProposalView, @Ctx() { loaders }: GraphContext) {
    return pageId === null ? null : loaders.fetchedPage.load(pageId);
  }

  @FieldResolver(() => IntakeDiffType, {
    nullable: true,
    description: bilingual(
      '与发布的差别；页面消失时为空。',
      'How it differs from the release; null where the page is gone.',
    ),
  })
  diff(@Root() { diff }: ProposalView) {
    if (!('lines' in diff)) return null;
    return toIntakeDiff(diff);
  }
}

@Resolver(() => IntakeAlarmType)
export class IntakeAlarmResolver {
  @Query(() => IntakeAlarmConnection, {
    description: bilingual(
      '监看的警报，最近的在前；须有发布权限。',
      'Alarms of the watch, the newest first; for publishers.',
    ),
  })
  intakeAlarms(
    @Arg('filter', () => IntakeAlarmFilter, filterText) filter: IntakeAlarmFilter | null,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() ctx: GraphContext,
  ) {
    return listAlarms(ctx, filter ?? {}, page);
  }

  @FieldResolver(() => String, { description: bilingual('发生了什么、怎么办。', 'What happened and what to do.') })
  message(@Root() { message }: AlarmView, @Ctx() { language }: GraphContext) {
    return say(language, message);
  }

  @FieldResolver(() => OriginPortalType, ofPortal)
  portal(@Root() { portalId }: AlarmView, @Ctx() { loaders }: GraphContext) {
    return loaders.portal.load(portalId);
  }
}
