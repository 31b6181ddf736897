import { createHash } from 'node:crypto';
import { requireScope, Scope } from '@dibao/shared/auth';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import type { DutyRow } from '../../queries/duty-row.ts';
import { toInstant } from '../../queries/duty-row.ts';
import { dutiesById } from '../../queries/repost-duties.ts';
import { channelInCharge } from '../../queries/verification/channel-in-charge.ts';
import { bytesOf, issuesOfProof, type ManualProof } from '../../rules/verification/manual-proof.ts';
import { notThere, refuseInput } from '../refuse-input.ts';

export interface SubmitManualEvidence extends ManualProof {
  readonly dutyId: string;
  readonly idempotencyKey?: string | null;
}

/** The duty a proof is about; the rest is read. */
export interface DutyRef {
  readonly dutyId: string;
}

/**
 * Takes a person's proof of a copy that the hub cannot look at: in an app, a WeChat group, on a notice board (E23). It
 * counts once a second person has confirmed it. Whoever keeps or watches the channel may hand it in.
 */
export async function submitManualEvidence(
  ctx: MediaContext,
  input: SubmitManualEvidence,
): Promise<DutyRef | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, Scope.readDuties);
  const [duty] = await dutiesById(ctx, [input.dutyId]);
  if (duty === undefined || (await channelInCharge(ctx, duty.channelId)) === null) {
    const [zh, en] = [
      `没有任务 ${input.dutyId}，或它不归您办理。`,
      `There is no duty ${input.dutyId}, or it is not yours.`,
    ];
    return notThere(ctx, zh, en);
  }
  const issues = [
    ...issuesOfProof(input, await publishedAt(ctx.em, duty.releaseId), ctx.clock.now()),
    ...(duty.state === 'CANCELLED' || duty.state === 'EXEMPT' || duty.state === 'VERIFIED'
      ? [
          {
            path: 'dutyId',
            text: { zh: '该任务已办结，无需佐证。', en: 'The duty is done; nothing has to be proved.' },
          },
        ]
      : []),
  ];
  if (issues.length > 0) return refuseInput(ctx, issues);
  return once<DutyRef, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'submit-manual-evidence', input },
    (em) => keep(ctx, em, duty, input),
    (result) => 'dutyId' in result,
  );
}

async function keep(ctx: MediaContext, em: Em, duty: DutyRow, input: SubmitManualEvidence): Promise<DutyRef> {
  const { file, url, note, postedAt } = input;
  const bytes = file == null ? null : bytesOf(file);
  const digest = bytes && `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
  if (file != null) {
    await query(em, `insert into evidence_file (digest, media_type, bytes) values (?, ?, ?) on conflict do nothing`, [
      ...[digest, file.mediaType, bytes],
    ]);
  }
  await query(
    em,
    `insert into evidence (id, duty_id, kind, url, mode, edition, posted_at, reported_at, reported_by, note, file_name,
       file_digest)
     values (?, ?, 'MANUAL', ?, 'REPOST', ?, ?, ?, ?, ?, ?, ?)`,
    [
      ...[ctx.ids.next(), duty.id, url ?? null, duty.edition, postedAt, ctx.clock.now()],
      ...[ctx.viewer.subject ?? 'public', note.trim(), file?.name.slice(0, 200) ?? null, digest],
    ],
  );
  return { dutyId: duty.id };
}

async function publishedAt(em: Em, releaseId: string): Promise<Date> {
  const [release] = await query<{ at: string }[]>(em, `select published_at as at from release where id = ?::uuid`, [
    releaseId,
  ]);
  return toInstant(release?.at) ?? new Date(0);
}
