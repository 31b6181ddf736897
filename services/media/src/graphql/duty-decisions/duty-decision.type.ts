import { bilingual } from '@dibao/shared/bilingual';
import { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { createUnionType, Field, ID, InputType, ObjectType } from 'type-graphql';
import { DutyFactKind, DutyState, DutyStep } from '../../rules/duty.ts';
import { DutyDecisionKind } from '../../rules/duty-decisions/duty-decision.ts';
import { idempotencyKey } from '../idempotency-key.ts';
import { RepostDutyType } from '../repost-duty.type.ts';

@ObjectType('DutyDecision', {
  description: bilingual('对任务的一次决定，永久保存。', 'A decision about a duty, kept for ever.'),
})
export class DutyDecisionType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => DutyDecisionKind, { description: bilingual('决定了什么。', 'What was decided.') })
  kind!: DutyDecisionKind;

  @Field(() => String, { description: bilingual('理由。', 'Why.') })
  reason!: string;

  @Field(() => Date, {
    nullable: true,
    description: bilingual('新的时限或豁免的期限；长期豁免为空。', 'The new limit, or until when; null: for good.'),
  })
  until!: Date | null;

  @Field(() => Date, { description: bilingual('时间。', 'When.') })
  at!: Date;

  @Field(() => String, { description: bilingual('决定者。', 'Who decided.') })
  decidedBy!: string;

  @Field(() => DutyState, { description: bilingual('此前的状态。', 'The state before.') })
  stateBefore!: DutyState;

  @Field(() => Date, { nullable: true, description: bilingual('此前的最后时限。', 'The limit before.') })
  dueBefore!: Date | null;
}

@ObjectType('DutyStepRecord', {
  description: bilingual('任务的时钟走过的一个时刻。', 'A moment the clock of a duty has passed.'),
})
export class DutyStepType {
  @Field(() => DutyStep, { description: bilingual('何事。', 'What became so.') })
  step!: DutyStep;

  @Field(() => Date, { description: bilingual('时刻。', 'When.') })
  at!: Date;
}

@ObjectType('DutyFact', {
  description: bilingual('任务的一项事实及其时间。', 'A fact of a duty with its time.'),
})
export class DutyFactType {
  @Field(() => DutyFactKind, { description: bilingual('何事。', 'What is so.') })
  kind!: DutyFactKind;

  @Field(() => Date, { description: bilingual('首次的时间。', 'When it became so first.') })
  at!: Date;

  @Field(() => Date, { description: bilingual('最近一次的时间。', 'When it was so last.') })
  lastAt!: Date;
}

@InputType('ExtendDutyInput', { description: bilingual('延长任务的最后时限。', 'Moves the limit of a duty.') })
export class ExtendDutyInput {
  @Field(() => ID, { description: bilingual('任务。', 'The duty.') })
  dutyId!: string;

  @Field(() => Date, { description: bilingual('新的最后时限。', 'The new limit.') })
  dueAt!: Date;

  @Field(() => String, { description: bilingual('理由。', 'Why.') })
  reason!: string;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('ExemptDutyInput', { description: bilingual('豁免任务。', 'Exempts a duty.') })
export class ExemptDutyInput {
  @Field(() => ID, { description: bilingual('任务。', 'The duty.') })
  dutyId!: string;

  @Field(() => Date, {
    nullable: true,
    description: bilingual('豁免到何时；规则方案限定期限的必填。', 'Until when; needed where the profile bounds it.'),
  })
  until?: Date | null;

  @Field(() => String, { description: bilingual('理由。', 'Why.') })
  reason!: string;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('EndExemptionInput', { description: bilingual('结束豁免。', 'Ends an exemption.') })
export class EndExemptionInput {
  @Field(() => ID, { description: bilingual('任务。', 'The duty.') })
  dutyId!: string;

  @Field(() => String, { description: bilingual('理由。', 'Why.') })
  reason!: string;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

function resultOf(name: string, zh: string, en: string) {
  return createUnionType({
    name,
    description: bilingual(zh, en),
    types: () => [RepostDutyType, NotFound, ValidationFailure] as const,
    resolveType: (value: object) =>
      value instanceof NotFound ? NotFound : value instanceof ValidationFailure ? ValidationFailure : RepostDutyType,
  });
}

export const ExtendDutyResult = resultOf('ExtendDutyResult', '延期的结果。', 'What became of the extension.');
export const ExemptDutyResult = resultOf('ExemptDutyResult', '豁免的结果。', 'What became of the exemption.');
export const EndExemptionResult = resultOf('EndExemptionResult', '结束豁免的结果。', 'What became of ending it.');
