import { requireScope, Scope } from '@dibao/shared/auth';
import { type Language, say } from '@dibao/shared/bilingual';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { ticketColumns, type TicketRow, toTicketRow } from '../../queries/tickets/ticket-row.ts';
import { ticketConditions, type TicketFilter } from '../../queries/tickets/tickets.ts';
import { ticketCodes } from '../../rules/tickets/ticket-code.ts';
import { isOverdue } from '../../rules/tickets/ticket-state.ts';
import { type SelectionParts, scopeWords } from '../scope-words.ts';
import { instantColumn, numberColumn, type Sheet, type SheetColumn, textColumn, toCells } from '../sheet.ts';
import { allRows } from '../snapshot-rows.ts';
import { ticketStateWords, yesWord } from '../words.ts';
import { firstId } from './duty-sheet.ts';

/** A ticket with its channel, owner, and what was said last. */
export interface ExportedTicket extends TicketRow {
  readonly channel: string;
  readonly owner: string | null;
  readonly divisionCode: string | null;
  readonly system: string | null;
  readonly lastWord: string | null;
}

/** 整改台账: each ticket the viewer may see, oldest first. */
export async function ticketSheet(ctx: MediaContext, filter: TicketFilter, scope: SelectionParts): Promise<Sheet> {
  requireScope(ctx.viewer, Scope.readDuties);
  const now = ctx.clock.now();
  const where = await ticketConditions(ctx, filter);
  const read = async (after: ExportedTicket | null, limit: number) => {
    const rows = await query<Record<string, unknown>[]>(
      ctx.em,
      `select ${ticketColumns}, c.name as channel, o.name as owner, c.division_code as "divisionCode", c.system,
         (select m.text from ticket_move m where m.ticket_id = t.id order by m.id desc limit 1) as "lastWord"
       from rectification_ticket t join channel c on c.id = t.channel_id left join agency o on o.id = c.owner_id
       where ${where.sql} and t.id > ?::uuid order by t.id limit ?`,
      [...where.params, after?.id ?? firstId, limit],
      ctx.signal,
    );
    return rows.map((raw) => ({ ...raw, ...toTicketRow(raw) }) as ExportedTicket);
  };
  const columns = columnsFor(ctx.language, now);
  return {
    name: { zh: '限期整改', en: 'Tickets' },
    columns,
    rows: toCells(columns, allRows(read, ctx.signal)),
    scope: scopeWords(scope),
    asOf: now,
  };
}

function columnsFor(language: Language, now: Date): SheetColumn<ExportedTicket>[] {
  return [
    textColumn('渠道', 'Channel', 30, ({ channel }) => channel),
    textColumn('责任单位', 'Owner', 28, ({ owner }) => owner),
    textColumn('区划代码', 'Division', 12, ({ divisionCode }) => divisionCode),
    textColumn('系统', 'System', 12, ({ system }) => system),
    textColumn('问题', 'Problem', 22, ({ code }) => say(language, ticketCodes[code].text)),
    textColumn('涉及', 'About', 30, ({ about }) => about),
    textColumn('整改要求', 'What has to be done', 48, ({ text }) => text),
    textColumn('依据条款', 'Clause', 10, ({ clause }) => clause),
    textColumn('状态', 'State', 16, ({ state }) => say(language, ticketStateWords[state])),
    textColumn('超期', 'Overdue', 8, (ticket) => (isOverdue(ticket, now) ? say(language, yesWord) : null)),
    instantColumn('整改期限', 'Limit', ({ dueAt }) => dueAt),
    instantColumn('下达时间', 'Opened', ({ openedAt }) => openedAt),
    textColumn('下达者', 'Opened by', 18, ({ openedBy }) => openedBy),
    instantColumn('回复时间', 'Responded', ({ respondedAt }) => respondedAt),
    instantColumn('复查时间', 'Re-checked', ({ recheckedAt }) => recheckedAt),
    instantColumn('销号时间', 'Closed', ({ closedAt }) => closedAt),
    numberColumn('退回次数', 'Times reopened', 'COUNT', ({ timesReopened }) => timesReopened),
    textColumn('最近说明', 'Last word', 48, ({ lastWord }) => lastWord),
    textColumn('整改单编号', 'Ticket id', 38, ({ id }) => id),
  ];
}
