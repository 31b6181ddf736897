import { requireScope, Scope } from '@dibao/shared/auth';
import { digestOf } from '@dibao/shared/digest';
import type { NotFound, ValidationFailure } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import { shanghaiDate } from '@dibao/shared/shanghai-date';
import canonicalize from 'canonicalize';
import type { MediaContext } from '../../context.ts';
import type { BulletinRow } from '../../queries/bulletins/bulletin-row.ts';
import { bulletinsById, isOfOffice } from '../../queries/bulletins/bulletins.ts';
import { afterBulletinMove, type BulletinMove, bulletinMovesFrom } from '../../rules/bulletins/bulletin-state.ts';
import { issuesOfText } from '../../rules/input-issue.ts';
import { notThere, refuseInput } from '../refuse-input.ts';
import type { BulletinRef } from './draft-bulletin.ts';

export interface MoveBulletin {
  readonly bulletinId: string;
  readonly move: BulletinMove;
  /** Asked for where something is taken back. */
  readonly reason?: string | null;
  readonly idempotencyKey?: string | null;
}

const needsReason: ReadonlySet<BulletinMove> = new Set(['RETURN', 'WITHDRAW', 'DISCARD']);

/**
 * Moves a bulletin of the viewer's office. It is signed by another person than its drafter (签发); the signature is of the
 * figures and the words together. Its number within series and year is taken at publication, so that none is missing.
 */
export async function moveBulletin(
  ctx: MediaContext,
  input: MoveBulletin,
): Promise<BulletinRef | NotFound | ValidationFailure> {
  requireScope(ctx.viewer, Scope.supervise);
  const reason = input.reason ?? '';
  const issues = needsReason.has(input.move) || reason !== '' ? issuesOfText('reason', reason) : [];
  if (issues.length > 0) return refuseInput(ctx, issues);
  return once<BulletinRef, NotFound | ValidationFailure>(
    ctx,
    { key: input.idempotencyKey, command: 'move-bulletin', input },
    (em) => move(ctx, em, input),
    (result) => 'bulletinId' in result,
  );
}

/** A bulletin of the viewer's office, locked for a change; null where there is none. */
export async function lockBulletin(ctx: MediaContext, em: Em, id: string): Promise<BulletinRow | null> {
  if (!isId(id)) return null;
  await query(em, `select 1 from bulletin where id = ?::uuid for update`, [id]);
  const [bulletin] = await bulletinsById({ ...ctx, em }, [id]);
  return bulletin !== undefined && isOfOffice(ctx.viewer, bulletin) ? bulletin : null;
}

async function move(
  ctx: MediaContext,
  em: Em,
  input: MoveBulletin,
): Promise<BulletinRef | NotFound | ValidationFailure> {
  const bulletin = await lockBulletin(ctx, em, input.bulletinId);
  if (bulletin === null) return noBulletin(ctx, input.bulletinId);
  const { id, state, draftedBy } = bulletin;
  const by = ctx.viewer.subject ?? 'public';
  const to = afterBulletinMove(state, input.move);
  if (to === null) {
    const allowed = bulletinMovesFrom(state).join(', ');
    return refuseInput(ctx, [
      {
        path: 'bulletinId',
        text: {
          zh: `通报现为 ${state}，不能执行 ${input.move}；可执行：${allowed || '无'}。`,
          en: `The bulletin is ${state}, which does not allow ${input.move}; allowed: ${allowed || 'nothing'}.`,
        },
      },
    ]);
  }
  if (input.move === 'SIGN' && (await hasWritten(em, id, by))) return refuseInput(ctx, [ownHand(draftedBy)]);
  const now = ctx.clock.now();
  const number = input.move === 'PUBLISH' ? await nextNumber(em, bulletin, now) : null;
  await query(
    em,
    `update bulletin set state = ?::text,
       signed_by = case when ?::text = 'SIGN' then ?::text when ?::text = 'RETURN' then null else signed_by end,
       signed_checksum = case when ?::text = 'SIGN' then ?::text when ?::text = 'RETURN' then null else signed_checksum end,
       published_at = coalesce(published_at, case when ?::text = 'PUBLISH' then ?::timestamptz end),
       withdrawn_at = case when ?::text = 'WITHDRAW' then ?::timestamptz end,
       year = coalesce(year, ?::int), serial = coalesce(serial, ?::int), lock_version = lock_version + 1
     where id = ?::uuid`,
    [
      ...[to, input.move, by, input.move, input.move, signatureOf(bulletin), input.move],
      ...[input.move, now, input.move, now, number?.year ?? null, number?.serial ?? null, id],
    ],
  );
  await query(em, `insert into bulletin_step (bulletin_id, step, at, by, reason) values (?, ?, ?, ?, ?)`, [
    ...[id, input.move, now, by, input.reason ?? null],
  ]);
  return { bulletinId: id };
}

/** Of everything that is signed: the title, the figures by their checksum, and the words. */
export function signatureOf({ title, checksum, words }: Pick<BulletinRow, 'title' | 'checksum' | 'words'>): string {
  return digestOf(canonicalize({ title, figures: checksum, words }) ?? '');
}

/** Whoever drafted or edited it. */
async function hasWritten(em: Em, id: string, subject: string): Promise<boolean> {
  const rows = await query<object[]>(
    em,
    `select 1 from bulletin_step where bulletin_id = ?::uuid and by = ? and step in ('DRAFT','EDIT','SUBMIT') limit 1`,
    [id, subject],
  );
  return rows.length > 0;
}

async function nextNumber(
  em: Em,
  { agencyId, series }: BulletinRow,
  now: Date,
): Promise<{ year: number; serial: number }> {
  const year = Number(shanghaiDate(now).slice(0, 4));
  await query(em, `select pg_advisory_xact_lock(hashtextextended(?, 2))`, [`${agencyId ?? ''}\n${series}\n${year}`]);
  const [last] = await query<{ serial: number | null }[]>(
    em,
    `select max(serial)::int as serial from bulletin where agency_id is not distinct from ?::uuid and series = ? and year = ?`,
    [agencyId, series, year],
  );
  return { year, serial: (last?.serial ?? 0) + 1 };
}

export function noBulletin(ctx: MediaContext, id: string): NotFound {
  return notThere(ctx, `没有通报 ${id}，或不由您办理。`, `There is no bulletin ${id}, or not for you.`);
}

function ownHand(draftedBy: string) {
  return {
    path: 'bulletinId',
    text: {
      zh: `起草或修改者（${draftedBy}）不得签发，请由他人签发。`,
      en: `Who wrote it (${draftedBy}) does not sign it; another person has to.`,
    },
  };
}
