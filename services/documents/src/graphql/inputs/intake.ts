import { bilingual } from '@dibao/shared/bilingual';
import { Field, ID, InputType } from 'type-graphql';
import { HeldProposals } from '../../rules/held-proposals.ts';
import { AlarmState, DraftState, ProposalState } from '../../rules/intake-states.ts';
import { ReleaseScope } from '../../rules/release-gate.ts';
import { Repeatable } from './repeatable.ts';

@InputType()
abstract class OfPortal {
  @Field(() => ID, { nullable: true, description: bilingual('只看此门户。', 'Only of this portal.') })
  portalId?: string | null;
}

@InputType('IntakeDraftFilter', { description: bilingual('筛选草稿。', 'Narrows drafts.') })
export class IntakeDraftFilter extends OfPortal {
  @Field(() => [DraftState], { nullable: true, description: bilingual('状态之一。', 'One of these states.') })
  states?: DraftState[] | null;
}

@InputType('IntakeProposalFilter', { description: bilingual('筛选建议。', 'Narrows proposals.') })
export class IntakeProposalFilter extends OfPortal {
  @Field(() => [ProposalState], { nullable: true, description: bilingual('状态之一。', 'One of these states.') })
  states?: ProposalState[] | null;
}

@InputType('IntakeAlarmFilter', { description: bilingual('筛选警报。', 'Narrows alarms.') })
export class IntakeAlarmFilter extends OfPortal {
  @Field(() => [AlarmState], { nullable: true, description: bilingual('状态之一。', 'One of these states.') })
  states?: AlarmState[] | null;
}

@InputType('ReleaseDraftInput', { description: bilingual('发布一份草稿。', 'Releases a draft.') })
export class ReleaseDraftInput extends Repeatable {
  @Field(() => ID, { description: bilingual('草稿。', 'The draft.') })
  draftId!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual('栏目；省略即门户所登记。', 'The column; the portal’s if left out.'),
  })
  column?: string | null;

  @Field(() => ReleaseScope, {
    nullable: true,
    description: bilingual('范围；省略即门户所登记。', 'The scope; the portal’s if left out.'),
  })
  scope?: ReleaseScope | null;

  @Field(() => [String], { nullable: true, description: bilingual('所涉系统（条）。', 'The systems it names.') })
  systems?: string[] | null;

  @Field(() => String, { nullable: true, description: bilingual('区划代码（块）。', 'The division code of the area.') })
  divisionCode?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: bilingual('同步发布的文件。', 'What is published in the same act.'),
  })
  bundleIds?: string[] | null;
}

@InputType('DismissDraftInput', { description: bilingual('不予发布一份草稿。', 'Dismisses a draft.') })
export class DismissDraftInput extends Repeatable {
  @Field(() => ID, { description: bilingual('草稿。', 'The draft.') })
  draftId!: string;

  @Field(() => String, { description: bilingual('理由。', 'The reason.') })
  reason!: string;
}

@InputType('AcceptProposalInput', { description: bilingual('采纳一项建议。', 'Accepts a proposal.') })
export class AcceptProposalInput extends Repeatable {
  @Field(() => ID, { description: bilingual('建议。', 'The proposal.') })
  proposalId!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '理由，随事件送达每个关注者；省略则写明来源门户。',
      'The reason every follower gets; names the portal if left out.',
    ),
  })
  reason?: string | null;
}

@InputType('RejectProposalInput', { description: bilingual('拒绝一项建议。', 'Rejects a proposal.') })
export class RejectProposalInput extends Repeatable {
  @Field(() => ID, { description: bilingual('建议。', 'The proposal.') })
  proposalId!: string;

  @Field(() => String, { description: bilingual('理由。', 'The reason.') })
  reason!: string;
}

@InputType('CloseIntakeAlarmInput', { description: bilingual('关闭一个警报。', 'Closes an alarm.') })
export class CloseIntakeAlarmInput extends Repeatable {
  @Field(() => ID, { description: bilingual('警报。', 'The alarm.') })
  alarmId!: string;

  @Field(() => HeldProposals, {
    nullable: true,
    description: bilingual(
      '改版警报须说明被搁置的建议如何处理。',
      'Of a redesign: what becomes of the proposals held back.',
    ),
  })
  held?: HeldProposals | null;
}
