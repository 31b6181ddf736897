import type { OnBehalf } from '../rules/duty-why.ts';
import type { GraphContext } from './graph-context.ts';

/** How many units a sentence names. */
const mostNamed = 5;

/** The units a portal stands in for, as a sentence names them. */
export async function namedUnits(ctx: GraphContext, ids: readonly string[]): Promise<OnBehalf> {
  const named = await Promise.all(ids.slice(0, mostNamed).map((id) => ctx.loaders.owner.load(id)));
  return { names: named.flatMap((unit) => (unit === null ? [] : [unit.name])), count: ids.length };
}
