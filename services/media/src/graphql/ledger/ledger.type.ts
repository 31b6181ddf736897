import { bilingual } from '@dibao/shared/bilingual';
import { connectionOf } from '@dibao/shared/connection';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import type { LedgerFilter } from '../../queries/ledger/ledger.ts';
import { LedgerKind, LedgerState } from '../../rules/ledger.ts';
import { declare } from '../enums.ts';

/** Makes the enums of the ledger known; called once before the types are built. */
export function declareLedgerEnums(): void {
  declare(LedgerKind, 'LedgerKind', ['台账事项的种类。', 'What stands in a ledger.'], {
    DUTY: ['转载任务。', 'A duty.'],
    TICKET: ['限期整改。', 'A rectification ticket.'],
  });
  declare(LedgerState, 'LedgerState', ['台账事项的办理情况。', 'Who has to move next.'], {
    TO_DO: ['待办。', 'The owner has to act.'],
    TO_CHECK: ['待核查。', 'The owner has acted; it waits for a look.'],
    DONE: ['已办结。', 'It is done.'],
  });
}

@InputType('LedgerFilter', {
  description: bilingual('筛选台账，各项同时成立。', 'Narrows the ledger; all given parts hold.'),
})
export class LedgerFilterInput implements LedgerFilter {
  @Field(() => [LedgerKind], { nullable: true, description: bilingual('这些种类。', 'Of these kinds.') })
  kinds?: LedgerKind[] | null;

  @Field(() => [LedgerState], {
    nullable: true,
    description: bilingual('这些办理情况；缺省为未办结的。', 'In these states; by default what is not done.'),
  })
  states?: LedgerState[] | null;

  @Field(() => ID, { nullable: true, description: bilingual('某渠道的。', 'Of this channel.') })
  channelId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: bilingual('该行政区划及其以下各级。', 'In this division and everything below it.'),
  })
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: bilingual('该系统（条）的。', 'Of this system.') })
  system?: string | null;

  @Field(() => Date, {
    nullable: true,
    description: bilingual('时限不早于；查询已办结的须给出。', 'Deadlines from; needed for what is done.'),
  })
  dueFrom?: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: bilingual('时限早于；查询已办结的须给出。', 'Deadlines before; needed for what is done.'),
  })
  dueBefore?: Date | null;
}

@ObjectType('LedgerEntry', {
  description: bilingual(
    '工作台账中的一项：责任单位、时限、办理情况。',
    'A task of the work ledger: owner, deadline, state.',
  ),
})
export class LedgerEntryType {
  @Field(() => ID, { description: bilingual('任务或整改单的编号。', 'The id of the duty or ticket.') })
  id!: string;

  @Field(() => LedgerKind, { description: bilingual('种类。', 'What it is.') })
  kind!: LedgerKind;

  @Field(() => LedgerState, { description: bilingual('办理情况。', 'Who has to move next.') })
  state!: LedgerState;

  @Field(() => Date, {
    nullable: true,
    description: bilingual('时限；未设时为空。', 'The deadline; null where none is set.'),
  })
  dueAt!: Date | null;

  @Field(() => Date, { nullable: true, description: bilingual('办结时间。', 'When it was done.') })
  doneAt!: Date | null;
}

export const LedgerConnection = connectionOf(() => LedgerEntryType, 'LedgerEntry');
