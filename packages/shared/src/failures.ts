import 'reflect-metadata';
import { Directive, Field, Int, ObjectType } from 'type-graphql';
import { bilingual } from './bilingual.ts';

/** One thing wrong with an input, and where. */
@Directive('@shareable')
@ObjectType('ValidationIssue', { description: bilingual('输入中的一处问题。', 'One thing wrong with an input.') })
export class ValidationIssueType {
  @Field(() => String, {
    description: bilingual('出问题的位置，例如 reports.3.url。', 'Where it is, such as reports.3.url.'),
  })
  path!: string;

  @Field(() => String, { description: bilingual('问题是什么、怎么办。', 'What is wrong and what to do.') })
  message!: string;

  @Field(() => String, { nullable: true, description: bilingual('要求此事的条款。', 'The clause that asks for it.') })
  clause?: string | null;
}

/** The input cannot be accepted as it is. */
@Directive('@shareable')
@ObjectType('ValidationFailure', {
  description: bilingual('输入不能被接受。', 'The input cannot be accepted as it is.'),
})
export class ValidationFailure {
  @Field(() => String, { description: bilingual('总的说明。', 'What is wrong, in one sentence.') })
  message!: string;

  @Field(() => [ValidationIssueType], { description: bilingual('逐项问题。', 'Each single issue.') })
  issues!: ValidationIssueType[];
}

/** What the input names does not exist, or the viewer may not know of it. */
@Directive('@shareable')
@ObjectType('NotFound', {
  description: bilingual('所指的对象不存在，或不可见。', 'What the input names does not exist or is not visible.'),
})
export class NotFound {
  @Field(() => String, { description: bilingual('找不到什么。', 'What was not found.') })
  message!: string;
}

/** Somebody else changed the thing in between. */
@Directive('@shareable')
@ObjectType('VersionConflict', {
  description: bilingual('对象已被他人更改。', 'Somebody else changed the thing in between.'),
})
export class VersionConflict {
  @Field(() => String, { description: bilingual('说明。', 'What happened.') })
  message!: string;

  @Field(() => Int, { description: bilingual('提交时所依据的版本。', 'The version the input was based on.') })
  expected!: number;

  @Field(() => Int, { description: bilingual('现有版本。', 'The version that stands now.') })
  actual!: number;
}

/** A failure with its fields, so that a union can tell which one it is. */
export function validationFailure(message: string, issues: readonly ValidationIssueType[]): ValidationFailure {
  return Object.assign(new ValidationFailure(), { message, issues });
}

export function notFound(message: string): NotFound {
  return Object.assign(new NotFound(), { message });
}
