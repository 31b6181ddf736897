import { isId } from '@dibao/shared/ids';
import { HubError } from '@dibao/shared/errors';
import type { DocumentsContext } from '../context.ts';
import type { ConcernedAgency } from '../rules/release-filter.ts';
import { agencyLine } from './agencies.ts';

/** The agency that `concerning` names: an agency itself, or the owner of a channel. */
export async function concernedAgency(ctx: DocumentsContext, id: string): Promise<ConcernedAgency> {
  const line = isId(id) ? await lineOf(ctx, id) : [];
  const [agency] = line;
  if (agency === undefined) {
    throw HubError.badInput(
      `concerning 指的 ${id} 既不是机关也不是渠道。`,
      `"concerning" names neither an agency nor a channel: ${id}.`,
    );
  }
  return {
    id: agency.id,
    lineIds: line.map((above) => above.id),
    lineDivisions: line.flatMap(({ divisionCode }) => divisionCode ?? []),
    system: agency.system,
  };
}

async function lineOf(ctx: DocumentsContext, id: string) {
  const line = await agencyLine(ctx, id);
  if (line.length > 0) return line;
  const owner = await ctx.ownerOfChannel(id, ctx.signal);
  return owner === null ? [] : agencyLine(ctx, owner);
}
