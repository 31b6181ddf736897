import { requireScope, Scope } from '@dibao/shared/auth';
import { isId } from '@dibao/shared/ids';
import { query } from '@dibao/shared/query';
import type { MediaContext } from '../../context.ts';
import { allOf, condition, given } from '../../queries/condition.ts';
import { supervisionCondition } from '../../queries/duty-sight.ts';
import { type WantedLook, wantLooks } from './want-looks.ts';

/** Has sites inspected now: one, or all the viewer watches over that are inspected at all. Answers how many. */
export async function inspectSites(
  ctx: MediaContext,
  { channelId = null }: { readonly channelId?: string | null },
): Promise<{ readonly sites: number; readonly at: Date }> {
  requireScope(ctx.viewer, Scope.supervise);
  const where = allOf([
    await supervisionCondition(ctx),
    condition(`c.platform = 'WEBSITE' and c.status = 'ACTIVE' and c.page_of_id is null`),
    channelId === null ? condition('c.no_duty_reason is null') : null,
    given(channelId, (id) => (isId(id) ? condition('c.id = ?::uuid', id) : condition('false'))),
  ]);
  const at = ctx.clock.now();
  const sites = await ctx.em.transactional(async (em) => {
    const looks = await query<WantedLook[]>(
      em,
      `select 'SITE' as subject, c.id as "subjectId", c.url, null as occasion from channel c where ${where.sql}`,
      where.params,
    );
    await wantLooks(em, looks, at);
    return looks.length;
  });
  return { sites, at };
}
