import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { BulletinState } from '../../rules/bulletins/bulletin-state.ts';
import { ViolationKind } from '../../rules/bulletins/bulletin-words.ts';
import { BulletinUnit } from '../../rules/bulletins/snapshot.ts';
import { ComplianceSummaryType } from '../compliance.type.ts';

@ObjectType('RankingCriteria', { description: bilingual('表扬、批评名单的标准。', 'How the lists are made.') })
export class RankingCriteriaType {
  @Field(() => Int, {
    description: bilingual('计入任务少于此数的单位不列入。', 'Units with fewer duties that count are in no list.'),
  })
  minimumDuties!: number;

  @Field(() => Int, {
    description: bilingual('每份名单的名次数，末位并列者均列入。', 'Places in each list; ties at the last are in it.'),
  })
  places!: number;

  @Field(() => Float, {
    description: bilingual('目标时限内占比不低于此数者表扬。', 'Praised from this share within the target.'),
  })
  praiseFrom!: number;

  @Field(() => Float, {
    description: bilingual('最后时限内占比不高于此数者批评。', 'Criticised up to this share within the limit.'),
  })
  criticiseTo!: number;
}

@ObjectType('BulletinPlace', { description: bilingual('名单中的一个单位。', 'A unit in a list.') })
export class BulletinPlaceType {
  @Field(() => Int, { description: bilingual('名次，占比相同者并列。', 'Its place; equal shares have equal places.') })
  place!: number;

  @Field(() => String, { description: bilingual('单位。', 'The unit.') })
  label!: string;

  @Field(() => String, { description: bilingual('单位的编号、区划代码或系统。', 'Its id, division code or system.') })
  key!: string;

  @Field(() => Float, { description: bilingual('排名所据的占比。', 'The share the list is ordered by.') })
  share!: number;

  @Field(() => ComplianceSummaryType, { description: bilingual('其合计。', 'Its sums.') })
  summary!: ComplianceSummaryType;

  @Field(() => Float, { nullable: true, description: bilingual('中位用时（秒）。', 'Its median delay in seconds.') })
  medianDelaySeconds!: number | null;
}

@ObjectType('NamedViolation', { description: bilingual('点名的问题。', 'A violation that is named.') })
export class NamedViolationType {
  @Field(() => ViolationKind, { description: bilingual('种类。', 'What kind.') })
  kind!: ViolationKind;

  @Field(() => String, { description: bilingual('单位。', 'The unit.') })
  unit!: string;

  @Field(() => String, { description: bilingual('事实。', 'What happened.') })
  text!: string;
}

@ObjectType('Commendation', { description: bilingual('受表扬的单位或个人。', 'A unit or person commended.') })
export class CommendationType {
  @Field(() => String, { description: bilingual('单位。', 'The unit.') })
  unit!: string;

  @Field(() => [String], { description: bilingual('个人姓名。', 'Persons by name.') })
  persons!: string[];

  @Field(() => String, { description: bilingual('事迹。', 'What for.') })
  text!: string;
}

@ObjectType('BulletinWords', {
  description: bilingual('通报中数字以外的文字。', 'What is written around the figures.'),
})
export class BulletinWordsType {
  @Field(() => String, { description: bilingual('发文机关署名。', 'Who signs below.') })
  issuer!: string;

  @Field(() => String, { description: bilingual('开头。', 'How it begins.') })
  opening!: string;

  @Field(() => String, { description: bilingual('结尾与要求。', 'How it ends.') })
  closing!: string;

  @Field(() => [CommendationType], {
    description: bilingual('表扬的单位和个人（H27）。', 'Units and persons commended (H27).'),
  })
  commendations!: CommendationType[];

  @Field(() => [NamedViolationType], { description: bilingual('点名的问题（H04）。', 'Violations named (H04).') })
  violations!: NamedViolationType[];
}

