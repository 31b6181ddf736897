import { bilingual } from '@dibao/shared/bilingual';
import { Field, InputType } from 'type-graphql';
import { ReleaseScope } from '../../rules/release-gate.ts';

@InputType('ImportAddressInput', {
  description: bilingual('按网址导入一篇文章。', 'Imports one article by its address.'),
})
export class ImportAddressInput {
  @Field(() => String, { description: bilingual('文章的网址。', 'The address of the article.') })
  address!: string;

  @Field(() => Boolean, { nullable: true, description: bilingual('随即发布。', 'Release it at once.') })
  release?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('栏目；省略即门户所登记。', 'The column; the portal’s if left out.'),
  })
  column?: string | null;

  @Field(() => ReleaseScope, {
    nullable: true,
    description: bilingual('范围；省略即门户所登记。', 'The scope; the portal’s if left out.'),
  })
  scope?: ReleaseScope | null;

  @Field(() => [String], { nullable: true, description: bilingual('所涉系统（条）。', 'The systems it names.') })
  systems?: string[] | null;

  @Field(() => String, { nullable: true, description: bilingual('区划代码（块）。', 'The division code of the area.') })
  divisionCode?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '幂等键；同一网址本来就只导入和发布一次。',
      'Accepted; one address is imported and released once anyway.',
    ),
  })
  idempotencyKey?: string | null;
}

@InputType('TryAddressInput', { description: bilingual('试读一个网址。', 'Tries an address.') })
export class TryAddressInput {
  @Field(() => String, { description: bilingual('列表或文章的网址。', 'The address of a list or an article.') })
  address!: string;

  @Field(() => String, {
    nullable: true,
    description: bilingual(
      '待试的规则（YAML 或 JSON）；省略即所登记的规则。',
      'Rules to try, YAML or JSON; those registered if left out.',
    ),
  })
  rules?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('幂等键；试读不改变什么。', 'Accepted; a trial changes nothing.'),
  })
  idempotencyKey?: string | null;
}
