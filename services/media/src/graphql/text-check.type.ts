import { bilingual } from '@dibao/shared/bilingual';
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { TextVerdict } from '../rules/text-check.ts';
import { CopyDifferenceType } from './verification/evidence.type.ts';

@ObjectType('TextMatch', {
  description: bilingual('所查文字可能出自的一次发布。', 'A release that a text may be a copy of.'),
})
export class TextMatchType {
  @Field(() => Int, { description: bilingual('所比对的版次。', 'The edition it was compared with.') })
  edition!: number;

  @Field(() => TextVerdict, { description: bilingual('比对结论。', 'What it was found to be.') })
  verdict!: TextVerdict;

  @Field(() => Float, {
    description: bilingual('原文中已出现的比例，0 至 1。', 'The share of the released text that is shown, 0 to 1.'),
  })
  coverage!: number;

  @Field(() => [CopyDifferenceType], {
    description: bilingual('不一致之处，最多 50 处。', 'Where it differs, 50 places at most.'),
  })
  differences!: CopyDifferenceType[];

  @Field(() => [String], {
    description: bilingual('缺少的原文，最多 50 处。', 'What of the released text is missing, 50 parts at most.'),
  })
  missing!: string[];
}
