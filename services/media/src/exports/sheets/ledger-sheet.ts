import { type Language, say } from '@dibao/shared/bilingual';
import type { MediaContext } from '../../context.ts';
import { ledgerEntries, type LedgerEntry, type LedgerFilter } from '../../queries/ledger/ledger.ts';
import { ticketTitle } from '../../rules/tickets/ticket-code.ts';
import { type SelectionParts, scopeWords } from '../scope-words.ts';
import { instantColumn, type Sheet, type SheetColumn, textColumn, toCells } from '../sheet.ts';
import { allRows } from '../snapshot-rows.ts';
import { dutyStateWords, ledgerStateWords, ticketStateWords, yesWord } from '../words.ts';

/** 工作台账 (H09): owner, deadline, state, the nearest deadline first. */
export function ledgerSheet(ctx: MediaContext, filter: LedgerFilter, scope: SelectionParts): Sheet {
  const asOf = ctx.clock.now();
  const columns = columnsFor(ctx.language, asOf);
  const entries = allRows<LedgerEntry>((after, limit) => ledgerEntries(ctx, filter, after, limit), ctx.signal);
  return {
    name: { zh: '工作台账', en: 'Ledger' },
    columns,
    rows: toCells(columns, entries),
    scope: scopeWords(scope),
    asOf,
  };
}

function columnsFor(language: Language, now: Date): SheetColumn<LedgerEntry>[] {
  const task = ({ kind, subject, code }: LedgerEntry): string =>
    kind === 'TICKET' && code !== null
      ? say(language, ticketTitle({ code, about: subject }))
      : `${say(language, { zh: '转载：', en: 'repost: ' })}${subject ?? ''}`;
  const detail = ({ dutyState, ticketState }: LedgerEntry): string | null => {
    if (dutyState !== null) return say(language, dutyStateWords[dutyState]);
    return ticketState === null ? null : say(language, ticketStateWords[ticketState]);
  };
  const isOverdue = ({ state, dueAt }: LedgerEntry) => state === 'TO_DO' && dueAt !== null && dueAt < now;
  return [
    textColumn('事项', 'Task', 60, task),
    textColumn('责任单位', 'Owner', 28, ({ owner }) => owner),
    textColumn('渠道', 'Channel', 30, ({ channel }) => channel),
    instantColumn('完成时限', 'Deadline', ({ dueAt }) => dueAt),
    textColumn('办理情况', 'Progress', 12, ({ state }) => say(language, ledgerStateWords[state])),
    textColumn('状态', 'State', 18, detail),
    textColumn('超期', 'Overdue', 8, (entry) => (isOverdue(entry) ? say(language, yesWord) : null)),
    instantColumn('办结时间', 'Done', ({ doneAt, state }) => (state === 'DONE' ? doneAt : null)),
    textColumn('编号', 'Id', 38, ({ id }) => id),
  ];
}
