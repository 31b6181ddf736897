import { bilingual } from '@dibao/shared/bilingual';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { AdministrativeLevel, AgencyKind } from '@dibao/shared/agency';

@Directive('@key(fields: "id")')
@ObjectType('Agency', { description: bilingual('机关。', 'An agency.') })
export class AgencyType {
  @Field(() => ID, { description: bilingual('固定标识。', 'A stable id.') })
  id!: string;

  @Field(() => String, { nullable: true, description: bilingual('导入时的标识。', 'The id it was imported with.') })
  sourceId?: string | null;

  @Field(() => String, { description: bilingual('全称。', 'Its full name.') })
  name!: string;

  @Field(() => AgencyKind, { description: bilingual('性质。', 'What it is.') })
  kind!: AgencyKind;

  @Field(() => AdministrativeLevel, {
    description: bilingual('层级；部门从其政府。', 'Its level; a department has that of its government.'),
  })
  level!: AdministrativeLevel;

  @Field(() => String, {
    nullable: true,
    description: bilingual('行政区划代码（块）。', 'The division code of its region.'),
  })
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('所属系统（条）。', 'The system it belongs to.') })
  system?: string | null;
}
