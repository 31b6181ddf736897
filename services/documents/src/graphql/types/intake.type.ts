import { bilingual } from '@dibao/shared/bilingual';
import { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { DateTimeScalar } from '@dibao/shared/scalars';
import { type ClassType, createUnionType, Field, ID, Int, ObjectType } from 'type-graphql';
import { IntakeAlarmCode } from '../../rules/intake-alarm.ts';
import { DraftState, ProposalKind, ProposalState } from '../../rules/intake-states.ts';

@ObjectType('FetchedPage', {
  description: bilingual(
    '抓取到的页面：何时何处所见的证据。',
    'A fetched page: the evidence of what stood where, when.',
  ),
})
export class FetchedPageType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => DateTimeScalar, { description: bilingual('抓取的时刻。', 'When it was fetched.') })
  fetchedAt!: Date;

  @Field(() => String, { description: bilingual('最终应答的网址。', 'The address that answered in the end.') })
  address!: string;

  @Field(() => Int, { description: bilingual('应答状态。', 'The status of the answer.') })
  status!: number;

  @Field(() => Int, { description: bilingual('字节数。', 'Its size in bytes.') })
  bytes!: number;

  @Field(() => String, { description: bilingual('所收字节的摘要值。', 'The digest of the bytes received.') })
  digest!: string;

  @Field(() => String, { nullable: true, description: bilingual('字符集。', 'Its charset.') })
  charset?: string | null;
}

/** What drafts and proposals have in common once they are decided. */
@ObjectType()
abstract class Decided {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => String, { description: bilingual('文章的网址。', 'The address of the article.') })
  address!: string;

  @Field(() => String, { nullable: true, description: bilingual('由谁处理。', 'Who decided it.') })
  decidedBy?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: bilingual('处理的时刻。', 'When it was decided.') })
  decidedAt?: Date | null;

  @Field(() => String, { nullable: true, description: bilingual('处理的理由。', 'The reason given.') })
  decision?: string | null;
}

@ObjectType('IntakeDraft', {
  description: bilingual('门户上的一篇文章，待发布者决定。', 'An article of a portal that waits for a publisher.'),
})
export class IntakeDraftType extends Decided {
  @Field(() => DraftState, { description: bilingual('状态。', 'Where it stands.') })
  state!: DraftState;

  @Field(() => DateTimeScalar, { description: bilingual('成为草稿的时刻。', 'When it was drafted.') })
  draftedAt!: Date;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: bilingual('页面在此后更改的时刻。', 'When its page changed since.'),
  })
  changedAt?: Date | null;
}

@ObjectType('IntakeChange', { description: bilingual('一处更改。', 'One change.') })
export class IntakeChangeType {
  @Field(() => String, { description: bilingual('REMOVED 删去，ADDED 新增。', 'REMOVED or ADDED.') })
  kind!: string;

  @Field(() => String, { description: bilingual('一行文字，或一个附件。', 'A line of the text, or an attachment.') })
  text!: string;
}

@ObjectType('IntakeDiff', { description: bilingual('页面与发布的差别。', 'How the page differs from the release.') })
export class IntakeDiffType {
  @Field(() => String, {
    nullable: true,
    description: bilingual('原标题；未变为空。', 'The title before; null if unchanged.'),
  })
  titleBefore?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('新标题；未变为空。', 'The title now; null if unchanged.'),
  })
  titleAfter?: string | null;

  @Field(() => [IntakeChangeType], { description: bilingual('正文各行。', 'Lines of the text.') })
  lines!: IntakeChangeType[];

  @Field(() => [IntakeChangeType], { description: bilingual('附件。', 'Attachments.') })
  attachments!: IntakeChangeType[];

  @Field(() => Boolean, { description: bilingual('更改多于所示。', 'Whether more changed than is shown.') })
  isCut!: boolean;
}

@ObjectType('IntakeProposal', {
  description: bilingual(
    '门户上的更改所建议的更正或撤回；由发布者采纳或拒绝。',
    'A correction or withdrawal a change on the portal asks for; a publisher accepts or rejects it.',
  ),
})
export class IntakeProposalType extends Decided {
  @Field(() => ProposalKind, { description: bilingual('更正或撤回。', 'A correction or a withdrawal.') })
  kind!: ProposalKind;

  @Field(() => ProposalState, { description: bilingual('状态。', 'Where it stands.') })
  state!: ProposalState;

  @Field(() => DateTimeScalar, { description: bilingual('提出的时刻。', 'When it was proposed.') })
  proposedAt!: Date;
}

@ObjectType('IntakeAlarm', {
  description: bilingual('监看出了问题：看不到以往所见。', 'The watch over a portal does not see what it used to.'),
})
export class IntakeAlarmType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => IntakeAlarmCode, { description: bilingual('种类。', 'What kind it is.') })
  code!: IntakeAlarmCode;

  @Field(() => String, { nullable: true, description: bilingual('所涉列表的网址。', 'The list it is about.') })
  listUrl?: string | null;

  @Field(() => DateTimeScalar, { description: bilingual('发出的时刻。', 'When it was raised.') })
  raisedAt!: Date;

  @Field(() => DateTimeScalar, {
    description: bilingual('最近一次仍然如此的时刻。', 'When it was last found to hold.'),
  })
  lastSeenAt!: Date;

  @Field(() => Int, { description: bilingual('次数。', 'How often it was found.') })
  times!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: bilingual('解除的时刻。', 'When it was closed.') })
  closedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('由谁关闭；自行解除为空。', 'Who closed it; null if it ended by itself.'),
  })
  closedBy?: string | null;
}

function resultOf<T extends object>(name: string, success: ClassType<T>, zh: string, en: string) {
  return createUnionType({
    name,
    description: bilingual(zh, en),
    types: () => [success, ValidationFailure, NotFound] as const,
    resolveType: (value: object) => {
      if (value instanceof ValidationFailure) return ValidationFailure;
      return value instanceof NotFound ? NotFound : success;
    },
  });
}

export const DraftResult = resultOf(
  'IntakeDraftResult',
  IntakeDraftType,
  '处理草稿的结果。',
  'What came of deciding a draft.',
);
export const ProposalResult = resultOf(
  'IntakeProposalResult',
  IntakeProposalType,
  '处理建议的结果。',
  'What came of deciding a proposal.',
);
export const AlarmResult = resultOf(
  'IntakeAlarmResult',
  IntakeAlarmType,
  '关闭警报的结果。',
  'What came of closing an alarm.',
);
