/**
 * What tickets and appeals have to tell a site: that one was ordered or handed back, that its limit passed without an
 * answer, how an appeal was decided. Read from what they keep themselves, so that no command has to remember it; the
 * unique key makes the overlap of two looks change nothing.
 */

const into = `
insert into reminder (topic, subject_id, agency_id, channel_id, clock_at, facts, ladder, next_at, created_at)`;

/** Who has to be told of tickets: since, now, twice. */
export const ownersOfTickets = `
select distinct c.owner_id as id
from (
  select t.channel_id from rectification_ticket t
  where t.state in ('OPEN','REOPENED') and t.due_at > ? and t.due_at <= ?
  union
  select t.channel_id from ticket_move m join rectification_ticket t on t.id = m.ticket_id
  where m.move in ('OPEN','FAIL','REOPEN') and m.at > ? and m.at <= ? and t.state in ('OPEN','REOPENED')
) t join channel c on c.id = t.channel_id
where c.owner_id is not null`;

/** How far up each owner's matters go. */
const ways = `(select * from jsonb_to_recordset(?::jsonb) as w (id uuid, ladder int[]))`;

/** The ladders of owners as JSON, now, since, now. */
export const ticketsOpened = `
${into}
select distinct on (t.id) 'TICKET_OPENED', t.id, c.owner_id, c.id, m.at,
  jsonb_build_object('code', t.code, 'about', t.about, 'text', m.text, 'dueAt', t.due_at, 'by', m.by), w.ladder, now.at, now.at
from ${ways} w join channel c on c.owner_id = w.id
join rectification_ticket t on t.channel_id = c.id join ticket_move m on m.ticket_id = t.id
cross join (select ?::timestamptz as at) now
where m.move in ('OPEN','FAIL','REOPEN') and m.at > ? and m.at <= ?
  and t.state in ('OPEN','REOPENED')
order by t.id, m.at desc
on conflict do nothing`;

/** The ladders of owners as JSON, now, since, now. */
export const ticketsOverdue = `
${into}
select 'TICKET_OVERDUE', t.id, c.owner_id, c.id, t.due_at,
  jsonb_build_object('code', t.code, 'about', t.about, 'text', t.text, 'dueAt', t.due_at), w.ladder, now.at, now.at
from ${ways} w join channel c on c.owner_id = w.id join rectification_ticket t on t.channel_id = c.id
cross join (select ?::timestamptz as at) now
where t.state in ('OPEN','REOPENED') and t.due_at > ? and t.due_at <= ?
on conflict do nothing`;

/** Now twice, since, now. Of a decision nobody has to be told further up. */
export const appealsDecided = `
${into}
select 'APPEAL_DECIDED', a.id, c.owner_id, c.id, a.ended_at,
  jsonb_build_object('title', r.title, 'by', a.ended_by,
    'text', case a.state when 'UPHELD' then '申诉成立 · upheld：' else '申诉不成立 · rejected：' end || a.reason),
  '{}', ?::timestamptz, ?::timestamptz
from appeal a join repost_duty d on d.id = a.duty_id join channel c on c.id = d.channel_id
join release r on r.id = d.release_id
where a.state in ('UPHELD','REJECTED') and a.ended_at > ? and a.ended_at <= ? and c.owner_id is not null
on conflict do nothing`;
