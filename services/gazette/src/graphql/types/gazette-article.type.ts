import { bilingual } from '@dibao/shared/bilingual';
import { DateScalar } from '@dibao/shared/scalars';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';

@Directive('@key(fields: "id")')
@ObjectType('GazetteArticle', {
  description: bilingual('公报刊登的一篇文件。', 'An article printed in a gazette.'),
})
export class GazetteArticleType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => String, { nullable: true, description: bilingual('导入时的标识。', 'The id it was imported with.') })
  sourceId?: string | null;

  @Field(() => Int, { description: bilingual('在目录中的次序。', 'Its place in the table of contents.') })
  place!: number;

  @Field(() => String, { nullable: true, description: bilingual('栏目（篇）。', 'The section it stands in.') })
  section?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('类别。', 'Its category.') })
  category?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('子类别。', 'Its subcategory.') })
  subcategory?: string | null;

  @Field(() => String, { description: bilingual('标题。', 'Its title.') })
  title!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual('所印的发文字号。', 'The document number as printed.'),
  })
  documentNumber?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('发文机关。', 'Who issued it.') })
  issuer?: string | null;

  @Field(() => DateScalar, { nullable: true, description: bilingual('签署日期。', 'The day it was signed.') })
  signedOn?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('事由。', 'What it is about.') })
  subject?: string | null;

  @Field(() => [String], { description: bilingual('主题词。', 'Its keywords.') })
  keywords!: string[];

  @Field(() => String, { nullable: true, description: bilingual('来源网址。', 'Where it was taken from.') })
  sourceUrl?: string | null;

  @Field(() => Int, { nullable: true, description: bilingual('起始页。', 'Its first page.') })
  pageFrom?: number | null;

  @Field(() => Int, { nullable: true, description: bilingual('终止页。', 'Its last page.') })
  pageTo?: number | null;

  @Field(() => String, {
    description: bilingual('正文规范形式的摘要值，“sha256:…”。', 'The digest of its normalised text, sha256:….'),
  })
  digest!: string;

  @Field(() => String, {
    description: bilingual(
      '引用格式，如《…公报》2017年第5期第12页。',
      'How it is cited: the gazette, year, issue and pages.',
    ),
  })
  citation!: string;
}
