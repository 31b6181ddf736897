import { bilingual } from '@dibao/shared/bilingual';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { EvidenceKind } from '../../entities/evidence.entity.ts';
import { RepostMode } from '../../rules/duty.ts';
import { CopyPart } from '../../rules/verification/judgement.ts';
import { LookOccasion, LookVerdict } from '../../rules/verification/look.ts';

@ObjectType('Evidence', {
  description: bilingual('关于副本的一项事实，永久保存。', 'A fact about a copy, kept for ever.'),
})
export class EvidenceType {
  @Field(() => ID, { description: bilingual('编号。', 'Its id.') })
  id!: string;

  @Field(() => EvidenceKind, { description: bilingual('来源。', 'How it came about.') })
  kind!: EvidenceKind;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '副本的网址；没有网址的人工佐证为空。',
      'The address of the copy; null for a manual proof without one.',
    ),
  })
  url!: string | null;

  @Field(() => RepostMode, { description: bilingual('转载方式。', 'How the copy was made.') })
  mode!: RepostMode;

  @Field(() => Int, { description: bilingual('所转载的版次。', 'The edition copied.') })
  edition!: number;

  @Field(() => Date, {
    nullable: true,
    description: bilingual('报告或佐证所称的转载时间。', 'When it was posted, by the report or the proof.'),
  })
  postedAt!: Date | null;

  @Field(() => Date, {
    description: bilingual(
      '收到报告、查看网页或提交佐证的时间。',
      'When the report arrived, the hub looked, or the proof was handed in.',
    ),
  })
  reportedAt!: Date;

  @Field(() => String, {
    description: bilingual('报告者；平台自己查看的为 dibao。', 'Who says so; dibao for a look of the hub.'),
  })
  reportedBy!: string;

  @Field(() => LookOccasion, { nullable: true, description: bilingual('为何查看。', 'Why the hub looked.') })
  occasion!: LookOccasion | null;

  @Field(() => LookVerdict, { nullable: true, description: bilingual('查看的结论。', 'What the look found.') })
  verdict!: LookVerdict | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('重定向之后实际应答的网址。', 'The address that answered, behind all redirects.'),
  })
  finalUrl!: string | null;

  @Field(() => Int, { nullable: true, description: bilingual('HTTP 状态码。', 'The HTTP status.') })
  httpStatus!: number | null;

  @Field(() => Int, { nullable: true, description: bilingual('网页字节数。', 'The bytes of the page.') })
  bytes!: number | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('网页字节的摘要，sha256。', 'The digest of the bytes of the page.'),
  })
  bytesDigest!: string | null;

  @Field(() => Date, { nullable: true, description: bilingual('网页自述的发布时间。', 'The time the page declares.') })
  declaredAt!: Date | null;

  @Field(() => String, { nullable: true, description: bilingual('人工佐证的说明。', 'What a manual proof says.') })
  note!: string | null;
}

@ObjectType('CopyDifference', {
  description: bilingual('副本与原文不一致的一处。', 'A place where the copy says something else than the source.'),
})
export class CopyDifferenceType {
  @Field(() => String, { description: bilingual('之前的文字。', 'The words before it.') })
  before!: string;

  @Field(() => String, { description: bilingual('原文。', 'What the source says.') })
  source!: string;

  @Field(() => String, { description: bilingual('副本。', 'What the copy says.') })
  copy!: string;

  @Field(() => String, { description: bilingual('之后的文字。', 'The words after it.') })
  after!: string;
}

@ObjectType('MissingPart', { description: bilingual('副本缺少的一项。', 'Something the copy lacks.') })
export class MissingPartType {
  @Field(() => CopyPart, { description: bilingual('哪一部分。', 'Which part.') })
  part!: CopyPart;

  @Field(() => String, {
    nullable: true,
    description: bilingual('具体是哪一个，例如附件名。', 'Which one, such as the name of an attachment.'),
  })
  detail!: string | null;
}

@ObjectType('EvidenceDecision', {
  description: bilingual('第二人对人工佐证的结论。', 'The word of the second person on a manual proof.'),
})
export class EvidenceDecisionType {
  @Field(() => Boolean, { description: bilingual('是否采信。', 'Whether it is accepted.') })
  isAccepted!: boolean;

  @Field(() => String, { nullable: true, description: bilingual('理由。', 'Why.') })
  note!: string | null;

  @Field(() => Date, { description: bilingual('时间。', 'When.') })
  at!: Date;

  @Field(() => String, { description: bilingual('确认人。', 'Who decided.') })
  decidedBy!: string;
}

@ObjectType('EvidenceFile', { description: bilingual('截图或照片。', 'A screenshot or a photograph.') })
export class EvidenceFileType {
  @Field(() => String, { description: bilingual('文件名。', 'Its name.') })
  name!: string;

  @Field(() => String, { description: bilingual('媒体类型。', 'Its media type.') })
  mediaType!: string;

  @Field(() => Int, { description: bilingual('字节数。', 'Its bytes.') })
  bytes!: number;

  @Field(() => String, { description: bilingual('摘要，sha256。', 'Its digest.') })
  digest!: string;

  @Field(() => String, { description: bilingual('内容，base64。', 'Its content in base64.') })
  content!: string;
}
