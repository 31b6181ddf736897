import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import type { MediaContext } from '../../context.ts';
import { isSupervised } from '../../queries/supervised-channel.ts';
import type { ChannelMove } from '../../rules/accounts/channel-life.ts';
import { issuesOfText } from '../../rules/input-issue.ts';
import { notThere, refuseInput } from '../refuse-input.ts';
import { makeMove } from './make-move.ts';

export interface SuperviseChannel {
  readonly channelId: string;
  readonly move: Extract<ChannelMove, 'ORDER_TO_CLOSE' | 'RESUME' | 'CLOSE'>;
  readonly reason: string;
  /** An address or words that show it; an order to close rests on some (E09). */
  readonly evidence?: string | null;
  readonly idempotencyKey?: string | null;
}

export interface ChannelChanged {
  readonly channelId: string;
}

/** Orders a channel to close 责令关停, lets it resume, or records that it is closed: by those who watch it. */
export async function superviseChannel(
  ctx: MediaContext,
  input: SuperviseChannel,
): Promise<ChannelChanged | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, Scope.supervise);
  const { channelId, move, reason, evidence = null } = input;
  return once<ChannelChanged, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'supervise-channel', input },
    async (em) => {
      if (!(await isSupervised(ctx, em, channelId))) {
        return notThere(
          ctx,
          `没有渠道 ${channelId}，或不归您监测。`,
          `There is no channel ${channelId}, or you do not watch it.`,
        );
      }
      const issues = [
        ...issuesOfText('reason', reason),
        ...(move === 'ORDER_TO_CLOSE'
          ? issuesOfText('evidence', evidence ?? '').map((one) => ({ ...one, clause: 'E09' }))
          : []),
      ];
      if (issues.length > 0) return refuseInput(ctx, issues);
      const refusal = await makeMove(ctx, em, channelId, move, { reason, evidence });
      return refusal === null ? { channelId } : refuseInput(ctx, [refusal]);
    },
    (result) => 'channelId' in result,
  );
}
