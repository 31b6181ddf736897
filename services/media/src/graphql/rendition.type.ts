import { bilingual } from '@dibao/shared/bilingual';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { Platform } from '../rules/channel.ts';

/** As the documents service tells of it. */
@Directive('@shareable')
@ObjectType('Attachment', { description: bilingual('附件。', 'An attachment.') })
class AttachmentType {
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

@ObjectType('Rendition', {
  description: bilingual('一次发布在某平台上的形式。', 'A release in the form a platform takes.'),
})
export class RenditionType {
  @Field(() => Platform, { description: bilingual('平台。', 'The platform.') })
  platform!: Platform;

  @Field(() => String, {
    description: bilingual(
      '标题；文件已失效、废止或部分失效的，前有标注。',
      'The title, labelled where the document is no longer or not wholly in force.',
    ),
  })
  title!: string;

  @Field(() => String, { description: bilingual('摘要，最多 120 字。', 'A digest of at most 120 characters.') })
  digest!: string;

  @Field(() => AttachmentType, {
    nullable: true,
    description: bilingual('封面：附件中的第一张图片。', 'A cover: the first picture among the attachments.'),
  })
  cover!: AttachmentType | null;

  @Field(() => [String], {
    description: bilingual(
      '逐条发布的文字：微博为一条或编号的多条，卡片为一条。',
      'The texts to post one after another: for Weibo one or a numbered thread, of a card one.',
    ),
  })
  parts!: string[];

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '微信编辑器可用的 HTML，只有行内样式。',
      'HTML the editor of WeChat takes, with inline styles only.',
    ),
  })
  html!: string | null;

  @Field(() => String, { description: bilingual('来源行。', 'The line that names the source.') })
  sourceLine!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '原文网址（微信填在“阅读原文”）。',
      'The address of the original; WeChat has a field of its own for it.',
    ),
  })
  link!: string | null;

  @Field(() => Boolean, {
    description: bilingual('只是节选，全文见原文网址。', 'It is an excerpt; the whole stands behind the link.'),
  })
  isExcerpt!: boolean;

  @Field(() => [AttachmentType], { description: bilingual('附件。', 'The attachments.') })
  attachments!: AttachmentType[];
}
