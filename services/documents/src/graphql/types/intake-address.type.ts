import { bilingual } from '@dibao/shared/bilingual';
import { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { DateTimeScalar } from '@dibao/shared/scalars';
import { createUnionType, Field, Int, ObjectType } from 'type-graphql';

@ObjectType('AddressImported', { description: bilingual('按网址导入的结果。', 'What became of an address.') })
export class AddressImportedType {
  @Field(() => Boolean, {
    description: bilingual('此前已有，没有改变。', 'It was here already, and nothing was changed.'),
  })
  wasKnown!: boolean;
}

@ObjectType('TriedEntry', { description: bilingual('列表中读出的一篇。', 'One article read from a list.') })
export class TriedEntryType {
  @Field(() => String, { description: bilingual('网址。', 'Its address.') })
  address!: string;

  @Field(() => String, { description: bilingual('标题。', 'Its title.') })
  title!: string;

  @Field(() => String, { nullable: true, description: bilingual('列表所示的日期。', 'The day the list gives.') })
  day?: string | null;
}

@ObjectType('TriedList', { description: bilingual('按规则从列表读出了什么。', 'What the rules read from a list.') })
export class TriedListType {
  @Field(() => Int, { description: bilingual('条目数。', 'How many items there are.') })
  items!: number;

  @Field(() => Int, { description: bilingual('其中没有链接的。', 'How many of them have no link.') })
  withoutLink!: number;

  @Field(() => Int, { description: bilingual('其中不属于本门户或所选路径的。', 'How many lead elsewhere.') })
  elsewhere!: number;

  @Field(() => [TriedEntryType], { description: bilingual('读出的文章。', 'The articles.') })
  articles!: TriedEntryType[];
}

@ObjectType('TriedAttachment', { description: bilingual('文章的一个附件。', 'A file of the article.') })
export class TriedAttachmentType {
  @Field(() => String, { description: bilingual('名称。', 'Its name.') })
  name!: string;

  @Field(() => String, { description: bilingual('网址。', 'Its address.') })
  url!: string;
}

@ObjectType('TriedArticle', {
  description: bilingual('按规则从文章页读出了什么。', 'What the rules read from an article.'),
})
export class TriedArticleType {
  @Field(() => String, { description: bilingual('标题；未读出为空文字。', 'The title; empty if none was found.') })
  title!: string;

  @Field(() => String, { description: bilingual('正文；未读出为空文字。', 'The text; empty if none was found.') })
  body!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: bilingual('发布时间。', 'When it says it was published.'),
  })
  publishedAt?: Date | null;

  @Field(() => String, { nullable: true, description: bilingual('来源。', 'The source it names.') })
  source?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('文号，规则指明处。', 'The number, where a rule names its place.'),
  })
  number?: string | null;

  @Field(() => [TriedAttachmentType], {
    description: bilingual('附件，未下载。', 'Its files, which were not fetched.'),
  })
  attachments!: TriedAttachmentType[];
}

@ObjectType('AddressTrial', {
  description: bilingual(
    '试读一个网址的结果；什么也不保存。',
    'What a look at an address would find; nothing is kept.',
  ),
})
export class AddressTrialType {
  @Field(() => String, {
    nullable: true,
    description: bilingual('门户；无则按一般页面读取。', 'The portal; without one it is read as any page.'),
  })
  portal?: string | null;

  @Field(() => String, { description: bilingual('最终应答的网址。', 'The address that answered in the end.') })
  finalAddress!: string;

  @Field(() => Int, { description: bilingual('应答状态。', 'The status of the answer.') })
  status!: number;

  @Field(() => String, { description: bilingual('字符集。', 'Its charset.') })
  charset!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: bilingual(
      'robots.txt 是否允许；无从得知为空。',
      'Whether robots.txt allows it; null if nobody can tell.',
    ),
  })
  robotsAllow?: boolean | null;

  @Field(() => TriedListType, {
    nullable: true,
    description: bilingual('作为列表所读出的。', 'What was read of it as a list.'),
  })
  list?: TriedListType | null;
}

export const ImportAddressResult = createUnionType({
  name: 'ImportAddressResult',
  description: bilingual('按网址导入的结果。', 'What came of importing an address.'),
  types: () => [AddressImportedType, ValidationFailure, NotFound] as const,
  resolveType: (value: object) => {
    if (value instanceof ValidationFailure) return ValidationFailure;
    return value instanceof NotFound ? NotFound : AddressImportedType;
  },
});

export const TryAddressResult = createUnionType({
  name: 'TryAddressResult',
  description: bilingual('试读网址的结果。', 'What came of trying an address.'),
  types: () => [AddressTrialType, ValidationFailure] as const,
  resolveType: (value: object) => (value instanceof ValidationFailure ? ValidationFailure : AddressTrialType),
});
