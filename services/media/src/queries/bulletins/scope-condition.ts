import type { MediaContext } from '../../context.ts';
import type { BulletinScope } from '../../rules/bulletins/snapshot.ts';
import { allOf, condition, type Condition, given } from '../condition.ts';
import { monitoredBy } from '../duty-sight.ts';
import { ownedBelowDivision } from '../subtree.ts';

/** The duties a bulletin is about, as a condition on duty `d` and channel `c`: of its agency's territory, whoever asks. */
export async function scopeCondition(ctx: Pick<MediaContext, 'em'>, scope: BulletinScope): Promise<Condition> {
  return allOf([
    condition('d.starts_at >= ? and d.starts_at < ?', scope.from, scope.to),
    scope.agencyId === null ? null : await monitoredBy(ctx, scope.agencyId),
    given(scope.divisionCode, ownedBelowDivision),
    given(scope.system, (system) => condition('c.system = ?', system)),
  ]);
}
