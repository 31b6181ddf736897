import { mayActFor, requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import type { Em } from '@dibao/shared/orm';
import type { MediaContext } from '../../context.ts';
import { mayDecideAbout } from '../../queries/supervised-channel.ts';
import { ticketsById } from '../../queries/tickets/tickets.ts';
import { issuesOfAddress, issuesOfDeadline, issuesOfText } from '../../rules/input-issue.ts';
import { movesFrom, type TicketStep } from '../../rules/tickets/ticket-state.ts';
import { notThere, refuseInput } from '../refuse-input.ts';
import { moveTicket } from './move-ticket.ts';
import type { TicketRef } from './order-rectification.ts';

export interface TicketStepInput {
  readonly ticketId: string;
  readonly text: string;
  readonly url?: string | null;
  /** The new limit; asked for where the move puts the ball back to the site. */
  readonly dueAt?: Date | null;
  readonly idempotencyKey?: string | null;
}

/** The moves that order the site to act again need a limit of their own (限期). */
const needsLimit: ReadonlySet<TicketStep> = new Set(['FAIL', 'REOPEN']);

/**
 * Moves a ticket on behalf of a person: the site answers, whoever monitors it decides everything else. A ticket the viewer
 * may not move is answered like one that is not there.
 */
export async function takeTicketStep(
  ctx: MediaContext,
  move: TicketStep,
  input: TicketStepInput,
): Promise<TicketRef | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, move === 'RESPOND' ? Scope.report : Scope.supervise);
  const now = ctx.clock.now();
  const { dueAt = null } = input;
  const issues = [
    ...issuesOfText('text', input.text),
    ...issuesOfAddress('url', input.url),
    ...(dueAt === null ? [] : issuesOfDeadline('dueAt', dueAt, now)),
    ...(dueAt === null && needsLimit.has(move) ? [withoutLimit] : []),
  ];
  if (issues.length > 0) return refuseInput(ctx, issues);
  return once<TicketRef, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: `ticket ${move}`, input },
    (em) => take(ctx, em, move, input, now),
    (result) => 'ticketId' in result,
  );
}

const withoutLimit = {
  path: 'dueAt',
  text: { zh: '退回整改须给出新的期限。', en: 'Give a new limit when the site has to act again.' },
  clause: 'A07',
};

async function take(
  ctx: MediaContext,
  em: Em,
  move: TicketStep,
  input: TicketStepInput,
  at: Date,
): Promise<TicketRef | NotFound | ValidationFailure> {
  const { ticketId, text, url, dueAt } = input;
  const [ticket] = await ticketsById({ ...ctx, em }, [ticketId]);
  const may = ticket !== undefined && (await mayTake(ctx, em, move, ticket.channelId));
  if (!may)
    return notThere(ctx, `没有整改单 ${ticketId}，或不由您办理。`, `There is no ticket ${ticketId}, or not for you.`);
  const by = ctx.viewer.subject ?? 'public';
  const moved = await moveTicket(em, { ticketId, move, text, url: url ?? null, dueAt: dueAt ?? null, by, at });
  if (moved?.to !== null && moved !== null) return { ticketId };
  const from = moved?.from ?? ticket.state;
  const allowed = movesFrom(from).join('、') || '无';
  return refuseInput(ctx, [
    {
      path: 'ticketId',
      text: {
        zh: `整改单现为 ${from}，不能执行 ${move}；可执行：${allowed}。`,
        en: `The ticket is ${from}, which does not allow ${move}; allowed: ${movesFrom(from).join(', ') || 'nothing'}.`,
      },
    },
  ]);
}

function mayTake(ctx: MediaContext, em: Em, move: TicketStep, channelId: string): Promise<boolean> | boolean {
  return move === 'RESPOND' ? mayActFor(ctx.viewer, channelId) : mayDecideAbout(ctx, em, channelId);
}
