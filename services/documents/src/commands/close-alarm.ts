import { requireScope, Scope } from '@dibao/shared/auth';
import { say } from '@dibao/shared/bilingual';
import { type NotFound, notFound, type ValidationFailure } from '@dibao/shared/failures';
import { isId } from '@dibao/shared/ids';
import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { DocumentsContext } from '../context.ts';
import type { HeldProposals } from '../rules/held-proposals.ts';
import { type Made, once } from './idempotent.ts';
import { requireOwnAgency } from './own-agency.ts';
import { refuse } from './release-parts.ts';

export interface CloseAlarm {
  readonly alarmId: string;
  /** Needed for a redesign: what becomes of the proposals that were held back. */
  readonly held?: HeldProposals | null;
  readonly idempotencyKey?: string | null;
}

/** Closes an alarm somebody has looked at. What still holds raises another one. */
export async function closeAlarm(
  ctx: DocumentsContext,
  input: CloseAlarm,
): Promise<Made | ValidationFailure | NotFound> {
  requireScope(ctx.viewer, Scope.publish);
  return once(ctx, { key: input.idempotencyKey, command: 'close-alarm', input }, async (em) => {
    const [alarm] = await query<{ id: string; code: string; portalId: string; agencyId: string }[]>(
      em,
      `select a.id, a.code, a.portal_id as "portalId", p.agency_id as "agencyId"
       from intake_alarm a join origin_portal p on p.id = a.portal_id where a.id = ?::uuid for update of a`,
      [isId(input.alarmId) ? input.alarmId : null],
    );
    if (alarm === undefined) {
      const message = { zh: `没有 id 为 ${input.alarmId} 的警报。`, en: `There is no alarm with id ${input.alarmId}.` };
      return notFound(say(ctx.language, message));
    }
    await requireOwnAgency(ctx, em, [alarm.agencyId]);
    if (alarm.code === 'REDESIGN') {
      if (!input.held) return refuse(ctx, [{ path: 'held', message: sayHeld, clause: null }]);
      await settle(ctx, em, alarm.portalId, input.held);
    }
    await query(em, `update intake_alarm set closed_at = ?, closed_by = ? where id = ? and closed_at is null`, [
      ...[ctx.clock.now(), ctx.viewer.subject ?? '', alarm.id],
    ]);
    return { id: alarm.id };
  });
}

const sayHeld = {
  zh: '请说明被搁置的建议如何处理：PROPOSE 提出，TAKE_AS_SEEN 只是改版，LOOK_AGAIN 规则已修正、重新查看。',
  en: 'Say what becomes of the proposals held back: PROPOSE them, TAKE_AS_SEEN when only the layout changed, LOOK_AGAIN when the rules were mended.',
};

async function settle(
  { clock, viewer }: DocumentsContext,
  em: Em,
  portalId: string,
  held: HeldProposals,
): Promise<void> {
  if (held === 'PROPOSE') {
    await query(em, `update intake_proposal set state = 'OPEN' where portal_id = ? and state = 'HELD'`, [portalId]);
    return;
  }
  const now = clock.now();
  const settled = await query<{ articleId: string; pageId: string | null }[]>(
    em,
    `update intake_proposal set state = 'LAPSED', decided_at = ?, decided_by = ?, decision = ? where portal_id = ? and state = 'HELD'
     returning article_id as "articleId", page_id as "pageId"`,
    [now, viewer.subject ?? '', held, portalId],
  );
  const articles = settled.map(({ articleId }) => articleId);
  if (held === 'LOOK_AGAIN') {
    // Without conditions: the page is the same, what is read from it is another thing.
    await query(
      em,
      `update portal_article set next_look_at = ?, etag = null, last_modified = null where id = any (?::uuid[])`,
      [now, articles],
    );
    return;
  }
  await query(
    em,
    `update portal_article a set page_id = f.id, content_digest = f.content_digest
     from fetched_page f where f.id = any (?::uuid[]) and a.id = f.article_id`,
    [settled.flatMap(({ pageId }) => pageId ?? [])],
  );
}
