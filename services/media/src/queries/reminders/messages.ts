import { requireScope, Scope } from '@dibao/shared/auth';
import { type Connection, pageSize, toConnection } from '@dibao/shared/connection';
import { decodeCursor, encodeCursor, unknownCursor } from '@dibao/shared/cursor';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { MessageWay } from '../../rules/contact.ts';
import type { MessageKind, MessageState } from '../../rules/reminders/message.ts';
import { agencySight } from '../agency-sight.ts';
import { allOf, anyOf, condition, type Condition, given } from '../condition.ts';
import { toInstant } from '../duty-row.ts';

export interface MessageFilter {
  readonly states?: readonly MessageState[] | null;
  readonly ways?: readonly MessageWay[] | null;
  readonly agencyId?: string | null;
  readonly dutyId?: string | null;
  readonly from?: Date | null;
  readonly to?: Date | null;
}

/** A message as the log shows it; no private address is among it. */
export interface MessageRow {
  readonly id: string;
  readonly kind: MessageKind;
  readonly agencyId: string | null;
  readonly recipient: string;
  readonly way: MessageWay | null;
  readonly address: string | null;
  readonly isUrgent: boolean;
  readonly state: MessageState;
  readonly notBefore: Date;
  readonly attempts: number;
  readonly createdAt: Date;
  readonly createdBy: string;
  readonly endedAt: Date | null;
  readonly subject: string | null;
  /** Null where the viewer sees only a part of what it speaks of. */
  readonly body: string | null;
  readonly answer: string | null;
  readonly confirmedAt: Date | null;
  readonly itemCount: number;
}

export interface MessagePage {
  readonly filter?: MessageFilter | null;
  readonly first?: number | null | undefined;
  readonly after?: string | null;
}

/** What was said to whom, newest first: to the agencies one may see, or about one's own channels. */
export async function messages(ctx: MediaContext, page: MessagePage): Promise<Connection<MessageRow>> {
  const first = pageSize(page.first);
  const { filter } = page;
  const rows = await readMessages(
    ctx,
    [
      given(page.after, (cursor) => condition('m.id < ?::uuid', idOf(cursor))),
      given(filter?.states, (states) => condition('m.state = any (?::text[])', states)),
      given(filter?.ways, (ways) => condition('m.way = any (?::text[])', ways)),
      given(filter?.agencyId, (id) => (isId(id) ? condition('m.agency_id = ?::uuid', id) : condition('false'))),
      given(filter?.dutyId, (id) => (isId(id) ? aboutDuty(id) : condition('false'))),
      given(filter?.from, (from) => condition('m.created_at >= ?', from)),
      given(filter?.to, (to) => condition('m.created_at < ?', to)),
    ],
    first + 1,
  );
  return toConnection(rows, first, ({ id }) => encodeCursor('messages', [id]));
}

/** Messages by id, those the viewer may see. */
export async function messagesById(ctx: MediaContext, ids: readonly string[]): Promise<MessageRow[]> {
  return readMessages(ctx, [condition('m.id = any (?::uuid[])', ids.filter(isId))], ids.length);
}

/** The messages a monitor's word went out by, the first hundred. */
export async function messagesOfOrder(ctx: MediaContext, orderId: string): Promise<MessageRow[]> {
  const ofOrder = condition(
    `exists (select from message_item i join reminder r on r.id = i.reminder_id
       where i.message_id = m.id and r.subject_id = ?::uuid)`,
    orderId,
  );
  return readMessages(ctx, [ofOrder], 100);
}

function aboutDuty(dutyId: string): Condition {
  return condition(
    `exists (select from message_item i join reminder r on r.id = i.reminder_id
       where i.message_id = m.id and r.duty_id = ?::uuid)`,
    dutyId,
  );
}

async function readMessages(
  ctx: MediaContext,
  conditions: readonly (Condition | null)[],
  limit: number,
): Promise<MessageRow[]> {
  requireScope(ctx.viewer, Scope.readDuties);
  const { wholly } = await agencySight(ctx);
  const whole = ctx.viewer.roles.includes('assessor') ? condition('true') : wholly;
  const own = condition(
    `exists (select from message_item i join reminder r on r.id = i.reminder_id
       where i.message_id = m.id and r.channel_id = any (?::uuid[]))`,
    ctx.viewer.channelIds.filter(isId),
  );
  const where = allOf([anyOf([whole, own]), ...conditions]);
  const rows = await query<Record<string, unknown>[]>(
    ctx.em,
    `select m.id, m.kind, m.agency_id as "agencyId", m.recipient, m.way, m.shown_address as address,
       m.is_urgent as "isUrgent", m.state, m.not_before as "notBefore", m.attempts, m.created_at as "createdAt",
       m.created_by as "createdBy", m.ended_at as "endedAt", m.subject, case when ${whole.sql} then m.body end as body,
       m.answer, m.confirmed_at as "confirmedAt",
       (select count(*)::int from message_item i where i.message_id = m.id) as "itemCount"
     from message m left join agency o on o.id = m.agency_id
     where ${where.sql} order by m.id desc limit ?`,
    [...whole.params, ...where.params, limit],
  );
  return rows.map(toMessageRow);
}

function toMessageRow(raw: Readonly<Record<string, unknown>>): MessageRow {
  const instants = ['notBefore', 'createdAt', 'endedAt', 'confirmedAt'].map((key) => [key, toInstant(raw[key])]);
  return { ...raw, ...Object.fromEntries(instants) } as unknown as MessageRow;
}

function idOf(cursor: string): string {
  const [id] = decodeCursor('messages', cursor);
  if (typeof id !== 'string' || !isId(id)) throw unknownCursor(cursor);
  return id;
}
