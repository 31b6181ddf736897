import { bilingual } from '@dibao/shared/bilingual';
import { DateScalar, DateTimeScalar } from '@dibao/shared/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Disclosure, DisclosureBasis } from '../../rules/disclosure.ts';
import { DocumentKind } from '../../rules/document-kind.ts';
import { LegalForce } from '../../rules/legal-force.ts';
import { RelationKind } from '../../rules/relations.ts';

@Directive('@key(fields: "id")')
@ObjectType('PolicyDocument', {
  description: bilingual(
    '政策文件，以及与之同发的其他文件。',
    'A policy document, or another document published with one.',
  ),
})
export class PolicyDocumentType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => String, { nullable: true, description: bilingual('导入时的标识。', 'The id it was imported with.') })
  sourceId?: string | null;

  @Field(() => DocumentKind, { description: bilingual('种类。', 'What it is.') })
  kind!: DocumentKind;

  @Field(() => String, { description: bilingual('标题。', 'Its title.') })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual('发文字号，规范写法。', 'Its document number, normalised.'),
  })
  documentNumber?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('索引号。', 'Its index number.') })
  indexNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('成文日期。', 'The day it was written.') })
  writtenOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('印发日期。', 'The day it was issued.') })
  issuedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('发布日期。', 'The day it was published.') })
  publishedOn?: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('施行日期。', 'The day it takes effect.') })
  effectiveFrom?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: bilingual('有效期截止日期。', 'The last day of its validity.'),
  })
  validUntil?: string | null;

  @Field(() => Disclosure, { description: bilingual('公开属性。', 'Its disclosure attribute.') })
  disclosure!: Disclosure;

  @Field(() => DisclosureBasis, { description: bilingual('公开属性的依据。', 'What that rests on.') })
  disclosureBasis!: DisclosureBasis;

  @Field(() => LegalForce, {
    description: bilingual('有效性；过了有效期即为失效。', 'Whether it is in force; past its validity it is expired.'),
  })
  legalForce!: LegalForce;

  @Field(() => [String], { description: bilingual('主题分类。', 'Its subjects.') })
  topics!: string[];

  @Field(() => [String], { description: bilingual('公开对象。', 'Whom it addresses.') })
  audiences!: string[];

  @Field(() => [String], { description: bilingual('主题词。', 'Its keywords.') })
  keywords!: string[];

  @Field(() => [String], { description: bilingual('主送机关。', 'Its main recipients.') })
  recipients!: string[];

  @Field(() => [String], { description: bilingual('抄送机关。', 'Who gets a copy.') })
  copiedTo!: string[];

  @Field(() => String, {
    nullable: true,
    description: bilingual('正文规范化后的摘要值，sha256。', 'The sha256 digest of the normalised body.'),
  })
  digest?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('来源网址。', 'Where it came from.') })
  sourceUrl?: string | null;

  @Field(() => Int, { description: bilingual('版本锁；更改时核对。', 'The version to state when changing it.') })
  lockVersion!: number;
}

@ObjectType('Edition', { description: bilingual('文件的一个版本。', 'One version of a document.') })
export class EditionType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => Int, { description: bilingual('版本序号，从 1 起。', 'Its number, from 1.') })
  number!: number;

  @Field(() => String, { description: bilingual('该版本的标题。', 'Its title.') })
  title!: string;

  @Field(() => String, { nullable: true, description: bilingual('正文的摘要值。', 'The digest of its body.') })
  digest?: string | null;

  @Field(() => DateTimeScalar, { description: bilingual('进入本站的时刻。', 'When it came here.') })
  createdAt!: Date;

  @Field(() => Boolean, {
    description: bilingual(
      '是否尚待发布：较已发布的版本新，更正发布之前公众看不到它的任何内容。',
      'Whether it waits: newer than the released edition, it shows the public nothing until a correction carries it.',
    ),
  })
  isPending!: boolean;
}

@Directive('@shareable')
@ObjectType('Attachment', { description: bilingual('附件。', 'An attachment.') })
export class AttachmentType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => String, { description: bilingual('名称。', 'Its name.') })
  name!: string;

  @Field(() => String, { description: bilingual('媒体类型。', 'Its media type.') })
  mediaType!: string;

  @Field(() => Int, { description: bilingual('字节数。', 'Its size in bytes.') })
  bytes!: number;

  @Field(() => String, { description: bilingual('内容的摘要值，sha256。', 'The sha256 digest of its content.') })
  digest!: string;

  @Field(() => String, { description: bilingual('网址。', 'Its address.') })
  url!: string;
}

@ObjectType('DocumentRelation', {
  description: bilingual('一份文件对另一份文件的关系。', 'What one document says of another.'),
})
export class DocumentRelationType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => RelationKind, { description: bilingual('关系。', 'How they relate.') })
  kind!: RelationKind;

  @Field(() => String, {
    nullable: true,
    description: bilingual('所指文件的文号，按原文。', 'The number of the other document, as the text has it.'),
  })
  targetNumber?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('所指文件的标题，按原文。', 'The title of the other document, as the text has it.'),
  })
  targetTitle?: string | null;
}

@ObjectType('MetadataIssue', {
  description: bilingual(
    '元数据中的一处缺失、错误或矛盾。',
    'Something missing, malformed or contradictory in the metadata.',
  ),
})
export class MetadataIssueType {
  @Field(() => String, { description: bilingual('问题代码。', 'The code of the issue.') })
  code!: string;

  @Field(() => String, { nullable: true, description: bilingual('所涉字段。', 'The field it concerns.') })
  field?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('依据的条款。', 'The clause it rests on.') })
  clause?: string | null;
}
