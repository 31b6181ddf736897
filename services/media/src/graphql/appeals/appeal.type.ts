import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { createUnionType, Directive, Field, ID, InputType, ObjectType } from 'type-graphql';
import type { FileAppeal } from '../../commands/appeals/file-appeal.ts';
import type { AppealFilter } from '../../queries/appeals/appeals.ts';
import { AppealRemedy } from '../../rules/appeals/appeal-remedy.ts';
import { AppealGround, AppealState } from '../../rules/appeals/appeal-state.ts';
import { idempotencyKey } from '../idempotency-key.ts';

@Directive('@key(fields: "id")')
@ObjectType('DutyAppeal', {
  description: bilingual(
    '事实申诉：渠道认为任务的记录有误。',
    'A channel says that what is recorded of its duty is wrong.',
  ),
})
export class AppealType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => AppealGround, { description: bilingual('事由。', 'What is said to be wrong.') })
  ground!: AppealGround;

  @Field(() => String, { description: bilingual('理由。', 'Why, in words.') })
  text!: string;

  @Field(() => Date, {
    nullable: true,
    description: bilingual('申诉者主张的转载时间。', 'When the copy appeared, by who filed it.'),
  })
  copyAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('申诉者主张的网址。', 'Where the copy stands, by who filed it.'),
  })
  url!: string | null;

  @Field(() => String, { nullable: true, description: bilingual('佐证材料所在。', 'Where what shows it lies.') })
  evidenceRef!: string | null;

  @Field(() => Date, { description: bilingual('提出时间。', 'When it was filed.') })
  filedAt!: Date;

  @Field(() => String, { description: bilingual('提出者。', 'Who filed it.') })
  filedBy!: string;

  @Field(() => Date, { description: bilingual('处理期限。', 'By when it is to be decided.') })
  dueAt!: Date;

  @Field(() => AppealState, { description: bilingual('状态。', 'How far it is.') })
  state!: AppealState;

  @Field(() => Date, { nullable: true, description: bilingual('处理时间。', 'When it ended.') })
  endedAt!: Date | null;

  @Field(() => String, { nullable: true, description: bilingual('处理者。', 'Who ended it.') })
  endedBy!: string | null;

  @Field(() => String, { nullable: true, description: bilingual('处理理由。', 'Why it ended so.') })
  reason!: string | null;

  @Field(() => AppealRemedy, { nullable: true, description: bilingual('成立后更改了什么。', 'What changed.') })
  remedy!: AppealRemedy | null;
}

export const AppealConnection = connectionOf(() => AppealType, 'DutyAppeal');

@InputType('AppealFilter', {
  description: bilingual('筛选申诉，各项同时成立。', 'Narrows appeals; all given parts hold.'),
})
export class AppealFilterInput implements AppealFilter {
  @Field(() => [AppealState], { nullable: true, description: bilingual('处于这些状态。', 'In these states.') })
  states?: AppealState[] | null;

  @Field(() => ID, { nullable: true, description: bilingual('某渠道的。', 'Of this channel.') })
  channelId?: string | null;

  @Field(() => ID, { nullable: true, description: bilingual('某次发布的。', 'Of this release.') })
  releaseId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: bilingual('是否逾期未处理。', 'Whether its decision is overdue.'),
  })
  isOverdue?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('该行政区划及其以下各级。', 'In this division and everything below it.'),
  })
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('该系统（条）的。', 'Of this system.') })
  system?: string | null;
}

@InputType('FileAppealInput', { description: bilingual('提出事实申诉。', 'Says that a record is wrong.') })
export class FileAppealInput implements FileAppeal {
  @Field(() => ID, { description: bilingual('所涉任务。', 'The duty.') })
  dutyId!: string;

  @Field(() => AppealGround, { description: bilingual('事由。', 'What is wrong.') })
  ground!: AppealGround;

  @Field(() => String, { description: bilingual('理由。', 'Why, in words.') })
  text!: string;

  @Field(() => Date, { nullable: true, description: bilingual('主张的转载时间。', 'When the copy appeared.') })
  copyAt?: Date | null;

  @Field(() => String, { nullable: true, description: bilingual('主张的网址。', 'Where the copy stands.') })
  url?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('佐证材料，例如截图编号或存放处。', 'Where a screenshot or document lies that shows it.'),
  })
  evidenceRef?: string | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('AppealRemedyInput', { description: bilingual('申诉成立后的更改。', 'What changes.') })
export class AppealRemedyInput {
  @Field(() => AppealRemedy, { description: bilingual('更改什么。', 'What kind of change.') })
  kind!: AppealRemedy;

  @Field(() => Date, {
    nullable: true,
    description: bilingual(
      '认定的转载时间；COPY_TIME、VERIFIED 必填。',
      'When the copy appeared; COPY_TIME and VERIFIED need it.',
    ),
  })
  copyAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('副本的网址；ADDRESS 必填。', 'The address of the copy; ADDRESS needs it.'),
  })
  url?: string | null;
}

@InputType('DecideAppealInput', { description: bilingual('处理申诉。', 'Decides an appeal.') })
export class DecideAppealInput {
  @Field(() => ID, { description: bilingual('申诉。', 'The appeal.') })
  appealId!: string;

  @Field(() => Boolean, { description: bilingual('申诉是否成立。', 'Whether it is upheld.') })
  upheld!: boolean;

  @Field(() => String, { description: bilingual('理由。', 'Why.') })
  reason!: string;

  @Field(() => AppealRemedyInput, {
    nullable: true,
    description: bilingual('成立时更改什么。', 'What changes when it is upheld.'),
  })
  remedy?: AppealRemedyInput | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('WithdrawAppealInput', { description: bilingual('撤回申诉。', 'Takes an appeal back.') })
export class WithdrawAppealInput {
  @Field(() => ID, { description: bilingual('申诉。', 'The appeal.') })
  appealId!: string;

  @Field(() => String, { description: bilingual('理由。', 'Why.') })
  reason!: string;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

export const AppealResult = createUnionType({
  name: 'AppealResult',
  description: bilingual('申诉操作的结果。', 'What became of it.'),
  types: () => [AppealType, NotFound, ValidationFailure] as const,
  resolveType: (value: object) =>
    value instanceof NotFound ? NotFound : value instanceof ValidationFailure ? ValidationFailure : AppealType,
});