@ObjectType('BulletinStep', { description: bilingual('通报办理中的一步。', 'What was done with a bulletin.') })
export class BulletinStepType {
  @Field(() => String, { description: bilingual('做了什么。', 'What was done.') })
  step!: string;

  @Field(() => Date, { description: bilingual('时间。', 'When.') })
  at!: Date;

  @Field(() => String, { description: bilingual('操作者。', 'Who.') })
  by!: string;

  @Field(() => String, { nullable: true, description: bilingual('理由。', 'Why.') })
  reason!: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType('Bulletin', {
  description: bilingual(
    '通报：由冻结的数字生成，经他人签发后发布。',
    'A bulletin from frozen figures, signed by another person than its drafter.',
  ),
})
export class BulletinType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => String, { description: bilingual('系列。', 'Its series.') })
  series!: string;

  @Field(() => Int, { nullable: true, description: bilingual('年份，发布时取号。', 'The year of its number.') })
  year!: number | null;

  @Field(() => Int, { nullable: true, description: bilingual('当年第几期。', 'Its number in the year.') })
  serial!: number | null;

  @Field(() => String, { description: bilingual('标题。', 'Its title.') })
  title!: string;

  @Field(() => BulletinState, { description: bilingual('状态。', 'How far it is.') })
  state!: BulletinState;

  @Field(() => String, {
    nullable: true,
    description: bilingual('行政区划及其以下。', 'The division and everything below it.'),
  })
  divisionCode!: string | null;

  @Field(() => String, { nullable: true, description: bilingual('系统。', 'The system.') })
  system!: string | null;

  @Field(() => Date, { description: bilingual('时段自（起算时间）。', 'Clocks that started at or after.') })
  from!: Date;

  @Field(() => Date, { description: bilingual('时段至（不含）。', 'Clocks that started before.') })
  to!: Date;

  @Field(() => Date, { description: bilingual('数字冻结的时间。', 'When the figures were frozen.') })
  frozenAt!: Date;

  @Field(() => String, {
    description: bilingual('冻结数字的校验和，即 snapshot 的 SHA-256。', 'The SHA-256 of `snapshot`.'),
  })
  checksum!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '签发时标题、数字与文字的校验和。',
      'The SHA-256 of title, figures and words at the signature.',
    ),
  })
  signedChecksum!: string | null;

  @Field(() => BulletinWordsType, { description: bilingual('文字。', 'Its words.') })
  words!: BulletinWordsType;

  @Field(() => Int, { description: bilingual('修改版本。', 'Changes with each edit.') })
  lockVersion!: number;

  @Field(() => Date, { nullable: true, description: bilingual('发布时间。', 'When it was published.') })
  publishedAt!: Date | null;

  @Field(() => Date, { nullable: true, description: bilingual('撤回时间。', 'When it was withdrawn.') })
  withdrawnAt!: Date | null;
}

@ObjectType('BulletinFigures', { description: bilingual('冻结的数字。', 'The frozen figures.') })
export class BulletinFiguresType {
  @Field(() => ComplianceSummaryType, { description: bilingual('合计。', 'The sums.') })
  summary!: ComplianceSummaryType;

  @Field(() => Float, { nullable: true, description: bilingual('中位用时（秒）。', 'The median delay in seconds.') })
  medianDelaySeconds!: number | null;

  @Field(() => BulletinUnit, { description: bilingual('按什么排名。', 'By what units are ranked.') })
  unitsBy!: BulletinUnit;

  @Field(() => RankingCriteriaType, { description: bilingual('名单的标准。', 'How the lists are made.') })
  criteria!: RankingCriteriaType;

  @Field(() => [BulletinPlaceType], { description: bilingual('表扬名单（H06）。', 'Praised (H06).') })
  praise!: BulletinPlaceType[];

  @Field(() => [BulletinPlaceType], { description: bilingual('批评名单（H06）。', 'Criticised (H06).') })
  criticism!: BulletinPlaceType[];
}

export const BulletinConnection = connectionOf(() => BulletinType, 'Bulletin');
