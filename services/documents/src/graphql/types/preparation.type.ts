import { bilingual } from '@dibao/shared/bilingual';
import { DateScalar, DateTimeScalar } from '@dibao/shared/scalars';
import { Field, Int, ObjectType } from 'type-graphql';
import { DocumentKind } from '../../rules/document-kind.ts';
import { LegalForce } from '../../rules/legal-force.ts';
import { PreparationState } from '../../rules/preparation-state.ts';
import { SecrecyReviewResult } from '../../rules/release-gate.ts';

@ObjectType('SecrecyReview', { description: bilingual('一次保密审查。', 'A secrecy review.') })
export class SecrecyReviewType {
  @Field(() => String, { description: bilingual('审查人。', 'The reviewer.') })
  reviewer!: string;

  @Field(() => DateTimeScalar, { description: bilingual('审查时间。', 'When.') })
  reviewedAt!: Date;

  @Field(() => SecrecyReviewResult, { description: bilingual('结果。', 'The result.') })
  result!: SecrecyReviewResult;

  @Field(() => String, { nullable: true, description: bilingual('说明。', 'A note.') })
  note?: string | null;
}

@ObjectType('DocumentForm', {
  description: bilingual(
    '现有版本自己的元数据；已发布文件的新版本，此处所写尚不对外。',
    'The metadata of the present edition itself; of a new edition of a released document nobody outside sees them yet.',
  ),
})
export class DocumentFormType {
  @Field(() => DocumentKind, { description: bilingual('种类。', 'What it is.') })
  kind!: DocumentKind;

  @Field(() => String, { description: bilingual('标题。', 'Its title.') })
  title!: string;

  @Field(() => String, { nullable: true, description: bilingual('发文字号。', 'Its document number.') })
  documentNumber?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('索引号。', 'Its index number.') })
  indexNumber?: string | null;

  @Field(() => [String], {
    description: bilingual('发文机关全称，牵头者在前。', 'The full names of its issuers, the lead issuer first.'),
  })
  issuers!: string[];

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

  @Field(() => [String], { description: bilingual('主题分类。', 'Its subjects.') })
  topics!: string[];

  @Field(() => [String], { description: bilingual('公开对象。', 'Whom it addresses.') })
  audiences!: string[];

  @Field(() => [String], { description: bilingual('主题词。', 'Its keywords.') })
  keywords!: string[];

  @Field(() => String, { nullable: true, description: bilingual('来源网址。', 'Where it came from.') })
  sourceUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('不需解读的理由。', 'Why it needs no interpretation (D06).'),
  })
  interpretationWaiver?: string | null;
}

@ObjectType('Preparation', {
  description: bilingual(
    '一份文件的发布准备，只对可发布它的人显示。',
    'The way of a document to its release, for those who may publish it.',
  ),
})
export class PreparationType {
  @Field(() => PreparationState, { description: bilingual('走到哪一步。', 'How far it is.') })
  state!: PreparationState;

  @Field(() => Int, {
    description: bilingual(
      '现有版本的序号，下次发布即发此版。',
      'The present edition, which the next release carries.',
    ),
  })
  edition!: number;

  @Field(() => DocumentFormType, {
    nullable: true,
    description: bilingual('现有版本的元数据。', 'The metadata of the present edition.'),
  })
  form?: DocumentFormType | null;

  @Field(() => SecrecyReviewType, {
    nullable: true,
    description: bilingual('现有版本最近一次保密审查。', 'The latest secrecy review of the present edition.'),
  })
  review?: SecrecyReviewType | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('认定公开属性的理由。', 'The reason of the disclosure.'),
  })
  disclosureReason?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('不予公开的法律依据。', 'The legal basis for not disclosing it.'),
  })
  disclosureLegalBasis?: string | null;

  @Field(() => LegalForce, {
    nullable: true,
    description: bilingual('已决定、尚未到日子的有效性。', 'The legal force decided for a later day.'),
  })
  nextLegalForce?: LegalForce | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('其日期。', 'That day.') })
  nextLegalForceOn?: string | null;
}
