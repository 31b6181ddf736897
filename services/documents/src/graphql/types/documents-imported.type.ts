import { bilingual } from '@dibao/shared/bilingual';
import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('RefusedRecord', { description: bilingual('未被接受的一条记录。', 'A record that was not taken.') })
export class RefusedRecordType {
  @Field(() => Int, { description: bilingual('在文件中的行号。', 'Its line in the file.') })
  line!: number;

  @Field(() => String, { nullable: true, description: bilingual('它的编号。', 'Its id.') })
  id?: string | null;

  @Field(() => String, {
    description: bilingual('原因的代码，见 docs/import.md。', 'The code of the reason, see docs/import.md.'),
  })
  code!: string;

  @Field(() => String, { nullable: true, description: bilingual('有误的字段。', 'The field that is wrong.') })
  field?: string | null;

  @Field(() => String, { description: bilingual('哪里不对、怎么办。', 'What is wrong and what to do.') })
  message!: string;
}

@ObjectType('DocumentsImported', { description: bilingual('导入的一批记录。', 'A part of a file that was imported.') })
export class DocumentsImportedType {
  @Field(() => Int, { description: bilingual('新增。', 'New ones.') })
  new!: number;

  @Field(() => Int, { description: bilingual('更改。', 'Changed ones.') })
  changed!: number;

  @Field(() => Int, { description: bilingual('未变。', 'Unchanged ones.') })
  unchanged!: number;

  @Field(() => Int, { description: bilingual('未接受。', 'Refused ones.') })
  refused!: number;

  @Field(() => [RefusedRecordType], { description: bilingual('未接受的各条。', 'Each that was refused.') })
  refusals!: RefusedRecordType[];
}
