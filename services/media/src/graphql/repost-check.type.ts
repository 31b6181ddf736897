import { bilingual, type Language, say } from '@dibao/shared/bilingual';
import { Field, ObjectType } from 'type-graphql';
import type { RepostRefusal } from '../rules/repost-refusal.ts';

@ObjectType('RepostRefusal', { description: bilingual('不得转载的一项原因。', 'One reason against a repost.') })
export class RepostRefusalType {
  @Field(() => String, { description: bilingual('代码，例如 RECALLED。', 'A code, such as RECALLED.') })
  code!: string;

  @Field(() => String, { description: bilingual('说明。', 'In words.') })
  message!: string;

  @Field(() => String, { description: bilingual('所据条款。', 'The clause it rests on.') })
  clause!: string;
}

@ObjectType('RepostDecision', { description: bilingual('此渠道现在可否转载。', 'Whether a channel may repost now.') })
export class RepostDecisionType {
  @Field(() => Boolean, { description: bilingual('可以转载。', 'Whether it may.') })
  allowed!: boolean;

  @Field(() => [RepostRefusalType], {
    description: bilingual('不可的原因；可以时为空。', 'Why not; empty when it may.'),
  })
  reasons!: RepostRefusalType[];
}

/** What stands against a repost, in words. */
export function decisionOf(refusals: readonly RepostRefusal[], language: Language): RepostDecisionType {
  const reasons = refusals.map(({ code, text, clause }) => ({ code, message: say(language, text), clause }));
  return { allowed: reasons.length === 0, reasons };
}
