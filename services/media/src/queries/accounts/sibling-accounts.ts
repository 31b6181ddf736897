import type { Em } from '@dibao/shared/orm';
import { query } from '@dibao/shared/query';
import type { Platform } from '../../rules/channel.ts';

/** The accounts of a sponsor that are filed or in use, but for one. */
export async function siblingAccounts(
  em: Em,
  sponsorId: string,
  except: string | null,
): Promise<{ readonly name: string; readonly platform: Platform }[]> {
  return query<{ name: string; platform: Platform }[]>(
    em,
    `select name, platform from channel
     where owner_id = ?::uuid and platform <> 'WEBSITE' and status in ('FILED', 'ACTIVE') and id is distinct from ?::uuid
     order by id`,
    [sponsorId, except],
  );
}
