import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { toInstant } from '../../queries/duty-row.ts';
import { ownersById } from '../../queries/owners.ts';
import { profilesById } from '../../queries/profiles.ts';
import { mayDecideAbout } from '../../queries/supervised-channel.ts';
import type { DutyKind, DutyState } from '../../rules/duty.ts';
import type { DecidableDuty, DeciderFacts, DutyDecisionKind } from '../../rules/duty-decisions/duty-decision.ts';
import type { InputIssue } from '../../rules/input-issue.ts';
import type { RuleProfile } from '../../rules/rule-profile.ts';
import { notThere, refuseInput } from '../refuse-input.ts';

/** A duty that was decided about; the rest is read. */
export interface DutyRef {
  readonly dutyId: string;
}

/** What a decision is made on. */
export interface DutyAtHand extends DecidableDuty {
  readonly id: string;
  readonly releaseId: string;
  readonly kind: DutyKind;
}

/** What a decision changes, and what is kept of it. */
export interface DutyDecision {
  readonly kind: DutyDecisionKind;
  readonly until: Date | null;
  /** Changes the duty, in the transaction of the decision. */
  readonly apply: (em: Em) => Promise<void>;
}

interface DecisionInput {
  readonly dutyId: string;
  readonly reason: string;
  readonly idempotencyKey?: string | null;
}

/**
 * Decides about a duty of a channel the viewer monitors (A04–A07), by the profile the duty was made under, and keeps the
 * decision for ever. Throws FORBIDDEN without the scope `supervise`.
 */
export async function decideDuty<I extends DecisionInput>(
  ctx: MediaContext,
  command: string,
  input: I,
  decide: (em: Em, duty: DutyAtHand, profile: RuleProfile, by: DeciderFacts) => Promise<InputIssue[] | DutyDecision>,
): Promise<DutyRef | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, Scope.supervise);
  return once<DutyRef, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command, input },
    async (em) => {
      const duty = await dutyAtHand(ctx, em, input.dutyId);
      const [profile] = duty === null ? [] : await profilesById(em, [duty.profileId]);
      if (duty === null || profile === undefined) {
        return notThere(
          ctx,
          `没有任务 ${input.dutyId}，或不由您监测。`,
          `There is no duty ${input.dutyId}, or not for you to monitor.`,
        );
      }
      const decision = await decide(em, duty, profile, await deciderOf(ctx));
      if (Array.isArray(decision)) return refuseInput(ctx, decision);
      await decision.apply(em);
      await keepDecision(em, duty, {
        ...decision,
        reason: input.reason.trim(),
        id: ctx.ids.next(),
        at: ctx.clock.now(),
        by: ctx.viewer.subject ?? 'public',
        agencyId: ctx.viewer.agencyId,
      });
      return { dutyId: duty.id };
    },
    (result) => 'dutyId' in result,
  );
}

/** Keeps a decision as evidence. */
export async function keepDecision(
  em: Em,
  duty: DutyAtHand,
  decision: Omit<DutyDecision, 'apply'> & {
    readonly id: string;
    readonly reason: string;
    readonly at: Date;
    readonly by: string;
    readonly agencyId: string | null;
  },
): Promise<void> {
  const { id, kind, reason, until, at, by, agencyId } = decision;
  // Whatever was still to come of an earlier decision, this one takes its place.
  await query(em, `update duty_decision set settled_at = ? where duty_id = ?::uuid and settled_at is null`, [
    at,
    duty.id,
  ]);
  await query(
    em,
    `insert into duty_decision (id, duty_id, kind, reason, until, at, decided_by, agency_id, state_before, due_before)
     values (?::uuid, ?::uuid, ?, ?, ?, ?, ?, ?::uuid, ?, ?)`,
    [id, duty.id, kind, reason, until, at, by, agencyId, duty.state, duty.dueAt],
  );
}

/** A duty locked for a change; null where there is none for this viewer to decide about. */
async function dutyAtHand(
  ctx: MediaContext,
  em: Em,
  id: string,
): Promise<(DutyAtHand & { readonly profileId: string }) | null> {
  if (!isId(id)) return null;
  const duty = await lockDuty(em, id);
  return duty !== null && (await mayDecideAbout(ctx, em, duty.channelId)) ? duty : null;
}

/** Locks a duty until the transaction ends. */
export async function lockDuty(
  em: Em,
  id: string,
): Promise<(DutyAtHand & { readonly profileId: string; readonly channelId: string }) | null> {
  const [row] = await query<Record<string, unknown>[]>(
    em,
    `select d.id, d.release_id as "releaseId", d.channel_id as "channelId", d.kind, d.state, d.profile_id as "profileId",
       d.starts_at as "startsAt", d.due_at as "dueAt",
       (select count(*)::int from duty_decision x where x.duty_id = d.id and x.kind = 'EXTENDED') as extensions
     from repost_duty d where d.id = ?::uuid for update`,
    [id],
  );
  if (row === undefined) return null;
  const duty = row as unknown as DutyAtHand & { readonly profileId: string; readonly channelId: string };
  return {
    ...duty,
    state: row['state'] as DutyState,
    startsAt: new Date(String(row['startsAt'])),
    dueAt: toInstant(row['dueAt']),
  };
}

async function deciderOf(ctx: MediaContext): Promise<DeciderFacts> {
  const { agencyId, roles } = ctx.viewer;
  const [agency] = agencyId === null ? [] : await ownersById(ctx, [agencyId].filter(isId));
  return { isOperator: roles.includes('operator'), agency: agency ?? null };
}
