import { bilingual } from '@dibao/shared/bilingual';
import { NotFound, ValidationFailure, VersionConflict } from '@dibao/shared/failures';
import { createUnionType, Field, Float, ID, InputType, Int } from 'type-graphql';
import type { BulletinFilter } from '../../queries/bulletins/bulletins.ts';
import { BulletinState } from '../../rules/bulletins/bulletin-state.ts';
import { ViolationKind } from '../../rules/bulletins/bulletin-words.ts';
import { usualCriteria } from '../../rules/bulletins/ranking.ts';
import { BulletinUnit } from '../../rules/bulletins/snapshot.ts';
import { idempotencyKey } from '../idempotency-key.ts';
import { BulletinType } from './bulletin.type.ts';

@InputType('BulletinFilter', {
  description: bilingual('筛选通报，各项同时成立。', 'Narrows bulletins; all given parts hold.'),
})
export class BulletinFilterInput implements BulletinFilter {
  @Field(() => [BulletinState], { nullable: true, description: bilingual('处于这些状态。', 'In these states.') })
  states?: BulletinState[] | null;

  @Field(() => String, { nullable: true, description: bilingual('某系列。', 'Of this series.') })
  series?: string | null;

  @Field(() => Int, { nullable: true, description: bilingual('某年。', 'Of this year.') })
  year?: number | null;
}

@InputType('RankingCriteriaInput', { description: bilingual('名单的标准。', 'How the lists are made.') })
export class RankingCriteriaInput {
  @Field(() => Int, {
    defaultValue: usualCriteria.minimumDuties,
    description: bilingual('列入名单的最少任务数。', 'The fewest duties to be listed.'),
  })
  minimumDuties!: number;

  @Field(() => Int, {
    defaultValue: usualCriteria.places,
    description: bilingual('名次数，1 至 100。', 'Places, 1 to 100.'),
  })
  places!: number;

  @Field(() => Float, {
    defaultValue: usualCriteria.praiseFrom,
    description: bilingual('表扬的最低占比。', 'The lowest share praised.'),
  })
  praiseFrom!: number;

  @Field(() => Float, {
    defaultValue: usualCriteria.criticiseTo,
    description: bilingual('批评的最高占比。', 'The highest share criticised.'),
  })
  criticiseTo!: number;
}

@InputType('NamedViolationInput', { description: bilingual('点名的问题。', 'A violation to name.') })
export class NamedViolationInput {
  @Field(() => ViolationKind, { description: bilingual('种类。', 'What kind.') })
  kind!: ViolationKind;

  @Field(() => String, { description: bilingual('单位。', 'The unit.') })
  unit!: string;

  @Field(() => String, { description: bilingual('事实。', 'What happened.') })
  text!: string;
}

@InputType('CommendationInput', { description: bilingual('受表扬的单位或个人。', 'A unit or person to commend.') })
export class CommendationInput {
  @Field(() => String, { description: bilingual('单位。', 'The unit.') })
  unit!: string;

  @Field(() => [String], { defaultValue: [], description: bilingual('个人姓名。', 'Persons by name.') })
  persons!: string[];

  @Field(() => String, { description: bilingual('事迹。', 'What for.') })
  text!: string;
}

@InputType('BulletinWordsInput', { description: bilingual('数字以外的文字。', 'What is written around the figures.') })
export class BulletinWordsInput {
  @Field(() => String, { description: bilingual('发文机关署名。', 'Who signs below.') })
  issuer!: string;

  @Field(() => String, { description: bilingual('开头。', 'How it begins.') })
  opening!: string;

  @Field(() => String, { defaultValue: '', description: bilingual('结尾与要求。', 'How it ends.') })
  closing!: string;

  @Field(() => [CommendationInput], {
    defaultValue: [],
    description: bilingual('表扬的单位和个人。', 'Units and persons commended.'),
  })
  commendations!: CommendationInput[];

  @Field(() => [NamedViolationInput], { defaultValue: [], description: bilingual('点名的问题。', 'Violations named.') })
  violations!: NamedViolationInput[];
}

@InputType('DraftBulletinInput', {
  description: bilingual('起草通报并冻结数字。', 'Drafts a bulletin and freezes its figures.'),
})
export class DraftBulletinInput {
  @Field(() => String, {
    defaultValue: '政务信息转载情况通报',
    description: bilingual('系列，在其中按年编号。', 'Its series, numbered by year.'),
  })
  series!: string;

  @Field(() => String, { description: bilingual('标题。', 'Its title.') })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual('限于该行政区划及其以下。', 'Only this division and everything below it.'),
  })
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('限于该系统。', 'Only this system.') })
  system?: string | null;

  @Field(() => Date, { description: bilingual('时段自（起算时间）。', 'Clocks that started at or after.') })
  from!: Date;

  @Field(() => Date, { description: bilingual('时段至（不含）。', 'Clocks that started before.') })
  to!: Date;

  @Field(() => BulletinUnit, {
    defaultValue: 'OWNER',
    description: bilingual('按什么排名。', 'By what units are ranked.'),
  })
  unitsBy!: BulletinUnit;

  @Field(() => RankingCriteriaInput, {
    nullable: true,
    description: bilingual('名单的标准。', 'How the lists are made.'),
  })
  criteria?: RankingCriteriaInput | null;

  @Field(() => BulletinWordsInput, { description: bilingual('文字。', 'Its words.') })
  words!: BulletinWordsInput;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('EditBulletinInput', { description: bilingual('修改草稿的文字。', 'Changes the words of a draft.') })
export class EditBulletinInput {
  @Field(() => ID, { description: bilingual('通报。', 'The bulletin.') })
  bulletinId!: string;

  @Field(() => Int, { description: bilingual('所依据的版本。', 'The version it is based on.') })
  lockVersion!: number;

  @Field(() => String, { description: bilingual('标题。', 'Its title.') })
  title!: string;

  @Field(() => BulletinWordsInput, { description: bilingual('文字。', 'Its words.') })
  words!: BulletinWordsInput;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

@InputType('MoveBulletinInput', { description: bilingual('办理通报的一步。', 'What is done with a bulletin.') })
export class MoveBulletinInput {
  @Field(() => ID, { description: bilingual('通报。', 'The bulletin.') })
  bulletinId!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual('理由；退回、撤回、作废时必填。', 'Why; needed to return, withdraw or discard.'),
  })
  reason?: string | null;

  @Field(() => String, { nullable: true, description: idempotencyKey })
  idempotencyKey?: string | null;
}

export const BulletinResult = createUnionType({
  name: 'BulletinResult',
  description: bilingual('办理通报的结果。', 'What became of it.'),
  types: () => [BulletinType, NotFound, ValidationFailure, VersionConflict] as const,
  resolveType: (value: object) =>
    [NotFound, ValidationFailure, VersionConflict].find((failure) => value instanceof failure) ?? BulletinType,
});
