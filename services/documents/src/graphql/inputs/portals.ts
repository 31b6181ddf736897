import { bilingual } from '@dibao/shared/bilingual';
import { Field, ID, InputType } from 'type-graphql';
import { PortalTrust } from '../../rules/portal-rules.ts';
import { Repeatable } from './repeatable.ts';

@InputType('ImportPortalsInput', { description: bilingual('登记来源门户。', 'Registers origin portals.') })
export class ImportPortalsInput {
  @Field(() => String, {
    description: bilingual('YAML 或 JSON，格式见 docs/intake.md。', 'YAML or JSON as docs/intake.md describes.'),
  })
  text!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: bilingual('只检查，不登记。', 'Only check it.'),
  })
  checkOnly?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '幂等键；重复登记同一内容本来就不改变什么。',
      'Accepted; the same text twice changes nothing.',
    ),
  })
  idempotencyKey?: string | null;
}

@InputType('SwitchPortalInput', {
  description: bilingual('开关对一个门户的监看与自动发布。', 'Switches a portal’s watch and its automatic releases.'),
})
export class SwitchPortalInput extends Repeatable {
  @Field(() => ID, { description: bilingual('门户。', 'The portal.') })
  portalId!: string;

  @Field(() => Boolean, { nullable: true, description: bilingual('是否监看。', 'Whether it is watched.') })
  enabled?: boolean | null;

  @Field(() => PortalTrust, { nullable: true, description: bilingual('自动发布或草稿。', 'Automatic or draft.') })
  release?: PortalTrust | null;
}
