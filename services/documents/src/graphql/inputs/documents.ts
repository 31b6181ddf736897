import { bilingual } from '@dibao/shared/bilingual';
import { DateScalar } from '@dibao/shared/scalars';
import { Field, ID, InputType, Int } from 'type-graphql';
import { DocumentKind } from '../../rules/document-kind.ts';
import { Repeatable } from './repeatable.ts';

@InputType('SaveDocumentInput', {
  description: bilingual('保存一份文件的表单。', 'Keeps what the form of a document says.'),
})
export class SaveDocumentInput extends Repeatable {
  @Field(() => ID, {
    nullable: true,
    description: bilingual('文件；省略即新建。', 'The document; a new one if left out.'),
  })
  documentId?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: bilingual(
      '编辑所依据的版本锁；有 documentId 时必填。',
      'The lock version that was edited; needed with documentId.',
    ),
  })
  lockVersion?: number | null;

  @Field(() => DocumentKind, { description: bilingual('种类。', 'What it is.') })
  kind!: DocumentKind;

  @Field(() => String, { description: bilingual('标题。', 'Its title.') })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual('发文字号；省略时从正文识读。', 'Its document number; read from the text if left out.'),
  })
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

  @Field(() => [String], { nullable: true, description: bilingual('主题分类。', 'Its subjects.') })
  topics?: string[] | null;

  @Field(() => [String], { nullable: true, description: bilingual('公开对象。', 'Whom it addresses.') })
  audiences?: string[] | null;

  @Field(() => [String], { nullable: true, description: bilingual('主题词。', 'Its keywords.') })
  keywords?: string[] | null;

  @Field(() => String, { nullable: true, description: bilingual('来源网址。', 'Where it came from.') })
  sourceUrl?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('正文；省略即保留原有正文。', 'Its text; the one there is stays if left out.'),
  })
  body?: string | null;

  @Field(() => [ID], { nullable: true, description: bilingual('它所解读的文件。', 'The documents it interprets.') })
  interpretsIds?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('不需解读的理由（D06）。', 'Why it needs no interpretation (D06).'),
  })
  interpretationWaiver?: string | null;
}

@InputType('ImportDocumentsInput', {
  description: bilingual('导入文件的一批记录。', 'Imports a part of a file of documents.'),
})
export class ImportDocumentsInput {
  @Field(() => String, {
    description: bilingual(
      'JSON Lines，每行一条，最多 1000 条、1 MiB；各字段见 docs/import.md。',
      'JSON Lines, one record a line, at most 1,000 and one mebibyte; docs/import.md explains the fields.',
    ),
  })
  lines!: string;

  @Field(() => Int, {
    nullable: true,
    description: bilingual('第一条在整个文件中的行号。', 'The number of the first line in the whole file.'),
  })
  firstLine?: number | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '幂等键；同样的记录再次导入本来就不改变什么。',
      'Accepted; the same records again change nothing anyway.',
    ),
  })
  idempotencyKey?: string | null;
}
