import { bilingual } from '@dibao/shared/bilingual';
import { CursorScalar, DateTimeScalar } from '@dibao/shared/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { ReleaseEventKind } from '../../rules/envelope.ts';
import { ReleaseBasis, ReleaseScope } from '../../rules/release-gate.ts';

@Directive('@key(fields: "id")')
@ObjectType('Release', { description: bilingual('一次发布。', 'An act of publishing.') })
export class ReleaseType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => String, { description: bilingual('标题。', 'Its title.') })
  title!: string;

  @Field(() => ReleaseScope, { description: bilingual('范围。', 'Whom it concerns.') })
  scope!: ReleaseScope;

  @Field(() => ReleaseBasis, { description: bilingual('为何可以发布。', 'Why it may be released.') })
  basis!: ReleaseBasis;

  @Field(() => [String], { description: bilingual('所涉系统（条）。', 'The systems it names.') })
  systems!: string[];

  @Field(() => String, {
    nullable: true,
    description: bilingual('所涉区域的区划代码（块）。', 'The division code of the area it names.'),
  })
  divisionCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('来源网站上的网址。', 'Its address on the origin site.'),
  })
  url?: string | null;

  @Field(() => DateTimeScalar, {
    description: bilingual('在来源网站发布的时刻。', 'When it was published on the origin site.'),
  })
  publishedAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: bilingual('撤回的时刻。', 'When it was withdrawn.') })
  withdrawnAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '预定的发布到时未能发出的原因。',
      'Why a planned release did not go out when its time had come.',
    ),
  })
  heldBack?: string | null;

  @Field(() => Int, {
    description: bilingual('版次：从 1 开始，每次更正加一。', 'Its edition: 1, and one more with each correction.'),
  })
  edition!: number;

  @Field(() => Int, { description: bilingual('版本锁。', 'The version of this record.') })
  lockVersion!: number;
}

@ObjectType('Signature', { description: bilingual('对信封的签名。', 'A signature over an envelope.') })
export class SignatureType {
  @Field(() => String, { description: bilingual('算法。', 'Its algorithm.') })
  algorithm!: string;

  @Field(() => String, { description: bilingual('密钥标识。', 'The id of the key.') })
  keyId!: string;

  @Field(() => String, { description: bilingual('签名值。', 'The signature.') })
  value!: string;
}

@ObjectType('ReleaseEvent', { description: bilingual('发布日志中的一个位置。', 'One position of the release log.') })
export class ReleaseEventType {
  @Field(() => CursorScalar, {
    description: bilingual('其游标；以后可由此继续。', 'Its cursor, from which to resume.'),
  })
  cursor!: string;

  @Field(() => Int, { description: bilingual('位置，从 1 起连续。', 'Its position: 1, 2, 3 … without gaps.') })
  position!: number;

  @Field(() => ReleaseEventKind, { description: bilingual('发生了什么。', 'What happened.') })
  kind!: ReleaseEventKind;

  @Field(() => DateTimeScalar, { description: bilingual('进入日志的时刻。', 'When it entered the log.') })
  at!: Date;

  @Field(() => Int, { description: bilingual('所涉版次。', 'The edition it concerns.') })
  edition!: number;

  @Field(() => String, { nullable: true, description: bilingual('理由。', 'The reason given.') })
  reason?: string | null;

  @Field(() => ID, { description: bilingual('所涉发布。', 'The release it concerns.') })
  releaseId!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '信封：整个行为的规范 JSON，只含摘要值，不含正文。',
      'The envelope: canonical JSON of the whole act, with digests and never a text.',
    ),
  })
  envelope?: string | null;

  @Field(() => String, { description: bilingual('信封的摘要值。', 'The digest of the envelope.') })
  digest!: string;

  @Field(() => String, {
    description: bilingual('链值：涵盖此前所有位置。', 'The chain value, which covers every position before.'),
  })
  chain!: string;
}

@ObjectType('ReleaseLog', { description: bilingual('发布日志的现状。', 'The state of the release log.') })
export class ReleaseLogType {
  @Field(() => String, {
    description: bilingual('纪元；恢复备份后更换。', 'Its epoch; a restored backup begins a new one.'),
  })
  epoch!: string;

  @Field(() => CursorScalar, { description: bilingual('第一个事件之前。', 'Before the first event.') })
  earliest!: string;

  @Field(() => CursorScalar, { description: bilingual('最后一个事件。', 'The last event.') })
  head!: string;

  @Field(() => Int, { description: bilingual('事件总数。', 'How many events there are.') })
  count!: number;
}
