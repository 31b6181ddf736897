import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { ticketIsSettledSql } from '../../rules/reminders/reminder.ts';
import type { MessageItem } from '../../rules/reminders/message-items.ts';

/** More a person does not read; the rest is counted. */
export const mostItems = 1_000;

interface ItemRow extends Omit<MessageItem, 'createdAt' | 'duty'> {
  readonly createdAt: string;
  readonly duty:
    | (Omit<NonNullable<MessageItem['duty']>, 'dueAt' | 'targetAt'> & { dueAt: string | null; targetAt: string | null })
    | null;
}

/** Everything a message is about, as it stands now: what came up last first, and of that the oldest duty. */
export async function itemsOfMessage(em: Em, messageId: string): Promise<MessageItem[]> {
  const rows = await query<ItemRow[]>(
    em,
    `select r.id as "reminderId", i.rung, r.topic, r.facts, r.created_at as "createdAt", o.name as "agencyName",
       c.name as "channelName", r.confirmed_at is not null as "isConfirmed",
       coalesce(${ticketIsSettledSql}, false) as "isSettled",
       case when d.id is not null then jsonb_build_object('id', d.id, 'kind', d.kind, 'state', d.state, 'url', d.url,
         'dueAt', d.due_at, 'targetAt', d.target_at, 'releaseId', e.id, 'releaseTitle', e.title, 'releaseUrl', e.url)
       end as duty
     from message_item i
     join reminder r on r.id = i.reminder_id
     join agency o on o.id = r.agency_id
     left join channel c on c.id = r.channel_id
     left join repost_duty d on d.id = r.duty_id
     left join release e on e.id = d.release_id
     left join rectification_ticket t on t.id = r.subject_id and r.topic in ('TICKET_OPENED','TICKET_OVERDUE')
     where i.message_id = ?::uuid
     order by r.created_at desc, d.id, r.id
     limit ?`,
    [messageId, mostItems],
  );
  return rows.map(({ createdAt, duty, ...row }) => ({
    ...row,
    createdAt: new Date(createdAt),
    duty: duty && { ...duty, dueAt: toDate(duty.dueAt), targetAt: toDate(duty.targetAt) },
  }));
}

function toDate(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}
