import { requireScope, Scope } from '@dibao/shared/auth';
import { say } from '@dibao/shared/bilingual';
import { type NotFound, type ValidationFailure, VersionConflict } from '@dibao/shared/failures';
import { once } from '@dibao/shared/idempotent';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { type BulletinWords, issuesOfWords } from '../../rules/bulletins/bulletin-words.ts';
import { issuesOfText } from '../../rules/input-issue.ts';
import { refuseInput } from '../refuse-input.ts';
import type { BulletinRef } from './draft-bulletin.ts';
import { lockBulletin, noBulletin } from './move-bulletin.ts';

export interface EditBulletin {
  readonly bulletinId: string;
  readonly lockVersion: number;
  readonly title: string;
  readonly words: BulletinWords;
  readonly idempotencyKey?: string | null;
}

type Refused = NotFound | ValidationFailure | VersionConflict;

/** Changes the words of a draft; its figures are frozen, another freeze is another draft. */
export async function editBulletin(ctx: MediaContext, input: EditBulletin): Promise<BulletinRef | Refused> {
  requireScope(ctx.viewer, Scope.supervise);
  const issues = [...issuesOfText('title', input.title, 200), ...issuesOfWords(input.words)];
  if (issues.length > 0) return refuseInput(ctx, issues);
  return once<BulletinRef, Refused>(
    ctx,
    { key: input.idempotencyKey, command: 'edit-bulletin', input },
    (em) => edit(ctx, em, input),
    (result) => 'bulletinId' in result,
  );
}

async function edit(ctx: MediaContext, em: Em, input: EditBulletin): Promise<BulletinRef | Refused> {
  const bulletin = await lockBulletin(ctx, em, input.bulletinId);
  if (bulletin === null) return noBulletin(ctx, input.bulletinId);
  const { id, state, lockVersion } = bulletin;
  if (state !== 'DRAFT') {
    return refuseInput(ctx, [
      {
        path: 'bulletinId',
        text: {
          zh: `通报现为 ${state}，退回起草后方可修改。`,
          en: `The bulletin is ${state}; return it to DRAFT to change it.`,
        },
      },
    ]);
  }
  if (lockVersion !== input.lockVersion) {
    const message = say(ctx.language, { zh: '通报已被他人修改。', en: 'Somebody else changed the bulletin.' });
    return Object.assign(new VersionConflict(), { message, expected: input.lockVersion, actual: lockVersion });
  }
  await query(
    em,
    `update bulletin set title = ?, words = ?::jsonb, lock_version = lock_version + 1 where id = ?::uuid`,
    [...[input.title.trim(), JSON.stringify(input.words), id]],
  );
  await query(em, `insert into bulletin_step (bulletin_id, step, at, by) values (?, 'EDIT', ?, ?)`, [
    ...[id, ctx.clock.now(), ctx.viewer.subject ?? 'public'],
  ]);
  return { bulletinId: id };
}
