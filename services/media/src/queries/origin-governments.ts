import { query } from '@dibao/shared/query';
import type { AdministrativeLevel } from '@dibao/shared/agency';
import type { MediaContext } from '../context.ts';

/** The government a release comes from. */
export interface OriginGovernment {
  readonly releaseId: string;
  readonly name: string;
  readonly level: AdministrativeLevel;
}

/** The governments the origins of releases are or belong to; an origin that stands under none speaks for itself. */
export async function originGovernments(ctx: MediaContext, releaseIds: readonly string[]): Promise<OriginGovernment[]> {
  return query<OriginGovernment[]>(
    ctx.em,
    `with recursive above as (
       select r.id as release_id, a.id, a.parent_id, a.kind, a.name, a.level, 0 as height
       from release r join agency a on a.id = r.origin_id where r.id = any (?::uuid[])
       union
       select above.release_id, a.id, a.parent_id, a.kind, a.name, a.level, above.height + 1
       from above join agency a on a.id = above.parent_id where above.height < 20 and above.kind <> 'GOVERNMENT'
     )
     select distinct on (release_id) release_id as "releaseId", name, level
     from above order by release_id, kind = 'GOVERNMENT' desc, height`,
    [releaseIds],
  );
}
