import { bilingual } from '@dibao/shared/bilingual';
import { ValidationIssueType } from '@dibao/shared/failures';
import { Field, ObjectType } from 'type-graphql';

@ObjectType('ReleasePreview', {
  description: bilingual('假如现在发布会怎样；什么也不改变。', 'What a release would be; nothing changes.'),
})
export class ReleasePreviewType {
  @Field(() => String, { nullable: true, description: bilingual('将要发布的标题。', 'The title that would go out.') })
  title?: string | null;

  @Field(() => [ValidationIssueType], {
    description: bilingual('发布关口的全部缺项；为空即可发布。', 'All that the gate misses; empty when it may go out.'),
  })
  issues!: ValidationIssueType[];
}
