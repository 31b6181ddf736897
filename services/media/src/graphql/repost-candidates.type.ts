import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf, PageArgs } from '@dibao/shared/connection';
import { ArgsType, Field, ID, ObjectType } from 'type-graphql';
import type { CandidatesWanted } from '../queries/repost-candidates.ts';

@ObjectType('RepostCandidate', {
  description: bilingual(
    '渠道可能转发的一次发布，附可否转发。',
    'A release a channel could repost, and whether it may.',
  ),
})
export class RepostCandidateType {
  @Field(() => ID, { description: bilingual('发布的编号。', 'The id of the release.') })
  id!: string;
}

export const RepostCandidateConnection = connectionOf(() => RepostCandidateType, 'RepostCandidate');

@ArgsType()
export class RepostCandidateArgs extends PageArgs implements Omit<CandidatesWanted, 'notYetPosted'> {
  @Field(() => ID, { description: bilingual('渠道。', 'The channel.') })
  channelId!: string;

  @Field(() => [String], { nullable: true, description: bilingual('涉及这些主题之一。', 'On one of these topics.') })
  topics?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('标题或文号中的文字。', 'A part of the title or the document number.'),
  })
  text?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: bilingual(
      '只列可转发的，或只列不可的；缺省都列。',
      'Only those it may repost, or may not; both by default.',
    ),
  })
  isAllowed?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: bilingual('只列尚未发过的。', 'Only what it has not posted yet.'),
  })
  notYetPosted?: boolean | null;
}
