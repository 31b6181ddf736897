import { existsSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMediaStack, type MediaStack } from './media-stack.ts';

const file = new URL('../../../shared/corpus/sites.json', import.meta.url);
const isThere = existsSync(file);
if (!isThere) process.stderr.write('real-sites: ../shared/corpus/sites.json is absent, its tests are skipped\n');

interface SiteLists {
  readonly lists: readonly {
    readonly sites?: readonly object[];
    readonly accounts?: readonly object[];
    readonly localGovernments?: readonly object[];
    readonly nationalOrgans?: readonly object[];
  }[];
}

describe.skipIf(!isThere)('the real list of sites', () => {
  let media: MediaStack;
  let records: object[] = [];

  beforeAll(async () => {
    const { lists } = JSON.parse(readFileSync(file, 'utf8')) as SiteLists;
    records = lists.flatMap((list) => [
      ...(list.sites ?? []),
      ...(list.accounts ?? []),
      ...(list.localGovernments ?? []),
      ...(list.nationalOrgans ?? []),
    ]);
    media = await createMediaStack();
  });
  afterAll(async () => media[Symbol.asyncDispose]());

  async function count(sql: string): Promise<Record<string, number>> {
    const rows = await media.orm.em.fork().execute<{ key: string; n: number }[]>(sql);
    return Object.fromEntries(rows.map(({ key, n }) => [key, n]));
  }

  it('imports as it is', async () => {
    const started = Date.now();
    const messages = await media.importSites(records);
    console.log(
      Date.now() - started,
      messages.filter(({ type }) => type !== 'progress'),
    );
    console.log(await count(`select platform as key, count(*)::int as n from channel group by 1`));
    console.log(
      await count(
        `select coalesce(c.no_duty_reason, case when page_of_id is not null then 'PAGE' else o.kind end, '?') as key, count(*)::int as n from channel c left join agency o on o.id=c.owner_id where platform='WEBSITE' group by 1`,
      ),
    );
    console.log(
      await count(
        `select coalesce(c.no_duty_reason, o.kind, '?') as key, count(*)::int as n from channel c left join agency o on o.id=c.owner_id where platform<>'WEBSITE' group by 1`,
      ),
    );
    console.log(await count(`select system as key, count(*)::int as n from agency group by 1 order by 2 desc`));
    console.log(
      await media.orm.em
        .fork()
        .execute(
          `select c.name, c.url, s.name as site, s.url as site_url from channel c join channel s on s.id=c.page_of_id`,
        ),
    );
    console.log(
      await media.orm.em.fork().execute(`select c.name, c.url from channel c where no_duty_reason='OWNER_UNKNOWN'`),
    );
    console.log((await media.importSites(records)).at(-1));
  });
});
