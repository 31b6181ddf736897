import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { isSupervised } from '../../queries/supervised-channel.ts';
import { issuesOfDeadline, issuesOfText } from '../../rules/input-issue.ts';
import type { TicketCause } from '../../rules/tickets/ticket-cause.ts';
import type { TicketCode } from '../../rules/tickets/ticket-code.ts';
import { notThere, refuseInput } from '../refuse-input.ts';
import { openTicket } from './open-ticket.ts';

export interface OrderRectification {
  readonly channelId: string;
  readonly code: TicketCode;
  readonly about?: string | null;
  readonly clause?: string | null;
  readonly text: string;
  readonly dueAt: Date;
  /** The duty that was not kept, where it is about one. */
  readonly dutyId?: string | null;
  readonly idempotencyKey?: string | null;
}

/** A ticket as commands answer it; the rest is read. */
export interface TicketRef {
  readonly ticketId: string;
}

/** 下达限期整改: a monitor orders a channel of its region or system to put something right by a day (A04–A07). */
export async function orderRectification(
  ctx: MediaContext,
  input: OrderRectification,
): Promise<TicketRef | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, Scope.supervise);
  const issues = [
    ...issuesOfText('text', input.text),
    ...(input.about == null ? [] : issuesOfText('about', input.about, 500)),
    ...issuesOfDeadline('dueAt', input.dueAt, ctx.clock.now()),
  ];
  if (issues.length > 0) return refuseInput(ctx, issues);
  return once<TicketRef, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'order-rectification', input },
    (em) => order(ctx, em, input),
    (result) => 'ticketId' in result,
  );
}

async function order(
  ctx: MediaContext,
  em: Em,
  input: OrderRectification,
): Promise<TicketRef | NotFound | ValidationFailure> {
  const { channelId, dutyId = null } = input;
  if (!(await isSupervised(ctx, em, channelId))) {
    return notThere(
      ctx,
      `没有渠道 ${channelId}，或不由您监测。`,
      `There is no channel ${channelId}, or not for you to monitor.`,
    );
  }
  if (dutyId !== null && !(await isDutyOf(em, dutyId, channelId))) {
    return refuseInput(ctx, [
      { path: 'dutyId', text: { zh: '该渠道没有此任务。', en: 'The channel has no such duty.' } },
    ]);
  }
  const cause: TicketCause = dutyId === null ? { kind: 'MONITOR', id: null } : { kind: 'DUTY', id: dutyId };
  const opened = await openTicket(em, {
    ...input,
    cause,
    by: ctx.viewer.subject ?? 'public',
    at: ctx.clock.now(),
  });
  if (opened.isNew) return { ticketId: opened.id };
  return refuseInput(ctx, [
    {
      path: 'code',
      text: {
        zh: `该渠道的同一问题已有未销号的整改单 ${opened.id}，请在其上复查或催办。`,
        en: `The same problem of this channel has the open ticket ${opened.id}; re-check or reopen that one.`,
      },
      clause: 'A07',
    },
  ]);
}

async function isDutyOf(em: Em, dutyId: string, channelId: string): Promise<boolean> {
  if (!isId(dutyId)) return false;
  const rows = await query<object[]>(em, `select 1 from repost_duty where id = ?::uuid and channel_id = ?::uuid`, [
    dutyId,
    channelId,
  ]);
  return rows.length > 0;
}
