import { bilingual } from '@dibao/shared/bilingual';
import { Field, ID, ObjectType } from 'type-graphql';

@ObjectType('Gazette', { description: bilingual('一种政府公报。', 'A government gazette.') })
export class GazetteType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => String, { description: bilingual('刊名。', 'Its name.') })
  name!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual('语言标签，如 zh-Hant。', 'Its language tag, such as zh-Hant.'),
  })
  lang?: string | null;
}
